import { type Definition, explain, type Language, type LeafTrace, textIn, type TraceEntry } from "@parcours/core";
import type { JournalEntry } from "../../../api/people.ts";

interface Guarded {
  guard?: { type: string; params?: { rule?: string } };
}

const guardAt = (definition: Definition, path: string): Guarded["guard"] => {
  let found: unknown = definition;
  for (const part of path.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return (found as Guarded | undefined)?.guard;
};

const deciding = ({ leaves, result }: TraceEntry): LeafTrace[] => {
  const same = leaves.filter((leaf) => leaf.result === result);
  return same.length > 0 ? same : leaves;
};

/** Why somebody came where an entry brought them: each rule that let them pass, with the facts that decided. */
export interface Because {
  /** Absent: what is left when no other rule applies. */
  rule?: string;
  why: string;
}

/** Read off the trace that was kept with the entry; empty where no rule was asked. Pure. */
export const becauseOf = (definition: Definition, entry: JournalEntry, language: Language): Because[] => {
  const walked = new Set(entry.transitions.flatMap(({ paths }) => paths));
  const { fields = {}, rules = {} } = definition.meta;
  return (entry.trace as unknown as TraceEntry[]).flatMap((trace): Because[] => {
    if (trace.result !== "true" || !walked.has(trace.path)) return [];
    const guard = guardAt(definition, trace.path);
    if (guard?.type === "otherwise") return [{ why: "" }];
    if (guard?.type !== "rule") return [];
    const { leaves, missing, result } = trace;
    const id = guard.params?.rule ?? trace.guard;
    const title = textIn(Object.hasOwn(rules, id) ? rules[id]?.title : undefined, language) || id;
    return [
      {
        rule: title,
        why: explain({ result, missing, leaves, deciding: deciding({ ...trace, leaves }) }, fields, language),
      },
    ];
  });
};
