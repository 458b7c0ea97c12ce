import { listUnfinishedRuns } from "@parcours/store";
import { expect, test } from "vitest";
import { listEnrollments } from "../enrollments/read.ts";
import { sendEvents } from "../enrollments/send-events.ts";
import { removeMember } from "../members/manage.ts";
import { callerOf, membershipOf } from "../members/membership.ts";
import { listNotifications } from "../notifications/read.ts";
import { createService } from "../service.ts";
import { addPerson } from "../testing/add-member.ts";
import {
  enroll,
  expectReplayable,
  openTestService,
  publishDefinition,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { executeRuns } from "./execute.ts";
import { readRun } from "./read.ts";

const { admin, as, clock, organization, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

/** In the order in which they are listed. */
const active = async (count: number): Promise<string[]> => {
  const ids = await Promise.all(
    Array.from({ length: count }, async () => {
      const { id } = await enroll(admin, { program: "welcome" });
      await send(admin, id, "form.application.submitted", { data: { motivation: "Help" } });
      await send(admin, id, "contract.charter.completed");
      return id;
    }),
  );
  return ids.toSorted();
};
const missionsOf = async (ids: readonly string[]) => {
  const wanted = new Set(ids);
  const measured: (number | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEnrollments(admin, { program: "welcome", limit: 200, ...(cursor && { cursor }) });
    measured.push(...page.items.filter(({ id }) => wanted.has(id)).map(({ measures }) => measures["missions"]));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return measured;
};
const event = { type: "mission.done" };

/** Somebody who is a member: what goes on in the background asks whether they still are. */
const manager = async () => {
  const { id } = await addPerson(service, organization, "program_manager");
  return { ...admin, caller: callerOf((await membershipOf(service, id, organization))!) };
};

test("a few people are answered at once, each with their own result; a repeated request moves nobody again", async () => {
  const ids = await active(5);
  const [absent] = ids;
  await send(admin, absent!, "pause");
  const key = { key: "bulk-1", route: "events", fingerprint: "x" };
  const asked = [...ids, "enr_nobody", ids[1]!];
  const { value, replayed } = await sendEvents(admin, { ids: asked, event, key });
  expect(replayed).toBe(false);
  expect(value.total).toBe(6);
  expect(value.people.map(({ enrollment, state, code }) => [enrollment, state, code])).toEqual([
    [ids[0], "failed", "wrong_state"],
    ...ids.slice(1).map((id) => [id, "done", undefined]),
    ["enr_nobody", "failed", "not_found"],
  ]);
  expect(value.run).toMatchObject({ state: "done", done: 4, failed: 2, total: 6 });
  const again = await sendEvents(admin, { ids: asked, event, key });
  expect(again).toEqual({ value, replayed: true });
  await expect(sendEvents(admin, { ids, event, key: { ...key, fingerprint: "y" } })).rejects.toMatchObject({
    code: "key_reused",
  });
  expect(await missionsOf(ids)).toEqual([undefined, 1, 1, 1, 1]);
  await expectReplayable(admin, ids);
});

test("a dry run says for each person what would happen, and changes nothing", async () => {
  const ids = await active(3);
  await send(admin, ids[0]!, "pause");
  const { value } = await sendEvents(admin, { ids, event: { type: "leave" }, dryRun: true });
  expect(value.run).toBeUndefined();
  expect(value.people).toMatchObject(
    ids.map((enrollment) => ({ enrollment, state: "done", stages: ["left"], outcome: "completed" })),
  );
  const refused = await sendEvents(admin, { ids, event, dryRun: true });
  expect(refused.value.people.map(({ state }) => state)).toEqual(["failed", "done", "done"]);
  expect(await missionsOf(ids)).toEqual([undefined, undefined, undefined]);
  await expectReplayable(admin, ids);
});

test("more people are moved in the background, each once, through killed processes and several workers", async () => {
  await active(260);
  const starter = await manager();
  const { value } = await sendEvents(starter, { where: { program: "welcome", stage: "missions" }, event });
  expect(value.run).toMatchObject({ state: "running", done: 0 });
  const run = value.run!.id;
  const before = await missionsOf(await everyone("missions"));
  // A process that dies between the work and its commit leaves nothing; one that dies afterwards leaves whole blocks.
  const dying = (point: string) => {
    let dead = false;
    return createService({
      store: service.store,
      secret: service.secret,
      clock: clock.now,
      at: (reached) => {
        dead ||= reached === point;
        if (dead) throw new Error("killed");
      },
    });
  };
  await expect(executeRuns(dying("before-commit"), "dies-before")).rejects.toThrow("killed");
  expect(await missionsOf(await everyone("missions"))).toEqual(before);
  clock.advance(120_000);
  await expect(executeRuns(dying("after-commit"), "dies-after")).rejects.toThrow("killed");
  clock.advance(120_000);
  const second = createService({ store: service.store, secret: service.secret, clock: clock.now });
  while ((await listUnfinishedRuns(service.store.everywhere())).length > 0) {
    await Promise.all([executeRuns(service, "one"), executeRuns(second, "two")]);
  }
  const report = await readRun(admin, { id: run });
  expect(report).toMatchObject({ state: "done", done: value.total, failed: 0, next: 200 });
  // Whoever started it went on with something else meanwhile: they are told, once.
  expect((await listNotifications(starter)).items).toMatchObject([
    { kind: "run", seen: false, run: { id: run, total: value.total, done: value.total, failed: 0, dryRun: false } },
  ]);
  const people = await everyone("missions");
  expect(await missionsOf(people)).toEqual(before.map((count) => (count ?? 0) + 1));
  await expectReplayable(admin, people);
});

test("a run stops with the membership of whoever started it, and says so for each", async () => {
  const ids = await active(3);
  const context = await manager();
  const people = { ids: [...ids, ...Array.from({ length: 200 }, (_, index) => `enr_none_${index}`)] };
  const { value } = await sendEvents(context, { ...people, event });
  await removeMember(admin, { id: context.caller.member! });
  await executeRuns(service);
  const report = await readRun(admin, { id: value.run!.id });
  expect(report).toMatchObject({ state: "done", done: 0, failed: 203 });
  expect(new Set(report.people.map(({ code, detail }) => `${code}: ${detail}`))).toEqual(
    new Set(["forbidden: Stopped: the person or the key that started this run may not do it any more."]),
  );
  expect(await missionsOf(ids)).toEqual([undefined, undefined, undefined]);
});

const everyone = async (stage: string): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEnrollments(admin, { program: "welcome", stage, limit: 200, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
};

test("who is meant must be said, and who may not send may not send to many", async () => {
  await expect(sendEvents(admin, { event })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(sendEvents(admin, { where: {}, event })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(sendEvents(admin, { where: { program: "nothing" }, event })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(sendEvents(as("partner"), { ids: [], event })).rejects.toMatchObject({ code: "forbidden" });
  await expect(readRun(admin, { id: "run_x" })).rejects.toMatchObject({ code: "not_found" });
});
