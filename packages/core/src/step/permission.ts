import { rolesOf, type Arrow } from "../definition/outline.ts";
import type { Compiled } from "../machine/compile.ts";
import { builtInOf } from "./built-in.ts";
import type { ProgramEvent } from "./event.ts";
import type { Snapshot } from "./snapshot.ts";

/** The transitions that this type of event could set off from where the run stands, by number, in document order. */
export const candidatesFor = (compiled: Compiled, snapshot: Snapshot, type: string): number[] => {
  const active = new Set(Object.keys(snapshot.entered));
  return compiled.outline.arrows.flatMap((arrow, number) =>
    arrow.trigger === "on" && arrow.key === type && (arrow.source === undefined || active.has(arrow.source.id))
      ? [number]
      : [],
  );
};

/** Every type of event that something active declares, in document order. */
export const acceptedTypes = (compiled: Compiled, snapshot: Snapshot): string[] => {
  const active = new Set(Object.keys(snapshot.entered));
  const types = compiled.outline.arrows
    .filter((arrow) => arrow.trigger === "on" && (arrow.source === undefined || active.has(arrow.source.id)))
    .map((arrow) => arrow.key);
  return [...new Set(types)];
};

/** The roles that may send the event of a transition: its own, else the form's, else those of its stage, else any. */
export const rolesFor = (compiled: Compiled, arrow: Arrow): string[] => {
  const { meta } = arrow.transition;
  if (meta?.by !== undefined) return meta.by;
  const builtIn = builtInOf(arrow.key);
  const form = builtIn?.kind === "form" ? compiled.definition.meta.forms?.[builtIn.id] : undefined;
  if (form !== undefined) return form.by;
  const roles = arrow.source === undefined ? [] : rolesOf(arrow.source);
  return roles.length > 0 ? roles : Object.keys(compiled.definition.meta.roles);
};

/** The roles in which the event may count: the one it names, else all that the actor holds. */
export const actingRoles = (event: ProgramEvent): string[] | "*" => {
  if (event.as === undefined) return event.actor.roles;
  return event.actor.roles === "*" || event.actor.roles.includes(event.as) ? [event.as] : [];
};

/** The first role in which the actor may do what is reserved to `allowed`; `undefined` when there is none. */
export const roleAmong = (allowed: string[], acting: string[] | "*"): string | undefined =>
  acting === "*" ? allowed[0] : allowed.find((role) => acting.includes(role));

const heldByAnother = (snapshot: Snapshot, arrow: Arrow, event: ProgramEvent): boolean => {
  const first = arrow.transition.meta?.notSameActorAs;
  if (first === undefined) return true;
  const before = snapshot.actors[first];
  return before === undefined || event.actor.id === undefined || before !== event.actor.id;
};

export interface Permission {
  permitted: Set<number>;
  role: string | undefined;
  /** Some transition was open to the role but wants a second person. */
  secondPerson: boolean;
}

/** Which of the candidates this actor may set off. */
export const permissionFor = (
  compiled: Compiled,
  snapshot: Snapshot,
  event: ProgramEvent,
  candidates: number[],
): Permission => {
  const acting = actingRoles(event);
  const result: Permission = { permitted: new Set(), role: event.as, secondPerson: false };
  for (const number of candidates) {
    const arrow = compiled.outline.arrows[number];
    if (arrow === undefined) continue;
    const role = roleAmong(rolesFor(compiled, arrow), acting);
    if (role === undefined) continue;
    if (!heldByAnother(snapshot, arrow, event)) {
      result.secondPerson = true;
      continue;
    }
    result.permitted.add(number);
    result.role ??= role;
  }
  return result;
};
