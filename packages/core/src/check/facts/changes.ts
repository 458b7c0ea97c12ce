import { ancestry, type Arrow, type Stage } from "../../definition/outline.ts";
import type { Action } from "../../definition/vocabulary.ts";
import { grouped } from "../flow/grouped.ts";
import type { Survey } from "../survey.ts";
import { knownBy } from "./known-by-guard.ts";
import { formOf, supplyOf } from "./supplies.ts";

/** Fields as bits (a definition has hundreds of paths and few fields): certainly written, perhaps written, perhaps emptied. */
export interface Change {
  sure: bigint;
  perhaps: bigint;
  taken: bigint;
}

const NOTHING: Change = { sure: 0n, perhaps: 0n, taken: 0n };

/** One change after the other. */
export const followed = (first: Change, then: Change): Change => ({
  sure: (first.sure & ~then.taken) | then.sure,
  perhaps: first.perhaps | then.perhaps,
  taken: (first.taken & ~then.sure) | then.taken,
});

/** What happens to facts at each place of a definition. */
export interface Changes {
  /** The bits of some fields. */
  mask: (fields: readonly string[]) => bigint;
  /** At the very start of a run that begins in this leaf. */
  atStart: (leaf: Stage) => Change;
  /** By a transition: what its guard tells, its actions, and the entry actions that follow. */
  by: (arrow: Arrow) => Change;
  /** By the exit actions on the way out of a leaf. */
  leaving: (leaf: Stage) => Change;
  /** By transitions that lead nowhere, while the person rests in a leaf. Any of them, any number of times. */
  staying: (leaf: Stage) => Pick<Change, "perhaps" | "taken">;
}

/** Fields that have a value before anything happens: initial data, counts of empty lists. */
const givenFields = ({ definition, fields }: Survey): string[] => [
  ...Object.entries(definition.context?.data ?? {}).flatMap(([id, fact]) => (fact === null || fact === "" ? [] : [id])),
  ...Object.entries(fields).flatMap(([id, { source }]) =>
    typeof source === "object" && "list" in source && (source.statistic === "count" || source.statistic === "sum")
      ? [id]
      : [],
  ),
];

/** Fields that others fill in: the cohort, the other members. */
const outsideFields = ({ definition, fields }: Survey): string[] => [
  ...Object.keys(definition.context?.data ?? {}),
  ...Object.entries(fields).flatMap(([id, { source }]) =>
    source === "cohort" || (typeof source === "object" && "member" in source) ? [id] : [],
  ),
];

export const changesOf = (survey: Survey): Changes => {
  const { flow, fields, definition, arrows } = survey;
  const bits = new Map(Object.keys(fields).map((id, index): [string, bigint] => [id, 1n << BigInt(index)]));
  const mask = (ids: readonly string[]): bigint => ids.reduce((all, id) => all | (bits.get(id) ?? 0n), 0n);
  const ofActions = (actions: Action[] | undefined, form: Parameters<typeof supplyOf>[1]): Change =>
    (actions ?? [])
      .map((action): Change => {
        const { sure, perhaps, taken } = supplyOf(action, form, survey);
        return { sure: mask(sure), perhaps: mask(perhaps), taken: mask(taken) & ~mask(sure) };
      })
      .reduce(followed, NOTHING);

  const made = new Map<Arrow, Change>();
  const by = (arrow: Arrow): Change => {
    const known = made.get(arrow);
    if (known !== undefined) return known;
    const form = arrow.trigger === "on" ? formOf(arrow, survey) : "any";
    const told: Change = { ...NOTHING, sure: mask(knownBy(arrow.transition.guard, survey)) };
    const entries = [...flow.entered(arrow)].map((stage) => ofActions(stage.state.entry, form));
    const change = [told, ofActions(arrow.transition.actions, form), ...entries].reduce(followed);
    made.set(arrow, change);
    return change;
  };
  const atRest = grouped(
    arrows.filter((arrow) => arrow.target === undefined),
    (arrow) => arrow.source,
  );
  const given: Change = { sure: mask(givenFields(survey)), perhaps: mask(outsideFields(survey)), taken: 0n };
  return {
    mask,
    by,
    atStart: (leaf) =>
      [
        given,
        ofActions(definition.entry, undefined),
        ...ancestry(leaf)
          .toReversed()
          .map((stage) => ofActions(stage.state.entry, undefined)),
      ].reduce(followed),
    leaving: (leaf) =>
      ancestry(leaf)
        .map((stage) => ofActions(stage.state.exit, "any"))
        .reduce(followed, NOTHING),
    staying: (leaf) => {
      const own = [...ancestry(leaf), undefined].flatMap((source) => atRest.get(source) ?? []).map(by);
      return {
        perhaps: own.reduce((all, change) => all | change.perhaps | change.sure, 0n),
        taken: own.reduce((all, change) => all | change.taken, 0n),
      };
    },
  };
};
