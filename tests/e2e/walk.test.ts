/**
 * Whole programs, walked to each of their exits from the screens of the studio: for every exit the shortest scenario of
 * the program that comes to it, all of them on one clock that jumps from moment to moment, on a server as an operator
 * runs it. After each moment the run stands where core's simulator says.
 */
import { readdirSync } from "node:fs";
import { openMailServer, plainTextOf } from "@parcours/service/testing";
import { type Definition, type Scenario, textIn } from "@parcours/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { libraryProgram } from "../process/library.ts";
import { openBrowser } from "./open-browser.ts";
import { type ClockedServer, startClocked } from "./walk/clocked-server.ts";
import { type Colleague, type Desk, openDesk, type Run } from "./walk/desk.ts";
import { type Member, prepareMember } from "./walk/members.ts";
import { openSigner, type Signer } from "./walk/signer.ts";
import { type Moment, timelineOf, type Send, walksOf, withAddresses } from "./walk/timeline.ts";

/** Minutes of clicking: run when asked for, `PARCOURS_TEST_WALKS=1`; or some programs, `PARCOURS_TEST_WALKS=pass-iae`. */
const asked = process.env["PARCOURS_TEST_WALKS"] ?? "";
/** Only these exits, for work on a walk. */
const onlyExits = process.env["PARCOURS_WALK_EXITS"]?.split(",").filter(Boolean);

const slugs = readdirSync(new URL("../../workflows/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted()
  .filter((slug) => asked === "1" || asked.split(",").includes(slug));

const TEN_MINUTES = 600_000;
const TEAM: Colleague[] = ["nora", "claire", "sami"].map((name) => ({
  email: `${name}@equipe.internal`,
  password: "quatre nuages mangent des craies",
}));

/** The built-in event of a place that is offered. */
const placeOffered = /^place\..+\.offered$/;

let browser: Browser;
const mails = await openMailServer();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Publishes a program, after those whose runs are its members. */
const publish = async (server: ClockedServer, slug: string): Promise<void> => {
  const { members = {} } = libraryProgram(slug).meta;
  for (const program of new Set(Object.values(members).map((member) => member.program))) await publish(server, program);
  const { id } = await server.ask<{ id: string }>("POST", "/programs", { definition: libraryProgram(slug) });
  await server.ask("POST", `/programs/${id}/versions`, {});
};

/** The colleagues after the first are invited by mail and choose their password. */
const inviteTeam = async (server: ClockedServer): Promise<void> => {
  for (const { email, password } of TEAM.slice(1)) {
    await server.ask("POST", "/invitations", { email, role: "administrator", scope: "organization" });
    const textTo = (): string => plainTextOf(mails.taken.findLast(({ to }) => to.includes(email))?.raw ?? "");
    await expect.poll(textTo, { timeout: 20_000 }).toContain("#");
    const token = /#(\S+)/.exec(textTo())?.[1] ?? "";
    const answered = await fetch(`${server.url}/api/invitation/accept`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ token, name: email.split("@")[0], password, language: "fr" }),
    });
    expect({ email, status: answered.status, said: await answered.text() }).toMatchObject({ status: 200 });
  }
};

/** The field of a cohort that says how many places there are, by place. */
const limitsOf = ({ meta }: Definition): Record<string, string> =>
  Object.fromEntries(
    Object.entries(meta.places ?? {}).flatMap(([place, { limit }]) =>
      typeof limit === "object" && "cohort" in limit ? [[place, limit.cohort]] : [],
    ),
  );

/** What the numbers of a cohort have to be for so many free places. */
const numbersOf = (definition: Definition, places: Record<string, number>): [string, number][] =>
  Object.entries(limitsOf(definition)).flatMap(([place, field]): [string, number][] =>
    places[place] === undefined ? [] : [[field, places[place]]],
  );

/** A cohort of this person alone, with the dates and places of the scenario; undefined where the program knows none. */
const addCohort = async (
  server: ClockedServer,
  definition: Definition,
  { id, cohort, places = {} }: Scenario,
): Promise<{ id: string; title: string } | undefined> => {
  if (cohort === undefined) return undefined;
  const data = { ...cohort, ...Object.fromEntries(numbersOf(definition, places)) };
  const body = { program: definition.id, slug: id, title: `Promotion ${id}`, data };
  return await server.ask<{ id: string; title: string }>("POST", "/cohorts", body);
};

interface Begun extends Run {
  cohort: string | undefined;
}

const SETTLES_MS = 10_000;
const LOOK_MS = 100;

/** Waits until a run stands where the simulator says; throws what it stands at instead. */
const untilAt = async (
  server: ClockedServer,
  enrollment: string,
  { stages, exit, ...moment }: Omit<Moment, "walk">,
) => {
  const expected = JSON.stringify({ stages, exit });
  const until = Date.now() + SETTLES_MS;
  for (;;) {
    const now = await server.ask<{ stages: string[]; exit?: string }>("GET", `/enrollments/${enrollment}`);
    const found = JSON.stringify({ stages: now.stages.toSorted(), exit: now.exit });
    if (found === expected) return;
    if (Date.now() > until) throw new Error(`${JSON.stringify(moment)}: ${found} instead of ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};

/** A pair begins: one who waits, one who was chosen; somebody who is not ready is not offered there, and comes by the API. */
const beginPair = async (server: ClockedServer, desk: Desk, slug: string, scenario: Scenario): Promise<Begun> => {
  const definition = libraryProgram(slug);
  const members: [string, Member][] = [];
  for (const [member, { program }] of Object.entries(definition.meta.members ?? {})) {
    const facts = scenario.members?.[member] ?? {};
    members.push([member, await prepareMember(server, program, scenario, { member, facts })]);
  }
  const [[, chosen], [waiting, waits]] = [members[0]!, members.at(-1)!];
  const isOffered = scenario.members?.[members[0]![0]]?.["available"] !== false;
  const body = { program: slug, members: Object.fromEntries(members.map(([id, { enrollment }]) => [id, enrollment])) };
  const enrollment = isOffered
    ? await desk.pair(slug, waiting, waits, chosen)
    : (await server.ask<{ id: string }>("POST", "/enrollments", body)).id;
  return { enrollment, person: waits.person, path: `/pairs/${enrollment}`, definition, cohort: undefined };
};

/** Somebody begins: their file is opened at the desk; what else is known of them beforehand comes from elsewhere. */
const begin = async (
  server: ClockedServer,
  desk: Desk,
  slug: string,
  name: string,
  scenario: Scenario,
): Promise<Begun> => {
  const definition = libraryProgram(slug);
  const { birthDate, ...attributes } = scenario.participant;
  const cohort = await addCohort(server, definition, scenario);
  const person = await desk.add(
    { name, email: `${scenario.id}@marche.internal`, ...(typeof birthDate === "string" && { birthDate }) },
    textIn(definition.meta.title, "fr"),
    cohort?.title,
  );
  if (Object.keys(attributes).length > 0) await server.ask("PATCH", `/participants/${person}`, { attributes });
  const { items } = await server.ask<{ items: { id: string }[] }>("GET", `/enrollments?participant=${person}`);
  return { enrollment: items[0]!.id, person, path: `/people/${person}`, definition, cohort: cohort?.id };
};

describe.skipIf(slugs.length === 0)("walked from the screens, to every exit", () => {
  test.each(slugs)("%s", { timeout: TEN_MINUTES }, async (slug) => {
    const definition = libraryProgram(slug);
    const walks = walksOf(definition).filter(
      ({ exit }) => onlyExits === undefined || onlyExits.length === 0 || onlyExits.includes(exit),
    );
    expect(walks.filter(({ scenario }) => scenario === undefined)).toEqual([]);
    const scenarios = walks.map(({ scenario }) => withAddresses(scenario!));
    const moments = timelineOf(definition, scenarios);
    const server = await startClocked(moments[0]!.at, {
      PARCOURS_ADMIN_EMAIL: TEAM[0]!.email,
      PARCOURS_ADMIN_PASSWORD: TEAM[0]!.password,
      PARCOURS_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      PARCOURS_MAIL_FROM: "Parcours <parcours@equipe.internal>",
    });
    const desks: Desk[] = [];
    try {
      await inviteTeam(server);
      await publish(server, slug);
      for (const one of TEAM) desks.push(await openDesk(browser, server, one));
      const runs = new Map<number, Begun>();
      const people = scenarios.map(() => new Map<string, number>());
      const deskFor = (walk: number, { by }: Send): Desk => {
        const known = people[walk]!;
        if (by !== undefined && !known.has(by)) known.set(by, known.size % TEAM.length);
        return desks[by === undefined ? 0 : known.get(by)!]!;
      };
      const signers = new Map<string, Signer>();
      const signerFor = async (email: string): Promise<Signer> => {
        const signer = signers.get(email) ?? (await openSigner(browser, server.url, mails.taken, email));
        signers.set(email, signer);
        return signer;
      };
      const titleOf = (field: string): string => textIn(definition.meta.fields?.[field]?.title, "fr");
      const exits = new Set<string>();
      const failed = new Map<string, string>();
      let clock = moments[0]!.at;
      for (const { walk, at, step, stages, exit } of moments) {
        if (at !== clock) await server.pass(Date.parse(at) - Date.parse(clock));
        clock = at;
        const scenario = scenarios[walk]!;
        if (failed.has(scenario.id)) continue;
        try {
          if (step === "start") {
            const name = `Marche ${String.fromCodePoint(65 + walk)} ${scenario.id}`;
            const isPair = definition.meta.members !== undefined;
            const run = isPair
              ? await beginPair(server, desks[0]!, slug, scenario)
              : await begin(server, desks[0]!, slug, name, scenario);
            runs.set(walk, run);
          } else if ("send" in step && placeOffered.test(step.send.type)) {
            // Nobody presses a button for it: a place comes free, and is offered to whoever is first.
            const { cohort } = runs.get(walk)!;
            for (const [field] of numbersOf(definition, scenario.places ?? {}))
              await desks[0]!.setCohort(cohort!, titleOf(field), 1);
          } else if ("send" in step) await deskFor(walk, step).act(runs.get(walk)!, step, signerFor);
          else if ("places" in step) {
            const { cohort } = runs.get(walk)!;
            for (const [field, count] of numbersOf(definition, step.places))
              await desks[0]!.setCohort(cohort!, titleOf(field), count);
          }
          const { enrollment } = runs.get(walk)!;
          await untilAt(server, enrollment, { at, step, stages, exit });
        } catch (error) {
          // The others go on: one run tells all that stands in somebody's way.
          failed.set(scenario.id, error instanceof Error ? error.message : String(error));
          for (const { page } of desks) await page.keyboard.press("Escape");
          continue;
        }
        if (exit !== undefined) exits.add(exit);
      }
      expect(Object.fromEntries(failed)).toEqual({});
      expect([...exits].toSorted()).toEqual(walks.map(({ exit }) => exit).toSorted());
      for (const { faults } of [...desks, ...signers.values()]) expect(faults()).toEqual([]);
    } finally {
      for (const desk of desks) await desk.close();
      await server.stop();
    }
  });
});
