import { type Fact, isGroup, localDate, type RuleGroup, textIn, type Language } from "@parcours/core";
import type { LoadedProgram } from "../programs/load.ts";

/** A document of a member that must be valid, and until when it is. */
export interface ProofView {
  member: string;
  field: string;
  title: string;
  /** The last day on which it counts. */
  until?: string;
  state: "valid" | "lapsed" | "unknown";
}

const comparedWithToday = (group: RuleGroup): string[] =>
  group.rules.flatMap((node) => {
    if (isGroup(node)) return comparedWithToday(node);
    const isUntil = ["after", "on"].includes(node.operator) && node.value === "today" && node.valueSource !== "field";
    return isUntil ? [node.field] : [];
  });

const cache = new WeakMap<object, string[]>();

/** Dates that rules of a program compare with the day they are asked on. */
const datesAsked = ({ compiled }: LoadedProgram): string[] => {
  const { meta } = compiled.definition;
  const known = cache.get(meta);
  if (known !== undefined) return known;
  const found = [...new Set(Object.values(meta.rules ?? {}).flatMap(({ rule }) => comparedWithToday(rule)))];
  cache.set(meta, found);
  return found;
};

/**
 * What a pair asks of its members that has an end: dates of theirs that a rule wants to lie ahead. `facts` by member, as
 * the pair knows them; `hidden` are the fields that the reader may not see.
 */
export const proofsOf = (
  program: LoadedProgram,
  facts: Readonly<Record<string, Readonly<Record<string, Fact | undefined>>>>,
  { now, language, shows }: { now: string; language: Language; shows: (field: string) => boolean },
): ProofView[] => {
  const { compiled } = program;
  const { fields = {} } = compiled.definition.meta;
  const today = localDate(now, compiled.timeZone);
  return datesAsked(program).flatMap((id): ProofView[] => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (field === undefined || typeof field.source !== "object" || !("member" in field.source) || !shows(id)) return [];
    const { member, field: own } = field.source;
    const until = facts[member]?.[own];
    const known = typeof until === "string" ? until : undefined;
    return [
      {
        member,
        field: id,
        title: textIn(field.title, language) || id,
        ...(known !== undefined && { until: known }),
        state: known === undefined ? "unknown" : known >= today ? "valid" : "lapsed",
      },
    ];
  });
};
