import { describe, expect, test } from "vitest";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import { enroll, newPerson, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import type { NotificationView } from "./read.ts";

const api = await openTestApi();
const { admin, call, clock, organization, service } = api;
await publishDefinition(admin, welcomeProgram());

interface Told {
  items: NotificationView[];
  next: string | null;
  at: string;
}

/** A coordinator at their screen. */
const signIn = async (scope: "organization" | "own" = "organization") => {
  const somebody = await addPerson(service, organization, "coordinator");
  if (scope === "own") await call("PATCH", `/api/members/${somebody.member}`, { body: { scope } });
  const { send: ask } = openBrowser(api);
  await ask("POST", "/api/session", { body: { email: somebody.email, password: somebody.password } });
  return {
    ...somebody,
    ask,
    told: async () => (await ask<Told>("GET", "/api/notifications")).body,
    count: async () => (await ask<{ new: number }>("GET", "/api/notifications/count")).body.new,
    mails: async () => {
      const { body } = await call<{
        items: { kind: string; to: string; subject: string; content: { text: string } }[];
      }>("GET", "/api/mails?limit=200");
      return body.items.filter(({ kind, to }) => kind === "mention" && to === somebody.email);
    },
  };
};

describe("a note that names somebody", () => {
  test("is told in the studio and by one mail, which says neither what it is nor about whom, until it is read", async () => {
    const reader = await signIn();
    const writer = await signIn();
    const person = await newPerson(admin, { name: "Nour Haddad" });
    const path = `/api/participants/${person}/notes`;
    await writer.ask("POST", path, { body: { body: "Rappeler sa mère", mentions: [reader.id, writer.id] } });
    clock.advance(60_000);
    await writer.ask("POST", path, { body: { body: "Deux fois", mentions: [reader.id] } });

    expect(await reader.count()).toBe(2);
    const told = { kind: "mention", seen: false, participant: person, name: "Nour Haddad" };
    expect((await reader.told()).items).toMatchObject([told, told]);
    const page = async (query: string) => (await reader.ask<Told>("GET", `/api/notifications?limit=1${query}`)).body;
    const first = await page("");
    const second = await page(`&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual((await reader.told()).items);
    expect(second.next).toBeNull();
    expect((await reader.ask("GET", "/api/notifications?cursor=x")).status).toBe(422);
    expect((await reader.told()).items[0]?.by).toEqual({ id: writer.id, name: writer.name });
    // Nobody is told what they wrote themselves.
    expect(await writer.count()).toBe(0);

    const mails = await reader.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("Camille Roux vous cite dans une note");
    expect(mails[0]?.content.text).toContain(`/people/${person}`);
    expect(JSON.stringify(mails[0])).not.toMatch(/Nour|Haddad|mère/);

    await reader.ask("GET", path);
    expect(await reader.count()).toBe(0);
    await writer.ask("POST", path, { body: { body: "Trois", mentions: [reader.id] } });
    expect(await reader.mails()).toHaveLength(2);
  });

  test("is told to nobody who may not open the file, and is gone once it is taken back or names them no longer", async () => {
    const stranger = await signIn("own");
    const [first, second] = [await signIn(), await signIn()];
    const person = await newPerson(admin);
    const { body: note } = await call<{ id: string; mentions: string[] }>("POST", `/api/participants/${person}/notes`, {
      body: { body: "À voir", mentions: [stranger.id, first.id, second.id] },
    });
    expect(note.mentions).toEqual([first.id, second.id]);
    expect(await stranger.count()).toBe(0);
    expect(await stranger.mails()).toEqual([]);
    await call("PATCH", `/api/notes/${note.id}`, { body: { mentions: [first.id] } });
    expect([await first.count(), await second.count()]).toEqual([1, 0]);
    expect(await first.mails()).toHaveLength(1);
    await call("DELETE", `/api/notes/${note.id}`);
    expect(await first.count()).toBe(0);
  });

  test("about somebody whom one does not see any more is not told any more", async () => {
    const reader = await signIn();
    const person = await newPerson(admin);
    await call("POST", `/api/participants/${person}/notes`, { body: { body: "À voir", mentions: [reader.id] } });
    expect(await reader.count()).toBe(1);
    await call("PATCH", `/api/members/${reader.member}`, { body: { scope: "own" } });
    expect(await reader.count()).toBe(0);
    expect((await reader.told()).items).toEqual([]);
  });
});

describe("something to do", () => {
  test("that somebody else gives is told, by hand or of the program; what one takes oneself is not", async () => {
    const owner = await signIn();
    const person = await newPerson(admin, { name: "Nour Haddad", birthDate: "1990-05-02" });
    const path = `/api/participants/${person}/tasks`;
    await owner.ask("POST", path, { body: { kind: "task", title: "Pour moi" } });
    expect(await owner.count()).toBe(0);
    const dueAt = "2030-01-07T09:00:00.000Z";
    await call("POST", path, { body: { kind: "task", title: "Appeler", owner: owner.id, dueAt } });
    const { id } = await enroll(admin, { program: "welcome", participant: person });
    await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
    await send(admin, id, "contract.charter.completed");
    const { body: tasks } = await call<{ items: { id: string }[] }>("GET", `/api/tasks?enrollment=${id}`);
    clock.advance(1_000);
    await call("PATCH", `/api/tasks/${tasks.items[0]!.id}`, { body: { owner: owner.id } });

    const { items, at } = await owner.told();
    expect(items).toMatchObject([
      { kind: "task", name: "Nour Haddad", task: { id: tasks.items[0]!.id, title: expect.any(String), open: true } },
      { kind: "task", name: "Nour Haddad", task: { title: "Appeler", dueAt, open: true } },
    ]);
    expect(await owner.mails()).toEqual([]);
    clock.advance(1_000);
    await owner.ask("POST", "/api/notifications/seen", { body: { until: at } });
    expect(await owner.count()).toBe(0);
    expect((await owner.told()).items.map(({ seen }) => seen)).toEqual([true, true]);

    // Given again, it is new again, and stands there once.
    await call("PATCH", `/api/tasks/${tasks.items[0]!.id}`, { body: { owner: null } });
    await call("PATCH", `/api/tasks/${tasks.items[0]!.id}`, { body: { owner: owner.id } });
    expect((await owner.told()).items.map(({ seen }) => seen)).toEqual([false, true]);
  });
});

test("keys are told nothing", async () => {
  expect((await call<Told>("GET", "/api/notifications")).body.items).toEqual([]);
  expect((await call<{ new: number }>("GET", "/api/notifications/count")).body).toEqual({ new: 0 });
});
