import type { Bilingual, State, Trigger } from "@parcours/core";
import { holderAt, PROGRAM, type StagePath } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { shapeOf } from "../graph/stage-node.ts";
import { deadlineKey, eventType } from "./new-id.ts";
import { firstOf, say } from "./sentence.ts";
import { mayLeave } from "./structure.ts";
import { holderThere } from "./there.ts";

/** From a stage, transitions may be set off by events, deadlines and rules; by the end of what is inside from a phase only. */
export const maySetOff = (
  document: Document,
  from: StagePath,
  { trigger, key }: { trigger: Trigger; key: string },
): Bilingual | null => {
  if (from === PROGRAM && trigger !== "on") {
    return say(
      "De n’importe où, seul un événement peut mener ailleurs.",
      "From anywhere, only an event can lead elsewhere.",
    );
  }
  const holder = holderAt(document, from);
  const shape = from === PROGRAM || holder === undefined ? "phase" : shapeOf(holder as State);
  return firstOf(
    holderThere(document, from),
    mayLeave(document, from),
    trigger === "onDone" && shape !== "phase" && shape !== "parallel"
      ? say("Seule une phase se termine quand tout y est fini.", "Only a phase ends when all inside is done.")
      : null,
    trigger === "on" ? eventType(key) : null,
    trigger === "after" ? deadlineKey(key) : null,
  );
};
