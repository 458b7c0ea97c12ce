import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Definition } from "../../definition/schema.ts";
import { parseDefinition } from "../../definition/parse.ts";
import { compile } from "../../machine/compile.ts";
import { playCompiled } from "../../simulate/play-scenario.ts";
import type { JournalEntry } from "../journal.ts";
import { replay } from "../replay.ts";
import type { Snapshot } from "../snapshot.ts";

/**
 * Journals as a release wrote them, with the program they were written under. Stored runs are read through them, so
 * they are written anew only by a release that also migrates what is stored:
 * `PARCOURS_WRITE_HISTORIES=1 vitest run packages/core/src/step/golden`.
 */
interface History {
  scenario: string;
  journal: JournalEntry[];
  snapshot: Snapshot;
}

const here = (name: string): URL => new URL(name, import.meta.url);
const FILE = here("volunteer-welcome.histories.json");
const ENROLLMENT = "simulation";

const program = (): Definition => {
  const parsed = parseDefinition(readFileSync(here("volunteer-welcome.program.json"), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
};

const write = (definition: Definition): void => {
  const compiled = compile(definition);
  const histories = (definition.meta.scenarios ?? []).map((scenario): History => {
    const { journal } = playCompiled(compiled, scenario);
    return { scenario: scenario.id, journal, snapshot: replay(compiled, ENROLLMENT, journal) };
  });
  writeFileSync(FILE, `${JSON.stringify(histories, null, 1)}\n`);
};

if (process.env["PARCOURS_WRITE_HISTORIES"] !== undefined) write(program());

describe("golden histories", () => {
  const compiled = compile(program());
  const histories = JSON.parse(readFileSync(FILE, "utf8")) as History[];

  it("there is one for each scenario, with deadlines, contracts, a pause and a missing date among them", () => {
    expect(histories.map(({ scenario }) => scenario)).toEqual(compiled.definition.meta.scenarios?.map(({ id }) => id));
    const entries = histories.flatMap(({ journal }) => journal);
    expect(entries.some((entry) => entry.kind === "timer")).toBe(true);
    expect(entries.some((entry) => entry.status === "held")).toBe(true);
    expect(entries.some((entry) => entry.event.type === "contract.charter.completed")).toBe(true);
    expect(entries.some((entry) => entry.event.type === "resume")).toBe(true);
  });

  it.each(histories.map((history) => [history.scenario, history] as const))(
    "L5 %s rests where it rested",
    (_, history) => {
      expect(replay(compiled, ENROLLMENT, history.journal)).toEqual(history.snapshot);
    },
  );
});
