import type { Form } from "../definition/catalog.ts";
import { rolesOf, type Arrow } from "../definition/outline.ts";
import { own } from "../definition/own.ts";
import { ROOT } from "../machine/arrow-index.ts";
import type { Compiled } from "../machine/compile.ts";
import { builtInOf } from "./built-in.ts";
import type { ProgramEvent } from "./event.ts";
import type { Snapshot } from "./snapshot.ts";

/** Every active stage and phase, innermost first, and then the program itself: the order in which the machine looks. */
const innermostFirst = (compiled: Compiled, snapshot: Snapshot): string[] => [
  ...Object.keys(snapshot.entered).toSorted(
    (a, b) => (compiled.stages.get(b)?.depth ?? 0) - (compiled.stages.get(a)?.depth ?? 0),
  ),
  ROOT,
];

/** The transitions that this type of event could set off from where the run stands, by number, innermost first. */
export const candidatesFor = (compiled: Compiled, snapshot: Snapshot, type: string): number[] => {
  const { on } = compiled.index;
  const sources = [...Object.keys(snapshot.entered), ROOT].filter((source) => on.get(source)?.has(type));
  if (sources.length === 0) return [];
  return innermostFirst(compiled, snapshot).flatMap((source) => on.get(source)?.get(type) ?? []);
};

/** Every type of event that something active declares: the program's own first, then in document order. */
export const acceptedTypes = (compiled: Compiled, snapshot: Snapshot): string[] => [
  ...new Set([ROOT, ...Object.keys(snapshot.entered)].flatMap((id) => [...(compiled.index.on.get(id)?.keys() ?? [])])),
];

/** The form that a transition asks for: that of the built-in event, or its own. */
const formOf = (compiled: Compiled, { key, transition }: Arrow): Form | undefined => {
  const builtIn = builtInOf(key);
  const id = builtIn?.kind === "form" ? builtIn.id : transition.meta?.form;
  return id === undefined ? undefined : own(compiled.definition.meta.forms, id);
};

/** The roles that may send the event of a transition: its own, else the form's, else those of its stage, else any. */
export const rolesFor = (compiled: Compiled, arrow: Arrow): string[] => {
  const { meta } = arrow.transition;
  if (meta?.by !== undefined) return meta.by;
  const form = formOf(compiled, arrow);
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

/** True unless the actor is, or cannot be told from, whoever sent the event that wants a second person. */
const isSecondPerson = (snapshot: Snapshot, arrow: Arrow, event: ProgramEvent): boolean => {
  const first = arrow.transition.meta?.notSameActorAs;
  const before = first === undefined ? undefined : own(snapshot.actors, first);
  return before === undefined || (event.actor.id !== undefined && event.actor.id !== before);
};

/** What an actor may set off. */
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
    if (role === undefined && acting !== "*") continue;
    if (!isSecondPerson(snapshot, arrow, event)) {
      result.secondPerson = true;
      continue;
    }
    result.permitted.add(number);
    result.role ??= role;
  }
  return result;
};
