import { readdirSync } from "node:fs";
import {
  beginScenario,
  builtInOf,
  compile,
  contextOf,
  type Definition,
  nextEvents,
  nextSigners,
  playStep,
  type Scenario,
  type ScenarioStep,
  type Simulation,
} from "@parcours/core";
import { describe, expect, test } from "vitest";
import { libraryProgram } from "../../process/library.ts";
import { type Asked, askedBy, exitsOf, kindOf, screensOfRole } from "./screens-of.ts";

const WORKFLOWS = new URL("../../../workflows/", import.meta.url);
const slugs = readdirSync(WORKFLOWS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const lineOf = ({ what, title, role, screens }: Asked): string =>
  `| ${what} | ${title.replaceAll("|", "/")} | ${role} | ${screens.join(" · ") || "**none**"} |`;

type Send = Extract<ScenarioStep, { send: unknown }>;

/** What a screen offers to whoever does this step: a button, a contract to sign, a task to tick. Undefined: nothing does. */
const offered = ({ compiled, snapshot, now, places }: Simulation, { send, as }: Send): string | undefined => {
  const { meta } = compiled.definition;
  const builtIn = builtInOf(send.type);
  const roles = as === undefined ? Object.keys(meta.roles) : [as];
  if (builtIn === undefined || builtIn.kind === "form") {
    const actor = { kind: "user" as const, roles };
    const next = nextEvents({ compiled, snapshot, actor, now, places }).find(({ event }) => event === send.type);
    const role = next?.by.find((one) => roles.includes(one));
    return next === undefined || role === undefined ? undefined : screensOfRole(meta, role)[0];
  }
  const context = contextOf(snapshot);
  switch (builtIn.kind) {
    case "contract": {
      const state = context.contracts[builtIn.id];
      if (builtIn.verb === "signed")
        return state !== undefined &&
          nextSigners(compiled.definition, builtIn.id, state).some((role) => roles.includes(role))
          ? "sign"
          : undefined;
      return state === undefined ? undefined : "contracts of the file";
    }
    case "task": {
      const role = meta.tasks?.[builtIn.id]?.role ?? "";
      return context.tasks[builtIn.id]?.status === "open" && kindOf(meta, role) === "team" ? "Today" : undefined;
    }
    case "place":
      return "places of the program";
    default:
      return "facts of the file";
  }
};

interface Walked {
  exit: string | undefined;
  hidden: string[];
}

/** Plays a scenario by what screens offer. The exit it came to, and what it sent that no screen offers. */
const walk = (definition: Definition, scenario: Scenario): Walked => {
  const begun = beginScenario(compile(definition), scenario);
  if ("ok" in begun) throw new Error(begun.message.en);
  let simulation = begun;
  const hidden: string[] = [];
  for (const step of scenario.steps) {
    if ("send" in step && step.refused === undefined && offered(simulation, step) === undefined)
      hidden.push(`${scenario.id}: ${step.send.type} as ${step.as ?? "anybody"}`);
    simulation = playStep(simulation, step).simulation;
  }
  return { exit: simulation.snapshot.exit, hidden };
};

describe.each(slugs)("%s", (slug) => {
  const definition = libraryProgram(slug);

  test("asks nothing of anybody that no screen lets them do", () => {
    expect(askedBy(definition).filter(({ screens }) => screens.length === 0)).toEqual([]);
  });

  test("is walked by what screens offer, to each of its exits", () => {
    const walked = (definition.meta.scenarios ?? []).map((scenario) => walk(definition, scenario));
    expect(walked.flatMap(({ hidden }) => hidden)).toEqual([]);
    const reached = new Set(walked.map(({ exit }) => exit));
    expect(exitsOf(definition).filter((exit) => !reached.has(exit))).toEqual([]);
  });
});

test("the table of what every program asks, and on which screen, is as it is told", async () => {
  const parts = slugs.map((slug) => {
    const lines = askedBy(libraryProgram(slug)).map(lineOf);
    return [`## ${slug}`, "", "| asked | what | of whom | where |", "| --- | --- | --- | --- |", ...lines, ""].join(
      "\n",
    );
  });
  const whole = [
    "# What programs ask of people, and where they do it",
    "",
    "Made by `screens.test.ts` from the programs of the library.",
    "",
    ...parts,
  ].join("\n");
  await expect(whole).toMatchFileSnapshot("screens.md");
});
