import { putSite, type Store } from "@parcours/store";
import { assert, asyncProperty, constantFrom, nat, oneof, record, array, constant } from "fast-check";
import { expect, test } from "vitest";
import type { Context, Visibility } from "../context.ts";
import { changeEnrollment } from "../enrollments/change.ts";
import { updateParticipant } from "../participants/update.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { readImpact } from "./read-impact.ts";

const { admin, organization, service, clock } = await openTestService();
await publishDefinition(admin, welcomeProgram());
const SITES = ["here", "elsewhere"];
for (const id of SITES) await putSite(service.store.within(organization), organization, { id, title: id, data: {} });

/** The same store as one that nothing is remembered of. */
const forgetful = (context: Context): Context => ({
  ...context,
  service: { ...context.service, store: Object.create(context.service.store) as Store },
});

const seeing = (sees: Visibility): Context => ({
  ...admin,
  caller: { ...admin.caller, role: "coordinator", kind: "user", id: "usr_1", sees },
});
const READERS = [admin, seeing({ sites: ["here"], own: "usr_1" }), seeing({ own: "usr_1" })];

type Step =
  | { does: "start"; site: string }
  | { does: "send"; run: number; type: string }
  | { does: "bear"; run: number; date: string | null }
  | { does: "move"; run: number; site: string }
  | { does: "read"; by: string; from: string };

const steps = array(
  oneof(
    record({ does: constant("start" as const), site: constantFrom(...SITES) }),
    record({
      does: constant("send" as const),
      run: nat(20),
      type: constantFrom("form.application.submitted", "contract.charter.completed", "mission.done", "leave"),
    }),
    record({ does: constant("bear" as const), run: nat(20), date: constantFrom("1960-01-01", "2001-05-05", null) }),
    record({ does: constant("move" as const), run: nat(20), site: constantFrom(...SITES) }),
    record({
      does: constant("read" as const),
      by: constantFrom("site", "ageBand", "outcome"),
      from: constantFrom("2026-01-01", "2026-03-05"),
    }),
  ),
  { minLength: 5, maxLength: 25 },
);

test("figures from kept tallies are those that would be counted afresh, whatever happened in between", async () => {
  const runs: { id: string; participant: string }[] = [];
  const expectFresh = async (by: string, from: string): Promise<void> => {
    const query = { program: "welcome", by: [by], from, compareTo: from };
    for (const reader of READERS)
      expect(await readImpact(reader, query)).toEqual(await readImpact(forgetful(reader), query));
  };
  const take = async (step: Step): Promise<void> => {
    clock.advance(3_600_000);
    if (step.does === "read") return await expectFresh(step.by, step.from);
    if (step.does === "start") {
      const participant = await newPerson(admin);
      const { id } = await enroll(admin, { program: "welcome", participant, site: step.site });
      return void runs.push({ id, participant });
    }
    const run = runs[step.run % Math.max(1, runs.length)];
    if (run === undefined) return;
    if (step.does === "bear")
      return void (await updateParticipant(admin, { id: run.participant, birthDate: step.date }));
    if (step.does === "move") return void (await changeEnrollment(admin, { id: run.id, site: step.site }));
    // What a stage does not take is refused and changes nothing, which is a case too.
    const more = step.type.startsWith("form.") ? { data: { motivation: "x" } } : {};
    await send(admin, run.id, step.type, more).catch(() => undefined);
  };
  await assert(
    asyncProperty(steps, async (all) => {
      for (const step of all) await take(step);
      await expectFresh("site", "2026-01-01");
    }),
    { numRuns: 5 },
  );
  expect(runs.length).toBeGreaterThan(2);
  const told = await Promise.all(
    READERS.map(async (reader) => (await readImpact(reader, { program: "welcome" })).partial),
  );
  expect(told).toEqual([false, true, true]);
});

test("a block that has not changed is not read again", async () => {
  const asked: string[] = [];
  const store = service.store;
  const within: Store["within"] = (scope) =>
    store.within(scope).withPlugin({
      transformQuery: ({ node }) => {
        asked.push(JSON.stringify(node).includes("stream_id = any") ? "journals" : "other");
        return node;
      },
      transformResult: async ({ result }) => await Promise.resolve(result),
    });
  const watched: Context = {
    ...admin,
    service: { ...service, store: Object.assign(Object.create(store), { within }) },
  };
  const journals = (): number => asked.splice(0).filter((what) => what === "journals").length;
  const query = { program: "welcome", by: ["site"] };
  await readImpact(watched, query);
  expect(journals()).toBe(1);
  await readImpact(watched, query);
  expect(journals()).toBe(0);
  await enroll(admin, { program: "welcome" });
  await readImpact(watched, query);
  expect(journals()).toBe(1);
});
