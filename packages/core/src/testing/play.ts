import type { Definition } from "../definition/schema.ts";
import { parseDefinition } from "../definition/parse.ts";
import { compile, type Compiled } from "../machine/compile.ts";
import { advance, begin, type Advance } from "../step/advance.ts";
import type { ProgramEvent, Refusal } from "../step/event.ts";
import type { JournalEntry } from "../step/journal.ts";
import { replay } from "../step/replay.ts";
import type { Snapshot } from "../step/snapshot.ts";
import type { Beginning } from "../step/start.ts";
import { deepStrictEqual, plain } from "./equal.ts";

const ADMIN: ProgramEvent["actor"] = { kind: "user", id: "usr_admin", roles: "*" };

/** A definition from JSON; throws with its problems when it does not fit the format. */
export const definitionOf = (json: unknown): Definition => {
  const parsed = parseDefinition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.definition;
};

/** A run that a test drives by hand. Every step is held against replay. */
export interface Play {
  compiled: Compiled;
  snapshot: () => Snapshot;
  journal: JournalEntry[];
  /** Sends an event at an instant; by anyone entitled unless told otherwise. Throws when it is refused. */
  send: (type: string, at: string, more?: Partial<ProgramEvent>) => Advance;
  /** Sends an event that must be refused. */
  refused: (type: string, at: string, more?: Partial<ProgramEvent>) => Refusal;
  /** Lets one timer ring at its due time. */
  ring: (id: string) => Advance;
}

/** Starts a run to drive by hand. */
export const play = (json: unknown, beginning: Partial<Beginning>, at: string): Play => {
  const compiled = compile(definitionOf(json));
  const begun = begin(compiled, { enrollment: "enr_1", ...beginning }, ADMIN, { occurredAt: at, recordedAt: at });
  if (!begun.ok) throw new Error(begun.message.en);
  let { snapshot } = begun;
  const journal = [...begun.entries];
  const attempt = (type: string, when: string, more: Partial<ProgramEvent> = {}): Advance | Refusal => {
    const result = advance(compiled, snapshot, { type, actor: ADMIN, ...more }, { occurredAt: when, recordedAt: when });
    if (!result.ok) return result;
    snapshot = result.snapshot;
    journal.push(...result.entries);
    deepStrictEqual(replay(compiled, "enr_1", plain(journal) as JournalEntry[]), snapshot, "replay");
    return result;
  };
  const send: Play["send"] = (type, when, more) => {
    const result = attempt(type, when, more);
    if (!result.ok)
      throw new Error(`${type}: ${result.reason}: ${result.message.en} ${JSON.stringify(result.errors ?? "")}`);
    return result;
  };
  return {
    compiled,
    snapshot: () => snapshot,
    journal,
    send,
    refused: (type, when, more) => {
      const result = attempt(type, when, more);
      if (result.ok) throw new Error(`${type} was accepted`);
      return result;
    },
    ring: (id) => {
      const due = snapshot.deadlines[id]?.dueAt ?? snapshot.scheduled[id]?.dueAt;
      if (due === undefined) throw new Error(`no timer ${id}`);
      const armed = snapshot.deadlines[id]?.armed ?? snapshot.scheduled[id]?.armed ?? 0;
      const type = snapshot.scheduled[id]?.event.type ?? id;
      return send(type, due, {
        actor: { kind: "timer", roles: "*" },
        armed,
        ...(snapshot.scheduled[id]?.event.data && { data: snapshot.scheduled[id].event.data }),
      });
    },
  };
};

/** A program in as few words as tests need: roles, texts and exits are there already. */
export const programOf = (states: object, meta: object = {}, more: object = {}): unknown => ({
  id: "sample",
  initial: Object.keys(states)[0],
  meta: {
    format: 1,
    title: "Sample",
    roles: {
      participant: { title: "P" },
      guardian: { title: "G" },
      coordinator: { title: "C" },
      director: { title: "D" },
    },
    ...meta,
  },
  states: {
    ...states,
    end: { id: "end", type: "final", meta: { kind: "exit", title: "End", outcome: "completed" } },
  },
  ...more,
});

/** A stage in as few words as tests need. */
export const stageOf = (id: string, more: object = {}, meta: object = {}): object => ({
  id,
  meta: { kind: "stage", title: id, ...meta },
  ...more,
});
