import { getParticipant, listCameIn } from "@parcours/store";
import { describe, expect, test } from "vitest";
import { executeImports } from "../../../imports/execute.ts";
import type { ImportPreview, ImportRowView, ImportView } from "../../../imports/imports.ts";
import { sendMails } from "../../../mail/send.ts";
import { addDocument } from "../../../portal/documents.ts";
import { createService } from "../../../service.ts";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { enroll, newPerson, publishDefinition, send, sheetFile, welcomeProgram } from "../../../testing/index.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";
import { findToday } from "../../../today/found.ts";
import type { TodayView } from "../../../today/view.ts";

const api = await openTestApi();
const { admin, call, clock, organization, refused, request, service } = api;
await publishDefinition(admin, welcomeProgram());

const today = async (): Promise<TodayView> => (await call<TodayView>("GET", "/api/today")).body;

/** Somebody signed in, of whom the log knows a name. */
const signIn = async (role: "coordinator" | "administrator" = "administrator") => {
  const somebody = await addPerson(service, organization, role);
  const browser = openBrowser(api);
  await browser.send("POST", "/api/session", { body: { email: somebody.email, password: somebody.password } });
  return { ...somebody, browser };
};

describe("today", () => {
  test("tells what waits, the most urgent first, and what was done is gone", async () => {
    const participant = await newPerson(admin, { name: "Nour Haddad", birthDate: null });
    const { id } = await enroll(admin, { program: "welcome", participant });
    const before = await today();
    expect(before.deadlines.map(({ enrollment }) => enrollment)).toEqual([]);
    await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
    const held = (await today()).held.find(({ enrollment }) => enrollment === id);
    expect(held).toMatchObject({ name: "Nour Haddad", fields: [{ id: "birthDate", tellable: true }] });

    await send(admin, id, "person.updated", { data: { birthDate: "1990-05-02" } });
    const waiting = await today();
    expect(waiting.held).toEqual([]);
    expect(waiting.contracts).toMatchObject([{ enrollment: id, waitingFor: expect.arrayContaining(["Coordinator"]) }]);

    await send(admin, id, "contract.charter.completed");
    // Signed by all: it is in force, and nobody waits for it any more.
    expect((await today()).contracts).toEqual([]);
    const [task] = (await today()).tasks;
    expect(task).toMatchObject({ kind: "program", enrollment: id, name: "Nour Haddad" });
    const later = new Date(clock.now().getTime() + 30 * 86_400_000).toISOString();
    await call("PATCH", `/api/tasks/${task!.id}`, { body: { dueAt: later } });
    expect((await today()).tasks).toEqual([]);
    await call("PATCH", `/api/tasks/${task!.id}`, { body: { dueAt: null } });
    await call("POST", `/api/tasks/${task!.id}/done`, { body: {} });
    expect((await today()).tasks).toEqual([]);
    expect((await today()).programs).toMatchObject([{ slug: "welcome", active: 1, weeks: expect.any(Array) }]);
    expect((await refused("PATCH", `/api/tasks/${task!.id}`, { body: { dueAt: null } })).status).toBe(409);
  });

  test("tells of papers that end within a month, until a newer one is there", async () => {
    const participant = await newPerson(admin, { name: "Paula Petit" });
    await enroll(admin, { program: "welcome", participant });
    const bring = async () => {
      const file = { bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), name: "attestation.pdf" };
      return (await addDocument(admin, { participant, file, title: "Attestation" })).id;
    };
    const path = (id: string): string => `/api/participants/${participant}/documents/${id}`;
    const day = (days: number): string =>
      new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const first = await bring();
    await call("PATCH", path(first), { body: { validUntil: day(60) } });
    expect((await today()).documents).toEqual([]);
    await call("PATCH", path(first), { body: { validUntil: day(20) } });
    expect((await today()).documents).toEqual([
      { document: first, participant, name: "Paula Petit", title: "Attestation", validUntil: day(20) },
    ]);
    await call("PATCH", path(await bring()), { body: { validUntil: day(400) } });
    expect((await today()).documents).toEqual([]);
    expect((await refused("PATCH", path("doc_none"), { body: { validUntil: null } })).status).toBe(404);
  });

  test("answers that came in are those of the others, since yesterday", async () => {
    const { id } = await enroll(admin, { program: "welcome" });
    await send(api.as("program_manager", "key_other"), id, "form.application.submitted", {
      data: { motivation: "Aider" },
    });
    expect((await today()).answers.map(({ enrollment }) => enrollment)).toContain(id);
    clock.advance(2 * 86_400_000);
    expect((await today()).answers).toEqual([]);
  });
});

describe("by hand", () => {
  test("a task and an appointment are put on a file, put off, missed, and taken up again", async () => {
    const person = await newPerson(admin);
    const at = new Date(clock.now().getTime() + 3_600_000).toISOString();
    const made = await call<{ id: string }>("POST", `/api/participants/${person}/tasks`, {
      body: { kind: "appointment", title: "Premier rendez-vous", place: "Lyon", dueAt: at },
    });
    expect(made.status).toBe(201);
    expect((await today()).tasks).toMatchObject([{ kind: "appointment", place: "Lyon", participant: person }]);
    await call("PATCH", `/api/file-tasks/${made.body.id}`, { body: { status: "missed" } });
    expect((await today()).tasks).toEqual([]);
    await call("PATCH", `/api/file-tasks/${made.body.id}`, { body: { status: "open" } });
    const listed = await call<{ items: object[] }>("GET", `/api/participants/${person}/tasks`);
    expect(listed.body.items).toMatchObject([{ status: "open", title: "Premier rendez-vous" }]);
    expect(listed.body.items[0]).not.toHaveProperty("endedAt");
    for (const body of [
      { kind: "appointment", title: "Sans date" },
      { kind: "task", title: "   " },
    ])
      expect((await refused("POST", `/api/participants/${person}/tasks`, { body })).status).toBe(422);
    await call("PATCH", `/api/file-tasks/${made.body.id}`, { body: { status: "done" } });
  });

  test("what was given to somebody who has left is everybody’s again", async () => {
    const person = await newPerson(admin);
    const [leaver, colleague] = [await signIn("coordinator"), await signIn("coordinator")];
    const body = { kind: "task", title: "Prendre la suite", owner: leaver.id };
    const { id } = (await call<{ id: string }>("POST", `/api/participants/${person}/tasks`, { body })).body;
    const run = await enroll(admin, { program: "welcome", participant: person });
    await send(admin, run.id, "form.application.submitted", { data: { motivation: "x" } });
    await send(admin, run.id, "contract.charter.completed");
    const { items } = (await call<{ items: { id: string }[] }>("GET", `/api/tasks?enrollment=${run.id}&status=open`))
      .body;
    await call("PATCH", `/api/tasks/${items[0]!.id}`, { body: { owner: leaver.id } });
    const seen = async () => {
      const { tasks } = (await colleague.browser.send("GET", "/api/today")).body as unknown as TodayView;
      return tasks.map((task) => task.id).filter((one) => one === id || one === items[0]!.id);
    };
    expect(await seen()).toEqual([]);
    await call("DELETE", `/api/members/${leaver.member}`);
    expect((await seen()).toSorted()).toEqual([id, items[0]!.id].toSorted());
    await call("PATCH", `/api/file-tasks/${id}`, { body: { status: "done" } });
  });

  test("a note is for the team or for oneself, names colleagues, and a special one is for those who may read such", async () => {
    const person = await newPerson(admin);
    const reader = await signIn("coordinator");
    const path = `/api/participants/${person}/notes`;
    await call("POST", path, { body: { body: "Pour moi", audience: "author" } });
    await call("POST", path, { body: { body: "Suivi médical", special: true } });
    await call("POST", path, { body: { body: "À voir", mentions: [reader.id, "usr_nobody"] } });
    const told = await reader.browser.send("GET", "/api/today");
    expect((told.body as unknown as TodayView).mentions).toMatchObject([{ participant: person }]);
    const read = await reader.browser.send("GET", path);
    expect((read.body as unknown as { items: { body?: string }[] }).items.map(({ body }) => body)).toEqual([
      "À voir",
      "Suivi médical",
    ]);
    const after = await reader.browser.send("GET", "/api/today");
    expect((after.body as unknown as TodayView).mentions).toEqual([]);
    const manager = await call<{ items: { body?: string; special: boolean }[] }>("GET", path, {
      as: "program_manager",
    });
    expect(manager.body.items.find(({ special }) => special)).not.toHaveProperty("body");
    const [first] = manager.body.items as unknown as { id: string }[];
    expect((await refused("PATCH", `/api/notes/${first!.id}`, { as: "coordinator", body: { body: "x" } })).status).toBe(
      404,
    );
  });

  test("views are one's own or everybody's, and changed by who made them", async () => {
    const body = { title: "Lyon en attente", query: { status: "held", site: "lyon" } };
    const own = (await call<{ id: string }>("POST", "/api/views", { as: "coordinator", body })).body.id;
    const titles = async (as: "coordinator" | "administrator") =>
      (await call<{ items: { title: string; own: boolean }[] }>("GET", "/api/views", { as })).body.items;
    expect(await titles("administrator")).toEqual([]);
    await call("PATCH", `/api/views/${own}`, { as: "coordinator", body: { shared: true } });
    expect(await titles("administrator")).toMatchObject([{ title: "Lyon en attente", own: true }]);
    const theirs = (await call<{ id: string }>("POST", "/api/views", { body: { ...body, shared: true } })).body.id;
    expect((await refused("DELETE", `/api/views/${theirs}`, { as: "coordinator" })).status).toBe(404);
    await call("DELETE", `/api/views/${own}`);
    expect(await titles("coordinator")).toMatchObject([{ own: false }]);
  });
});

describe("the list", () => {
  test("is sorted by the nearest deadline page by page, counted, and exported without anything a spreadsheet would run", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const participant = await newPerson(admin, { name: n === 0 ? '=HYPERLINK("x";"y")' : `Sami ${n}` });
      ids.push((await enroll(admin, { program: "welcome", participant, owner: "sorted" })).id);
      clock.advance(60_000);
    }
    await send(admin, ids[1]!, "form.application.submitted", { data: { motivation: "x" } });
    const listed: { id: string; dueAt?: string }[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: { items: { id: string; dueAt?: string }[]; next: string | null } = (
        await call<{ items: { id: string }[]; next: string | null }>(
          "GET",
          `/api/enrollments?owner=sorted&sort=due&limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`,
        )
      ).body;
      listed.push(...page.items);
      cursor = page.next;
    }
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(ids));
    const due = listed.map(({ dueAt }) => dueAt ?? "9");
    expect(due).toEqual(due.toSorted());
    const { body } = await call<{ count: number }>("POST", "/api/enrollments/count", { body: { owner: "sorted" } });
    expect(body.count).toBe(5);
    const soon = await call<{ count: number }>("POST", "/api/enrollments/count", {
      body: { owner: "sorted", dueBefore: due.find((one) => one !== "9") },
    });
    expect(soon.body.count).toBe(0);

    const asked = { where: { owner: "sorted" }, columns: ["name", "email", "stage", "field:motivation"] };
    const csv = await request("POST", "/api/enrollments/export", { body: { ...asked, format: "csv" } });
    expect(csv.headers.get("content-disposition")).toContain("people.csv");
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK(""x"";""y"")"`);
    const xlsx = await request("POST", "/api/enrollments/export", { body: { ...asked, format: "xlsx" } });
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(
      (await refused("POST", "/api/enrollments/export", { as: "funder", body: { ...asked, format: "csv" } })).status,
    ).toBe(403);
  });
});

describe("notices", () => {
  test("leave as mails, once, and the outbox tells what became of them", async () => {
    const { id } = await enroll(admin, { program: "welcome" });
    await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
    await send(admin, id, "contract.charter.completed");
    const mails = await call<{ items: { kind: string; to: string; subject: string; status: string }[] }>(
      "GET",
      "/api/mails?limit=200",
    );
    const mine = mails.body.items.filter(({ kind }) => kind === "notice");
    expect(mine[0]).toMatchObject({
      to: "ada@example.org",
      status: "queued",
      subject: expect.stringContaining("Ada Martin"),
    });
    while ((await sendMails(service)) > 0);
    const after = await call<{ items: { kind: string; status: string }[] }>("GET", "/api/mails?limit=200");
    expect(after.body.items.filter(({ kind }) => kind === "notice").map(({ status }) => status)).toEqual(
      mine.map(() => "kept"),
    );
  });
});

describe("imports", () => {
  const bring = async (content: Buffer, fileName = "people.xlsx") =>
    (await call<ImportView>("POST", "/api/imports", { body: { fileName, content: content.toString("base64") } })).body;
  const rowsOf = (count: number, bad: number) =>
    Array.from({ length: count }, (_, n) => [
      `Nom${n}`,
      `Prénom ${n}`,
      n < bad ? "pas une adresse" : `personne${n}@import.example`,
      `${String((n % 28) + 1).padStart(2, "0")}/03/19${String(40 + (n % 60))}`,
    ]);
  const sheet = async (rows: string[][]) =>
    await sheetFile([["Nom", "Prénom", "Courriel", "Date de naissance"], ...rows]);
  const countOf = async () =>
    Number(
      (
        await service.store
          .within(organization)
          .selectFrom("participants")
          .select((eb) => eb.fn.countAll<string>().as("count"))
          .executeTakeFirstOrThrow()
      ).count,
    );

  test("columns are guessed, bad rows shown, each person is added once through killed processes, and a second time nobody", async () => {
    const before = await countOf();
    const file = await sheet(rowsOf(620, 7));
    const made = await bring(file);
    expect(made).toMatchObject({
      total: 620,
      mapping: { "0": "lastName", "1": "firstName", "2": "email", "3": "birthDate" },
    });
    const { body } = await call<ImportPreview>("PUT", `/api/imports/${made.id}/mapping`, {
      body: { mapping: made.mapping },
    });
    expect(body).toMatchObject({ ready: 613, known: 0, failed: 7 });
    expect(body.rows[0]).toMatchObject({ position: 1, state: "failed", errors: [{ column: 2 }] });
    expect(await countOf()).toBe(before);
    expect((await call("POST", `/api/imports/${made.id}/start`, { body: {} })).status).toBe(202);
    expect((await refused("POST", `/api/imports/${made.id}/start`, { body: {} })).status).toBe(409);

    for (const point of ["import-before-commit", "import-after-commit"]) {
      const dying = createService({
        store: service.store,
        secret: service.secret,
        clock: clock.now,
        at: (reached) => {
          if (reached === point) throw new Error("killed");
        },
      });
      await expect(executeImports(dying)).rejects.toThrow("killed");
    }
    while ((await executeImports(service)) > 0);
    const done = (await call<ImportView>("GET", `/api/imports/${made.id}`)).body;
    expect(done).toMatchObject({ state: "done", done: 613, failed: 7, known: 0 });
    expect(await countOf()).toBe(before + 613);
    const failed = await call<{ items: ImportRowView[] }>("GET", `/api/imports/${made.id}/rows?state=failed`);
    expect(failed.body.items).toHaveLength(7);
    const added = await call<{ items: ImportRowView[] }>("GET", `/api/imports/${made.id}/rows?state=done&limit=1`);
    expect(added.body.items[0]).toMatchObject({ cells: [], participant: expect.stringMatching(/^ptc_/) });
    const one = await getParticipant(
      service.store.within(organization),
      organization,
      added.body.items[0]!.participant!,
    );
    expect(one).toMatchObject({ name: "Prénom 7 Nom7", birthDate: "1947-03-08" });

    const again = await bring(file);
    const preview = await call<ImportPreview>("PUT", `/api/imports/${again.id}/mapping`, {
      body: { mapping: again.mapping },
    });
    expect(preview.body).toMatchObject({ ready: 0, known: 613, failed: 7 });
    await call("POST", `/api/imports/${again.id}/start`, { body: {} });
    while ((await executeImports(service)) > 0);
    expect(await countOf()).toBe(before + 613);
  });

  test("CSV with semicolons and western letters is read; the same person in other words is known; they begin a program", async () => {
    const csv = Buffer.from(
      "Nom complet;Mail;Né le\nÉlise D'Arc;elise@example.org;1/2/1990\nD'ARC Élise;ELISE@example.org;\nSans rien;;\nSans rien;;\nAutre;elise@example.org;\n",
      "latin1",
    );
    const made = await bring(csv, "liste.csv");
    const asked = { mapping: made.mapping, options: { program: "welcome" } };
    const { body } = await call<ImportPreview>("PUT", `/api/imports/${made.id}/mapping`, { body: asked });
    expect(body).toMatchObject({ ready: 2, known: 2, failed: 1 });
    await call("POST", `/api/imports/${made.id}/start`, { body: {} });
    while ((await executeImports(service)) > 0);
    const rows = await call<{ items: ImportRowView[] }>("GET", `/api/imports/${made.id}/rows`);
    expect(rows.body.items.map(({ state }) => state)).toEqual(["done", "known", "done", "known", "failed"]);
    const begun = await call<{ items: object[] }>(
      "GET",
      `/api/enrollments?participant=${rows.body.items[0]!.participant}`,
    );
    expect(begun.body.items).toMatchObject([{ name: "Élise D'Arc" }]);
  });

  test("what is no list of people is refused", async () => {
    const body = (content: string) => ({
      body: { fileName: "x.csv", content: Buffer.from(content).toString("base64") },
    });
    for (const content of ["", "nom\n", "PK\u0003\u0004 not a workbook"])
      expect((await refused("POST", "/api/imports", body(content))).status).toBe(422);
    const made = await bring(Buffer.from("nom;ville\nAna;Lyon\n"), "x.csv");
    for (const mapping of [
      {},
      { "1": "email" },
      { "0": "name", "1": "name" },
      { "0": "name", "7": "email" },
      { "0": "field:none" },
    ])
      expect((await refused("PUT", `/api/imports/${made.id}/mapping`, { body: { mapping } })).status).toBe(422);
    expect((await refused("GET", `/api/imports/${made.id}`, { as: "coordinator" })).status).toBe(404);
    expect((await call("DELETE", `/api/imports/${made.id}`)).status).toBe(204);
  });
});

describe("a day with more than a page holds", () => {
  test("says of which lists there is more, and shows the most urgent", async () => {
    for (const name of ["Une", "Deux"]) {
      const participant = await newPerson(admin, { name, birthDate: null });
      const { id } = await enroll(admin, { program: "welcome", participant });
      await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
      await call("POST", `/api/participants/${participant}/tasks`, {
        body: { kind: "task", title: `Appeler ${name}` },
      });
    }
    const found = await findToday(admin, clock.now(), { most: 1, mostHeld: 1 });
    expect(found.held).toHaveLength(1);
    expect(found.byHand).toMatchObject([{ title: "Appeler Une" }]);
    expect([...found.more]).toEqual(expect.arrayContaining(["answers", "held", "tasks"]));
    expect(found.more).not.toContain("documents");
    expect((await today()).more).toEqual([]);
  });

  test("what many others sent hides nobody’s answer; what was not looked through is told", async () => {
    const { id: mine } = await enroll(admin, { program: "welcome", owner: "usr_mine" });
    await send(admin, mine, "form.application.submitted", { data: { motivation: "Aider" } });
    for (let n = 0; n < 3; n += 1) {
      const { id } = await enroll(admin, { program: "welcome" });
      await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
    }
    const db = service.store.within(organization);
    const asked = { since: new Date(clock.now().getTime() - 60_000).toISOString(), sees: { own: "usr_mine" } };
    const whole = await listCameIn(db, organization, asked, 10, { block: 1, blocks: 1_000 });
    expect(whole).toMatchObject({ items: [{ enrollmentId: mine }], more: false });
    expect(await listCameIn(db, organization, asked, 10, { block: 1, blocks: 2 })).toEqual({ items: [], more: true });
  });
});
