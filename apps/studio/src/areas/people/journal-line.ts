import { type Definition, deadlineWords, eventWords, type Language, textIn } from "@parcours/core";
import type { JournalEntry } from "../../api/people.ts";
import { outlineOnce } from "../../api/stages.ts";

/** One line of a journal, in words. */
export interface JournalLine {
  sequence: number;
  at: string;
  /** When somebody wrote it down, where that was later. */
  recordedAt: string | undefined;
  /** What happened. Absent for the beginning and for errors: the page has its own words for them. */
  title: string | undefined;
  kind: JournalEntry["kind"];
  /** Titles of the stages that were entered and where the person stayed. */
  to: string[];
  /** The program's role that acted; absent when nobody did. */
  role: string | undefined;
  /** The member of the organization who did it, where the journal names them. */
  name: string | undefined;
  /** They wrote down what the person of that role answered, who was beside them. */
  assisted: boolean;
  /** Somebody entitled put the run there, against the program's ways. */
  byHand: boolean;
  /** What the actor gave as reason. */
  reason: string | undefined;
}

/** What stands at a JSON Pointer of the definition. */
const at = (definition: Definition, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      definition,
    );

const labelAt = (
  definition: Definition,
  path: string | undefined,
): string | { fr?: string; en?: string } | undefined => {
  const transition = path === undefined ? undefined : at(definition, path);
  return (transition as { meta?: { label?: string | { fr?: string; en?: string } } } | undefined)?.meta?.label;
};

const DUE = /^task\.(.+)\.due$/;

const titleOf = (definition: Definition, entry: JournalEntry, language: Language): string | undefined => {
  const [first] = entry.transitions;
  const { type } = entry.event;
  if (entry.kind === "started" || entry.kind === "failed") return undefined;
  const label = textIn(labelAt(definition, first?.paths[0]), language);
  if (label !== "") return label;
  const task = DUE.exec(type)?.[1];
  if (task !== undefined) {
    const title = textIn(definition.meta.tasks?.[task]?.title, language) || task;
    return language === "fr" ? `Échéance dépassée : ${title}` : `Overdue: ${title}`;
  }
  if (first?.trigger === "after") return deadlineWords(definition, first.event, language);
  return eventWords(definition, type, language, undefined);
};

const reasonOf = (entry: JournalEntry): string | undefined => {
  const { reason } = entry.event as { reason?: { code?: string; text?: string } };
  return reason?.text ?? reason?.code;
};

/** What takes less is the way to the journal, not a date that was told. */
const AT_ONCE_MS = 60_000;

const recordedLater = ({ kind, actor, occurredAt, recordedAt }: JournalEntry): string | undefined => {
  const isTold = kind !== "timer" && actor.kind !== "timer" && actor.kind !== "system";
  return isTold && Date.parse(recordedAt) - Date.parse(occurredAt) > AT_ONCE_MS ? recordedAt : undefined;
};

/** An entry of a journal as people would say it. Pure. */
export const journalLine = (definition: Definition, entry: JournalEntry, language: Language): JournalLine => {
  const { byId } = outlineOnce(definition);
  const before = new Set(entry.transitions[0]?.from ?? []);
  const after = entry.transitions.at(-1)?.to ?? [];
  const role = entry.actor.kind === "timer" || entry.actor.kind === "system" ? undefined : entry.actor.role;
  return {
    sequence: entry.sequence,
    at: entry.occurredAt,
    recordedAt: recordedLater(entry),
    title: titleOf(definition, entry, language),
    kind: entry.kind,
    to: after
      .filter((stage) => !before.has(stage))
      .map((stage) => textIn(byId.get(stage)?.state.meta?.title, language) || stage),
    role: role === undefined ? undefined : textIn(definition.meta.roles?.[role]?.title, language) || role,
    name: entry.actor.name,
    assisted: entry.actor.assisting === true,
    byHand: entry.transitions[0]?.trigger === "hand",
    reason: reasonOf(entry),
  };
};

/** When the person came to each stage where they are now: the last entry that entered it. */
export const enteredAt = (entries: readonly JournalEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ transitions, occurredAt }) =>
      transitions.flatMap(({ entered }) => entered).map((stage): [string, string] => [stage, occurredAt]),
    ),
  );
