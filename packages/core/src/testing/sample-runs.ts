import type { FactRecord } from "../definition/context.ts";
import type { Definition } from "../definition/schema.ts";
import volunteerWelcome from "./volunteer-welcome.json" with { type: "json" };
import type { Run, RunEntry, RunMove } from "../impact/run.ts";

/** The sample program with the indicators of a test instead of its own. */
export const sampleProgram = (indicators?: Definition["meta"]["indicators"]): Definition => {
  const definition = volunteerWelcome as unknown as Definition;
  return indicators === undefined ? definition : { ...definition, meta: { ...definition.meta, indicators } };
};

/** One entry told shortly: when, which event, what was left and entered. */
export interface ShortEntry {
  at: string;
  event?: string;
  left?: string[];
  entered?: string[];
  moves?: RunMove[];
  measures?: RunEntry["measures"];
  reason?: string;
  outcome?: string;
  kind?: RunEntry["kind"];
}

const entryOf = (short: ShortEntry, index: number): RunEntry => ({
  kind: short.kind ?? (index === 0 ? "started" : "event"),
  event: { type: short.event ?? "move", ...(short.reason === undefined ? {} : { reason: { code: short.reason } }) },
  occurredAt: short.at,
  transitions: short.moves ?? [{ left: short.left ?? [], entered: short.entered ?? [] }],
  status: short.outcome === undefined ? "active" : "done",
  ...(short.measures === undefined ? {} : { measures: short.measures }),
  ...(short.outcome === undefined ? {} : { outcome: short.outcome }),
});

interface Person {
  enrollment?: string;
  site?: string;
  cohort?: string;
  birthDate?: string;
  person?: FactRecord;
  data?: FactRecord;
}

/** A run from its entries; the first one is its start. */
export const runOf = (entries: ShortEntry[], { person = {}, data = {}, ...about }: Person = {}): Run => ({
  enrollment: "enr_1",
  startedAt: entries[0]?.at ?? "2026-01-01T00:00:00Z",
  journal: entries.map(entryOf),
  context: { person, data, contracts: {}, tasks: {}, measures: {}, lists: {}, members: {}, cohort: {} },
  ...about,
});

const ACTIVE = ["active", "presence", "missions", "learning", "training"];

/** Applies on the 1st of March, is interviewed the same day, accepted on the 5th, active on the 11th. */
export const welcomed: ShortEntry[] = [
  { at: "2026-03-01T09:00:00Z", entered: ["application"] },
  {
    at: "2026-03-01T10:00:00Z",
    event: "form.application.submitted",
    moves: [
      { left: ["application"], entered: ["eligibility"] },
      { left: ["eligibility"], entered: ["interview"] },
    ],
  },
  { at: "2026-03-05T10:00:00Z", event: "accept", left: ["interview"], entered: ["charter"] },
  { at: "2026-03-11T09:00:00Z", event: "contract.charter.completed", left: ["charter"], entered: ACTIVE },
];

/** As `welcomed`, then paused for ten days, back, and gone in June. */
export const wentThrough: ShortEntry[] = [
  ...welcomed,
  { at: "2026-04-01T09:00:00Z", event: "suspend", left: ACTIVE.toReversed(), entered: ["suspended"] },
  { at: "2026-04-11T09:00:00Z", event: "resume", left: ["suspended"], entered: ACTIVE },
  {
    at: "2026-06-01T09:00:00Z",
    event: "leave",
    left: ACTIVE.toReversed(),
    entered: ["left"],
    outcome: "completed",
    reason: "moved",
  },
];

export const declinedRun: ShortEntry[] = [
  ...welcomed.slice(0, 2),
  { at: "2026-03-03T10:00:00Z", event: "decline", left: ["interview"], entered: ["declined"], outcome: "declined" },
];
