import type { Arrow } from "../../definition/outline.ts";
import { grouped } from "../flow/grouped.ts";
import { sendersOf } from "../names/senders.ts";
import type { Survey } from "../survey.ts";

/** Transitions that are tried in order: those of one stage with one trigger. */
export const branchLists = ({ arrows }: Pick<Survey, "arrows">): Arrow[][] => {
  const bySource = grouped(arrows, (arrow) => arrow.source);
  return [...bySource.values()].flatMap((own) => [
    ...grouped(own, (arrow) => `${arrow.trigger} ${arrow.key}`).values(),
  ]);
};

/** True when the same person may set off both: branches of an event may be reserved to different roles. */
export const shareSenders = (one: Arrow, other: Arrow, survey: Survey): boolean => {
  if (one.trigger !== "on") return true;
  const senders = sendersOf(one, survey);
  return sendersOf(other, survey).some((role) => senders.includes(role));
};
