import { readFileSync } from "node:fs";
import { canonicalText } from "@parcours/core";
import { expect, test } from "vitest";
import {
  enroll,
  newProgram,
  openTestService,
  publishDefinition,
  publishUnchecked,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { stuckProgram } from "../testing/stuck-program.ts";
import { checkDraft } from "./check.ts";
import { createProgram } from "./create.ts";
import { publishProgram } from "./publish.ts";
import { listPrograms, listVersions, readDefinition, readProgram } from "./read.ts";
import { saveDraft } from "./save-draft.ts";

const { admin, as, clock } = await openTestService();

const DAY_MS = 24 * 60 * 60 * 1000;

const withTitle = (slug: string, en: string) => {
  const definition = welcomeProgram(slug) as { meta: Record<string, unknown> };
  return { ...definition, meta: { ...definition.meta, title: { fr: en, en } } };
};

test("a draft is saved over the revision it was made from, and over no other", async () => {
  const { id, draft } = await newProgram(admin, welcomeProgram("drafted"));
  expect(draft.revision).toBe(1);
  const saved = await saveDraft(admin, { program: "drafted", definition: withTitle("drafted", "Two"), revision: 1 });
  const updatedBy = admin.caller.id;
  expect(draft.updatedBy).toBe(updatedBy);
  expect(saved).toMatchObject({
    id,
    title: "Two",
    draft: { revision: 2, updatedBy, definition: withTitle("drafted", "Two") },
  });
  const again = { program: id, definition: withTitle("drafted", "Three") };
  await expect(saveDraft(admin, again)).rejects.toMatchObject({ code: "precondition_required" });
  await expect(saveDraft(admin, { ...again, revision: 1 })).rejects.toMatchObject({ code: "precondition_failed" });
});

test("half-done work may be saved; what is no machine at all may not", async () => {
  expect(await newProgram(admin, { id: "half-done", states: { anything: 1 } })).toMatchObject({
    slug: "half-done",
    title: "half-done",
  });
  let deep: unknown = 1;
  for (let i = 0; i < 100; i += 1) deep = { deep };
  for (const definition of [
    undefined,
    [],
    "text",
    {},
    { id: "With Spaces" },
    { id: "deep", deep },
    { id: "nul", text: "\u0000" },
  ]) {
    await expect(createProgram(admin, { definition })).rejects.toMatchObject({ code: "invalid_input" });
  }
  await expect(createProgram(admin, { definition: { id: "huge", text: "x".repeat(3_000_000) } })).rejects.toMatchObject(
    { code: "too_large" },
  );
  await expect(createProgram(admin, { definition: { id: "half-done" } })).rejects.toMatchObject({ code: "conflict" });
  await expect(createProgram(as("coordinator"), { definition: { id: "mine" } })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("publishing makes a version that is read byte for byte as it was saved; a moved box makes none", async () => {
  const definition = welcomeProgram("published");
  const { id, version, hash } = await publishDefinition(admin, definition);
  expect(version).toBe(1);
  expect(await readDefinition(admin, { program: id })).toEqual({ version: 1, hash, text: canonicalText(definition) });
  const moved = { ...definition, meta: { ...(definition["meta"] as object), ui: { x: 10 } } };
  expect((await saveDraft(admin, { program: id, definition: moved, revision: 1 })).draft.changed).toBe(false);
  expect((await publishProgram(admin, { program: id })).value).toMatchObject({ version: 1, hash, unchanged: true });
  const retitled = await saveDraft(admin, { program: id, definition: withTitle("published", "Other"), revision: 2 });
  expect(retitled.draft.changed).toBe(true);
  await expect(publishProgram(admin, { program: id, revision: 2 })).rejects.toMatchObject({
    code: "precondition_failed",
  });
  const second = await publishProgram(admin, { program: id, revision: 3, note: "New title" });
  expect(second.value).toMatchObject({ version: 2, unchanged: false });
  expect(await listVersions(admin, { program: id })).toMatchObject([{ version: 2, note: "New title" }, { version: 1 }]);
  expect((await readDefinition(admin, { program: id, version: 1 })).text).toBe(canonicalText(definition));
  await expect(readDefinition(admin, { program: id, version: 3 })).rejects.toMatchObject({ code: "not_found" });
  const renamed = { ...definition, id: "renamed" };
  await expect(saveDraft(admin, { program: id, definition: renamed, revision: 3 })).rejects.toMatchObject({
    details: { errors: [{ path: "/definition/id" }] },
  });
});

test("a definition with errors is not published, and every problem is named with its place", async () => {
  const broken = structuredClone(welcomeProgram("broken")) as unknown as {
    states: { application: { after: unknown }; confirmation: { on: Record<string, unknown> } };
    meta: { notices: { welcome: { to: string[] } } };
  };
  broken.states.application.after = { never: { target: "#expired" } };
  broken.states.confirmation.on["refuse"] = { target: "#nowhere" };
  broken.meta.notices.welcome.to = ["stranger"];
  const { id } = await newProgram(admin, broken);
  const report = await checkDraft(admin, { program: id });
  const paths = report.problems.filter(({ severity }) => severity === "error").map(({ path }) => path);
  expect(paths).toContain("/states/application/after/never");
  expect(paths).toContain("/states/confirmation/on/refuse/target");
  expect(paths.length).toBeGreaterThanOrEqual(3);
  await expect(publishProgram(admin, { program: id })).rejects.toMatchObject({
    code: "invalid_input",
    details: { errors: paths.map((path) => ({ path })), extra: { problems: report.problems } },
  });
  expect(await listVersions(admin, { program: id })).toEqual([]);
  expect(
    (await checkDraft(admin, { program: id, definition: welcomeProgram("broken") })).problems.filter(
      (p) => p.severity === "error",
    ),
  ).toEqual([]);
});

test("two programs cannot mean different things by one field about people", async () => {
  await publishDefinition(admin, welcomeProgram("first"));
  const other = structuredClone(welcomeProgram("clash")) as { meta: { fields: Record<string, { type: string }> } };
  other.meta.fields["guardianEmail"]!.type = "phone";
  const { id } = await newProgram(admin, other);
  await expect(publishProgram(admin, { program: id })).rejects.toMatchObject({
    code: "invalid_input",
    // The guardian's address is no address any more within the program either.
    details: { errors: [{ path: "/meta/roles/guardian/contact/email" }, { path: "/meta/fields/guardianEmail/type" }] },
  });
});

test("others are answered while a large program is checked", async () => {
  const { id } = await newProgram(admin, welcomeProgram("looked-at"));
  const file = new URL("../../../../workflows/contrat-engagement-jeune/program.json", import.meta.url);
  const definition: unknown = JSON.parse(readFileSync(file, "utf8"));
  const order: string[] = [];
  const checked = checkDraft(admin, { program: id, definition }).then(() => order.push("checked"));
  for (let asked = 0; asked < 5; asked += 1) {
    await listPrograms(admin);
    order.push("answered");
  }
  await checked;
  expect(order).toEqual([...Array.from({ length: 5 }, () => "answered"), "checked"]);
});

test("nobody is enrolled in a program that is not published", async () => {
  await newProgram(admin, welcomeProgram("only-draft"));
  await expect(enroll(admin, { program: "only-draft" })).rejects.toMatchObject({ code: "wrong_state" });
  await expect(enroll(admin, { program: "nothing" })).rejects.toMatchObject({ code: "not_found" });
});

test("a list of programs tells how many people are where", async () => {
  await publishDefinition(admin, welcomeProgram("counted"));
  const runs = [];
  for (let i = 0; i < 3; i += 1) runs.push(await enroll(admin, { program: "counted" }));
  await send(admin, runs[0]!.id, "withdraw", { reason: { text: "moved" } });
  const listed = (await listPrograms(admin, { limit: 200 })).items.find(({ slug }) => slug === "counted");
  const counts = {
    active: 2,
    held: 0,
    done: 1,
    stages: { application: 2, withdrawn: 1 },
    outcomes: { withdrawn: 1 },
    stuck: {},
    overdue: {},
  };
  expect(listed).toMatchObject({ title: "Welcome", versions: [{ version: 1 }], counts });
  expect((await readProgram(admin, { program: "counted" })).counts).toEqual(counts);
});

test("those who are held are told by stage", async () => {
  await publishUnchecked(admin, stuckProgram("stuck"));
  const { id } = await enroll(admin, { program: "stuck" });
  await enroll(admin, { program: "stuck" });
  await expect(send(admin, id, "spin")).rejects.toMatchObject({ code: "wrong_state" });
  const { counts } = await readProgram(admin, { program: "stuck" });
  expect(counts).toMatchObject({ active: 1, held: 1, stages: { request: 2 }, stuck: { request: 1 } });
  const nobody = { ...admin, caller: { ...admin.caller, sees: { own: "usr_nobody" } } };
  expect((await readProgram(nobody, { program: "stuck" })).counts).toMatchObject({ held: 0, stuck: {} });
});

test("those who are late are told by stage: an open task past its date, or a deadline nothing has come of yet", async () => {
  await publishDefinition(admin, welcomeProgram("late"));
  const active = await enroll(admin, { program: "late" });
  await enroll(admin, { program: "late" });
  await send(admin, active.id, "form.application.submitted", { data: { motivation: "x" } });
  await send(admin, active.id, "contract.charter.completed");
  expect((await readProgram(admin, { program: "late" })).counts).toMatchObject({ overdue: {} });
  clock.advance(4 * DAY_MS);
  // The call was to be made within three days; the application may take longer.
  const { counts } = await readProgram(admin, { program: "late" });
  expect(counts?.overdue).toMatchObject({ missions: 1 });
  expect(counts?.overdue).not.toHaveProperty("application");
  await send(admin, active.id, "task.call.done");
  expect((await readProgram(admin, { program: "late" })).counts?.overdue).toEqual({});
  clock.advance(365 * DAY_MS);
  expect((await readProgram(admin, { program: "late" })).counts?.overdue).toMatchObject({ application: 1 });
});

test("a check says of each guarantee whether it is proved, and the way that breaks one", async () => {
  const definition = welcomeProgram("sure") as { meta: Record<string, unknown> };
  const properties = [
    {
      id: "charter-first",
      title: { fr: "Charte d’abord", en: "Charter first" },
      pattern: "precedes",
      first: { stage: "charter" },
      then: { stage: "active" },
    },
    { id: "no-pause", title: { fr: "Sans pause", en: "No pause" }, pattern: "never", then: { stage: "paused" } },
  ];
  await newProgram(admin, { ...definition, meta: { ...definition.meta, properties } });
  const report = await checkDraft(admin, { program: "sure" });
  expect(report.properties).toMatchObject([
    { id: "charter-first", title: "Charter first", verdict: "proved" },
    {
      id: "no-pause",
      verdict: "refuted",
      way: expect.arrayContaining([{ what: expect.any(String), stages: ["paused"] }]),
    },
  ]);
});

test("people stay on the version they started with; who comes later starts on the newest", async () => {
  const { id } = await publishDefinition(admin, welcomeProgram("versioned"));
  const early = await enroll(admin, { program: "versioned" });
  await saveDraft(admin, { program: id, definition: withTitle("versioned", "Newer"), revision: 1 });
  await publishProgram(admin, { program: id });
  const late = await enroll(admin, { program: "versioned" });
  expect([early.version, late.version]).toEqual([1, 2]);
  expect(await send(admin, early.id, "form.application.submitted", { data: { motivation: "x" } })).toMatchObject({
    version: 1,
  });
  expect(await enroll(admin, { program: "versioned", version: 1 })).toMatchObject({ version: 1 });
  const onEach = (await listVersions(admin, { program: id })).map(({ version, people }) => [version, people]);
  const sums = (await readProgram(admin, { program: id })).versions.map(({ version, people }) => [version, people]);
  expect(onEach.map(([version]) => version)).toEqual([2, 1]);
  expect(onEach[0]).toEqual([2, { active: 1, held: 0, done: 0 }]);
  expect(onEach[1]).toEqual([1, { active: 2, held: 0, done: 0 }]);
  expect(sums).toEqual(onEach);
  expect((await listVersions(as("funder"), { program: id }))[0]).not.toHaveProperty("people");
});
