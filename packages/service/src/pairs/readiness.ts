import type { Snapshot } from "@parcours/core";
import type { Enrollment } from "@parcours/store";
import type { LoadedProgram } from "../programs/load.ts";

/** The first event that a program with members sends to one of them: by it the member learns of the pair. */
const greetingOf = ({ compiled }: LoadedProgram, member: string): string | undefined => {
  for (const { transition } of compiled.outline.arrows)
    for (const action of transition.actions ?? [])
      if (action.type === "send" && action.params.to === member) return action.params.event;
  return undefined;
};

/**
 * Whether a run stands where a pair may be proposed to it: where its program takes the event by which the pair begins.
 * Runs of a program that is told of nothing are ready as long as they go on.
 */
export const readinessIn = (pair: LoadedProgram, member: string) => {
  const event = greetingOf(pair, member);
  return (enrollment: Pick<Enrollment, "snapshot" | "status">, program: LoadedProgram): boolean => {
    if (enrollment.status === "done") return false;
    if (event === undefined) return true;
    const { entered } = JSON.parse(enrollment.snapshot) as Snapshot;
    return program.compiled.outline.arrows.some(
      ({ trigger, key, source }) =>
        trigger === "on" && key === event && (source === undefined || Object.hasOwn(entered, source.id)),
    );
  };
};
