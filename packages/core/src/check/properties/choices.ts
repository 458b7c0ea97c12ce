import type { Arrow, Outline, Stage, Trigger } from "../../definition/outline.ts";
import { inner, isLeaf, isParallel } from "../flow/tree.ts";
import { grouped } from "../flow/grouped.ts";
import { mayOccur, sendersOf } from "../names/senders.ts";
import { fails, passes, type Formula } from "../solve/formula.ts";
import type { Survey } from "../survey.ts";
import type { Place } from "./place.ts";

/** Something that has to hold of the person for a choice to be made; the same wish has the same key. */
export interface Wish {
  key: string;
  formula: Formula;
}

/** Transitions taken together, one in each part at most, and what that asks of the person. None: all stay shut. */
export interface Choice {
  arrows: readonly Arrow[];
  wishes: readonly Wish[];
}

/** What comes from outside: an event that somebody sends, or a deadline that falls due. */
export interface Occasion {
  trigger: "on" | "after";
  key: string;
  choices: readonly Choice[];
}

const NOTHING: Choice = { arrows: [], wishes: [] };

const moves = ({ arrows }: Choice): boolean => arrows.length > 0;

const both = (one: Choice, other: Choice): Choice => ({
  arrows: [...one.arrows, ...other.arrows],
  wishes: [...one.wishes, ...other.wishes],
});

/** One choice of each list, in every combination. */
const combined = (lists: readonly (readonly Choice[])[]): Choice[] =>
  lists.reduce<Choice[]>(
    (choices, list) => choices.flatMap((choice) => list.map((other) => both(choice, other))),
    [NOTHING],
  );

/** What may happen next at a place of one program, when guards may answer anything that fits together. */
export const choicesOf = (survey: Survey, outline: Outline) => {
  const bySource = grouped(outline.arrows, (arrow) => arrow.source);
  const wish = (arrow: Arrow, holds: boolean): Wish[] => {
    const { guard } = arrow.transition;
    if (guard === undefined) return [];
    const formula = holds ? passes(survey, guard) : fails(survey, guard);
    return [{ key: `${holds ? "+" : "-"}${JSON.stringify(guard)}`, formula }];
  };
  const listed = (source: Stage | undefined, trigger: Trigger, key: string): Arrow[] =>
    (bySource.get(source) ?? []).filter((arrow) => arrow.trigger === trigger && arrow.key === key);

  /** The branches of one stage: the first whose guard passes is taken, or none of them. */
  const branches = (arrows: readonly Arrow[]): Choice[] => {
    const choices: Choice[] = [];
    let shut: Wish[] = [];
    for (const arrow of arrows) {
      choices.push({ arrows: [arrow], wishes: [...shut, ...wish(arrow, true)] });
      if (arrow.transition.guard === undefined) return choices;
      shut = [...shut, ...wish(arrow, false)];
    }
    return [...choices, { arrows: [], wishes: shut }];
  };

  /** Where all that is inside stays shut, what is around is asked. */
  const orElse = (inside: Choice[], own: () => Choice[]): Choice[] =>
    inside.flatMap((choice) => (choice.arrows.length > 0 ? [choice] : own().map((other) => both(choice, other))));

  /** An event is offered to the innermost stages first, part by part. */
  const offered = (place: Place, arrowsOf: (stage: Stage | undefined) => Arrow[]): Choice[] => {
    const active = new Set(place.active);
    const at = (stage: Stage): Choice[] => {
      const own = (): Choice[] => branches(arrowsOf(stage));
      if (isLeaf(stage)) return own();
      const inside = inner(stage).filter((child) => active.has(child));
      return orElse(isParallel(stage) ? combined(inside.map(at)) : inside.flatMap(at), own);
    };
    const top = outline.top.filter((stage) => active.has(stage));
    return orElse(top.flatMap(at), () => branches(arrowsOf(undefined)));
  };

  /** What the sender may set off counts: each role sees its own branches, and some may act in any role. */
  const permitted = (arrows: readonly Arrow[]): ((arrow: Arrow) => boolean)[] => {
    const all = (): boolean => true;
    const senders = new Map(arrows.map((arrow) => [arrow, sendersOf(arrow, survey)]));
    const roles = [...new Set([...senders.values()].flat())];
    const differ = new Map<string, (arrow: Arrow) => boolean>();
    for (const role of roles) {
      const may = (arrow: Arrow): boolean => senders.get(arrow)?.includes(role) ?? false;
      differ.set(arrows.map((arrow) => (may(arrow) ? "1" : "0")).join(""), may);
    }
    differ.set("1".repeat(arrows.length), all);
    return [...differ.values()];
  };

  const events = (place: Place): Occasion[] => {
    const declared = [undefined, ...place.active]
      .flatMap((stage) => bySource.get(stage) ?? [])
      .filter((arrow) => arrow.trigger === "on" && mayOccur(arrow, survey));
    return [...grouped(declared, (arrow) => arrow.key)].map(([key, arrows]) => {
      const choices = permitted(arrows).flatMap((may) =>
        offered(place, (stage) => listed(stage, "on", key).filter((arrow) => arrows.includes(arrow) && may(arrow))),
      );
      return { trigger: "on", key, choices: choices.filter(moves) };
    });
  };

  const deadlines = (place: Place): Occasion[] =>
    place.active.flatMap((stage) =>
      Object.keys(stage.state.after ?? {}).map((key): Occasion => {
        const choices = branches(listed(stage, "after", key));
        return { trigger: "after", key, choices: choices.filter(moves) };
      }),
    );

  const eventless = (place: Place): Choice[] => {
    const upward = (stage: Stage | undefined): Choice[] =>
      stage === undefined ? [NOTHING] : orElse(branches(listed(stage, "always", "")), () => upward(stage.parent));
    return combined(place.active.filter(isLeaf).map(upward));
  };

  /** While a run rests, facts change and days go by: what goes by itself is asked again. */
  const rechecks = (place: Place): Occasion[] => [
    { trigger: "on", key: "recheck", choices: eventless(place).filter(moves) },
  ];

  return {
    /** What may happen by itself, at once. The choice without transitions: nothing does, the run rests. */
    eventless,
    /** What may be taken when a phase says that it has come to its end. */
    ended: (place: Place, phase: Stage): Choice[] =>
      offered(place, (stage) => (stage === phase ? listed(phase, "onDone", "") : [])),
    /** What may come from outside while the run rests. */
    occasions: (place: Place): Occasion[] => [...events(place), ...deadlines(place), ...rechecks(place)],
  };
};
