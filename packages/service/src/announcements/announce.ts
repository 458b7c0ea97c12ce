import type { Effect, JournalEntry } from "@parcours/core";

/** What a journal entry announces. `effect` is the index of the effect that it tells of, where it tells of one. */
export interface Announced {
  type: string;
  effect?: number;
}

/** Types of announcements, in the words of subscribers. */
export const ANNOUNCEMENT_TYPES = [
  "enrollment.started",
  "enrollment.transitioned",
  "enrollment.held",
  "enrollment.exited",
  "form.submitted",
  "contract.opened",
  "contract.signed",
  "contract.completed",
  "contract.declined",
  "contract.expired",
  "contract.voided",
  "contract.terminated",
  "task.created",
  "task.done",
  "program.published",
  "participant.erased",
] as const;
export type AnnouncementType = (typeof ANNOUNCEMENT_TYPES)[number];

/** What the webhooks carry besides, about the organization's webhooks themselves. */
export const OPERATIONAL_TYPES = ["webhook.disabled"] as const;

const ofEffect = (effect: Effect): string | undefined => {
  switch (effect.type) {
    case "openContract":
      return "contract.opened";
    case "signContract":
      return "contract.signed";
    case "closeContract":
      return `contract.${effect.status}`;
    case "createTask":
      return "task.created";
    case "closeTask":
      return effect.status === "done" ? "task.done" : undefined;
    default:
      return undefined;
  }
};

/** What was so before an entry; nothing for the first. */
export interface Before {
  status: JournalEntry["status"] | undefined;
  missing: readonly string[];
}

const sameFields = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((field) => other.includes(field));

/**
 * What one journal entry has to tell the outside world, in order. Pure: the entry and what was so before it decide.
 * Failed entries moved nobody; of them only the hold is told.
 */
export const announcementsOf = (entry: JournalEntry, before: Before): Announced[] => {
  const told: Announced[] = [];
  if (entry.kind === "started") told.push({ type: "enrollment.started" });
  else if (entry.transitions.length > 0) told.push({ type: "enrollment.transitioned" });
  if (entry.kind === "event" && /^form\..+\.submitted$/.test(entry.event.type)) told.push({ type: "form.submitted" });
  for (const [effect, done] of entry.effects.entries()) {
    const type = ofEffect(done);
    if (type !== undefined) told.push({ type, effect });
  }
  const newlyHeld = before.status !== "held" || !sameFields(entry.missing, before.missing);
  if (entry.status === "held" && (newlyHeld || entry.kind === "failed")) told.push({ type: "enrollment.held" });
  if (entry.status === "done" && before.status !== "done") told.push({ type: "enrollment.exited" });
  return told;
};

/**
 * Where people rested before and after an entry, among the stages it touched. A stage that was only passed through is
 * in neither; a transition that stays where it is has the same stage in both.
 */
export const movesOf = (entry: Pick<JournalEntry, "transitions">): { from: string[]; to: string[] } => {
  const from: string[] = [];
  let to: string[] = [];
  const add = (list: string[], id: string): void => void (list.includes(id) || list.push(id));
  for (const move of entry.transitions) {
    const stays = move.left.length === 0 && move.entered.length === 0;
    for (const stage of move.from) {
      if (to.includes(stage)) {
        if (!stays) to = to.filter((id) => id !== stage);
      } else add(from, stage);
    }
    for (const stage of move.to) add(to, stage);
  }
  return { from, to };
};
