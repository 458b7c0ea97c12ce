import type { Arrow } from "../definition/outline.ts";
import type { Compiled } from "../machine/compile.ts";
import { refuse, type ProgramEvent, type Refusal } from "./event.ts";

/**
 * What is wrong with the reason of an event: one is asked for by the transition that was taken and missing, or its code
 * is none of those that the exit offers, where it lists some.
 */
export const reasonProblem = (compiled: Compiled, event: ProgramEvent, taken: Arrow[]): Refusal | undefined => {
  const { code, text } = event.reason ?? {};
  const required = taken.some((arrow) => arrow.transition.meta?.reason === "required");
  if (required && !code && !text?.trim()) {
    const message = { fr: "Un motif est demandé.", en: "A reason is asked for." };
    return refuse("invalid_data", message.fr, message.en, { errors: [{ path: "/reason", message }] });
  }
  if (code === undefined) return undefined;
  const offered = taken.flatMap((arrow) => compiled.stages.get(arrow.target ?? "")?.state.meta?.reasons ?? []);
  if (offered.length === 0 || offered.some((reason) => reason.value === code)) return undefined;
  const known = offered.map((reason) => reason.value).join(", ");
  return refuse("invalid_data", `Motif inconnu ; connus : ${known}.`, `Unknown reason; known: ${known}.`, {
    errors: [{ path: "/reason/code", message: { fr: `Connus : ${known}.`, en: `Known: ${known}.` } }],
  });
};
