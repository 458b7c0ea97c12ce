import type { Compiled } from "../machine/compile.ts";
import { newFrame } from "../machine/frame.ts";
import { putInto } from "../machine/run.ts";
import type { ProgramEvent, Refusal } from "./event.ts";
import { refuse } from "./event.ts";
import { notAllowed } from "./refusals.ts";
import type { Applied } from "./result.ts";
import { settle } from "./settle.ts";
import { contextOf, type Snapshot } from "./snapshot.ts";
import { suspendedDays } from "./suspended-days.ts";

interface Request {
  compiled: Compiled;
  snapshot: Snapshot;
  event: ProgramEvent;
  now: string;
}

/** Stages into which a run can be put by hand: where people rest, and exits. */
const restingStages = ({ stages }: Compiled): string[] =>
  [...stages.values()].filter(({ children }) => children.length === 0).map(({ id }) => id);

const invalid = (path: string, fr: string, en: string): Refusal =>
  refuse("invalid_data", fr, en, { errors: [{ path, message: { fr, en } }] });

/**
 * Puts the run into a stage although no transition leads there: what the stages left do on leaving, and those entered on
 * entering, is done as ever; no guard is asked. Only those who act in any role may, and they say why in words.
 */
export const moveByHand = (request: Request): Applied | Refusal => {
  const { compiled, snapshot, event, now } = request;
  if (event.actor.roles !== "*") return notAllowed();
  const to = event.data?.["to"];
  if (typeof to !== "string" || !restingStages(compiled).includes(to))
    return invalid("/data/to", "Cette étape n’existe pas dans le programme.", "The program has no such stage.");
  if (!event.reason?.text?.trim()) return invalid("/reason/text", "Un motif est demandé.", "A reason is asked for.");
  const frame = newFrame({
    now,
    actorId: event.actor.id,
    places: event.places ?? {},
    suspendedDays: suspendedDays(request),
  });
  const result = putInto(compiled, snapshot.machine, contextOf(snapshot), to, frame);
  return settle({
    compiled,
    before: snapshot,
    stored: snapshot,
    result,
    frame,
    early: [],
    eventType: event.type,
    followUps: [],
    role: undefined,
  });
};
