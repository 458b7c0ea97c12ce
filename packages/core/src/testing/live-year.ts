import { addDuration, addToDate } from "../calendar/durations.ts";
import { localDate } from "../calendar/zone.ts";
import type { Field } from "../definition/catalog.ts";
import type { FactRecord } from "../definition/context.ts";
import { isExit } from "../definition/outline.ts";
import type { Fact } from "../definition/values.ts";
import type { Compiled } from "../machine/compile.ts";
import { runUntil, sendTo, simulate, type Simulation } from "../simulate/simulation.ts";
import { nextSigners } from "../step/contracts.ts";
import type { Actor, ProgramEvent, Refusal } from "../step/event.ts";
import { nextEvents, type NextEvent } from "../step/next.ts";
import { candidatesFor } from "../step/permission.ts";
import { contextOf } from "../step/snapshot.ts";
import { drawFrom, type Draw } from "./draw.ts";

const ADMIN: Actor = { kind: "user", id: "usr_admin", roles: "*" };
const OTHER: Actor = { kind: "user", id: "usr_other", roles: "*" };

/** A fact that fits its field: dates within some years of `today`, numbers within their bounds. */
const factFor = (id: string, field: Field, today: string, draw: Draw): Fact => {
  switch (field.type) {
    case "boolean":
      return draw.chance(0.6);
    case "number":
      return Math.min((field.min ?? 0) + draw.below(20), field.max ?? 1_000);
    case "date":
      return /birth/i.test(id)
        ? addToDate(today, `-P${14 + draw.below(50)}Y${draw.below(365)}D`)
        : addToDate(today, `${draw.chance(0.3) ? "-" : ""}P${draw.below(400)}D`);
    case "choice":
      return draw.one(field.choices ?? [])?.value ?? "x";
    case "choices":
      return (field.choices ?? []).filter(() => draw.chance(0.5)).map((choice) => choice.value);
    case "email":
      return "someone@example.org";
    case "phone":
      return "+33 6 00 00 00 00";
    case "text":
      return `text ${draw.below(9)}`;
  }
};

const fieldOf = (compiled: Compiled, id: string): Field | undefined => compiled.definition.meta.fields?.[id];

/** Facts for some of these fields: `share` says how many are known. */
const factsFor = (compiled: Compiled, ids: string[], today: string, share: number, draw: Draw): FactRecord =>
  Object.fromEntries(
    ids.flatMap((id): [string, Fact][] => {
      const field = fieldOf(compiled, id);
      return field === undefined || !draw.chance(share) ? [] : [[id, factFor(id, field, today, draw)]];
    }),
  );

const fieldsFrom = (compiled: Compiled, source: "participant" | "cohort"): string[] =>
  Object.entries(compiled.definition.meta.fields ?? {}).flatMap(([id, field]) => (field.source === source ? [id] : []));

const membersFor = (compiled: Compiled, today: string, draw: Draw): Record<string, FactRecord> => {
  const members: Record<string, FactRecord> = {};
  for (const [id, field] of Object.entries(compiled.definition.meta.fields ?? {})) {
    if (typeof field.source !== "object" || !("member" in field.source) || draw.chance(0.1)) continue;
    const { member, field: name } = field.source;
    members[member] = { ...members[member], [name]: factFor(id, field, today, draw) };
  }
  return members;
};

/** What the actions that an event may set off read from it. */
const readFromEvent = (simulation: Simulation, event: string): [name: string, field: string | undefined][] => {
  const { compiled, snapshot } = simulation;
  return candidatesFor(compiled, snapshot, event).flatMap((number) =>
    (compiled.outline.arrows[number]?.transition.actions ?? []).flatMap((action): [string, string | undefined][] => {
      if (!("params" in action) || !("value" in action.params)) return [];
      const { value } = action.params;
      if (typeof value !== "object" || value === null || !("event" in value)) return [];
      return [[value.event, "field" in action.params ? action.params.field : undefined]];
    }),
  );
};

const dataFor = (simulation: Simulation, next: NextEvent, draw: Draw): Record<string, Fact> => {
  const { compiled, now } = simulation;
  const today = localDate(now, compiled.timeZone);
  const form = next.form === undefined ? undefined : compiled.definition.meta.forms?.[next.form];
  if (form !== undefined) {
    const asked = form.fields
      .filter((entry) => entry.required === true || draw.chance(0.6))
      .map((entry) => entry.field);
    return factsFor(compiled, asked, today, 1, draw);
  }
  return Object.fromEntries(
    readFromEvent(simulation, next.event).map(([name, id]): [string, Fact] => {
      const field = id === undefined ? undefined : fieldOf(compiled, id);
      return [name, field === undefined ? draw.below(9) : factFor(name, field, today, draw)];
    }),
  );
};

const leadsOut = ({ compiled, snapshot }: Simulation, event: string): boolean =>
  candidatesFor(compiled, snapshot, event).some((number) => {
    const target = compiled.stages.get(compiled.outline.arrows[number]?.target ?? "");
    return target !== undefined && isExit(target);
  });

/** Something that somebody may do now, as `nextEvents` offers it; seldom an end, or nobody would get far. */
const offered = (simulation: Simulation, actor: Actor, draw: Draw): ProgramEvent | undefined => {
  const { compiled, snapshot, now, places } = simulation;
  const allowed = nextEvents({ compiled, snapshot, actor, now, places }).filter((one) => one.allowed);
  const goingOn = draw.chance(0.95) ? allowed.filter((one) => !leadsOut(simulation, one.event)) : allowed;
  const next = draw.one(goingOn);
  if (next === undefined) return undefined;
  const code = draw.one(next.reasons)?.value;
  return {
    type: next.event,
    actor,
    data: dataFor(simulation, next, draw),
    ...(next.reason === "required" && { reason: code === undefined ? { text: "Because." } : { code } }),
  };
};

/** A signature, a task done, or a fact that was missing: what is accepted wherever the person stands. */
const always = ({ compiled, snapshot, now }: Simulation, draw: Draw): ProgramEvent | undefined => {
  const { contracts, tasks } = contextOf(snapshot);
  const events: ProgramEvent[] = [];
  for (const [id, state] of Object.entries(contracts)) {
    const [role] = state.status === "open" ? nextSigners(compiled.definition, id, state) : [];
    if (role === undefined) continue;
    const verb = draw.chance(0.9) ? "signed" : "declined";
    events.push({ type: `contract.${id}.${verb}`, actor: { kind: "user", id: role, roles: [role] } });
  }
  for (const [id, { status }] of Object.entries(tasks)) {
    if (status === "open") events.push({ type: `task.${id}.done`, actor: ADMIN });
  }
  const missing = snapshot.missing.filter((id) => fieldOf(compiled, id)?.source === "participant");
  if (missing.length > 0) {
    const data = factsFor(compiled, missing, localDate(now, compiled.timeZone), 0.8, draw);
    events.push({ type: "person.updated", actor: ADMIN, data });
  }
  return draw.one(events);
};

/** What somebody brings along, drawn: facts about them, their cohort, others, and free places. */
export const beginningFor = (compiled: Compiled, today: string, draw: Draw) => ({
  person: factsFor(compiled, fieldsFrom(compiled, "participant"), today, 0.85, draw),
  cohort: factsFor(compiled, fieldsFrom(compiled, "cohort"), today, 0.95, draw),
  members: membersFor(compiled, today, draw),
});

/** What somebody may do now, if there is anything: what is offered, or what is always open. */
export const doSomething = (simulation: Simulation, draw: Draw): ProgramEvent | undefined =>
  draw.chance(0.4) ? always(simulation, draw) : offered(simulation, draw.chance(0.7) ? ADMIN : OTHER, draw);

/** A life that broke off, with what broke it. */
class Broken extends Error {}

const must = (result: Simulation | Refusal, what: string): Simulation => {
  if ("ok" in result)
    throw new Broken(`${what}: ${result.reason}: ${result.message.en} ${JSON.stringify(result.errors ?? "")}`);
  return result;
};

/**
 * One person's year through a program, drawn from a seed: deadlines ring in order, and every few days someone does
 * something that is open to them. Calls `look` each time the run has come to rest. Throws `Broken` when the program
 * fails, or when what was offered as allowed is refused for anything but its data.
 */
export const liveYear = (
  compiled: Compiled,
  seed: number,
  start: string,
  look: (simulation: Simulation) => void,
): Simulation => {
  const draw = drawFrom(seed);
  const today = localDate(start, compiled.timeZone);
  const places = Object.fromEntries(
    Object.keys(compiled.definition.meta.places ?? {}).map((place): [string, number] => [place, draw.below(3)]),
  );
  const beginning = { ...beginningFor(compiled, today, draw), places };
  let current = must(runUntil(must(simulate(compiled, beginning, ADMIN, start), "start"), start), "at once");
  look(current);
  const end = addDuration(start, "P1Y", compiled.timeZone);
  while (current.snapshot.status !== "done" && current.now < end) {
    const wait = draw.chance(0.15) ? `P${draw.below(45)}D` : `PT${1 + draw.below(120)}H`;
    const until = addDuration(current.now, wait, compiled.timeZone);
    current = must(runUntil(current, until < end ? until : end), "wait");
    look(current);
    const event = doSomething(current, draw);
    if (event === undefined || current.snapshot.status === "done") continue;
    const sent = sendTo(current, event);
    if ("ok" in sent && sent.reason === "invalid_data") continue;
    // A date that has passed already falls due at once.
    current = must(runUntil(must(sent, event.type), current.now), "at once");
    look(current);
  }
  return current;
};
