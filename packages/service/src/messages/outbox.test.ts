import { listMails } from "@parcours/store";
import { addOrganization } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { listContracts, readContract } from "../contracts/read.ts";
import { assignRoles } from "../enrollments/assign-roles.ts";
import { changeEnrollment } from "../enrollments/change.ts";
import { createParticipant } from "../participants/create.ts";
import { finishTask } from "../tasks/finish.ts";
import { listTasks } from "../tasks/list.ts";
import { addPerson } from "../testing/add-member.ts";
import { enroll, openTestService, publishDefinition, runAllEffects, send, welcomeProgram } from "../testing/index.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import { fillText } from "./fill.ts";
import { listMessages } from "./list.ts";

const { admin, as, clock, organization, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

const newRun = async (language: "fr" | "en", birthDate = "1990-05-02") => {
  const file = {
    name: "Ada Martin",
    email: "ada@example.org",
    birthDate,
    language,
    attributes: { guardianEmail: "g@example.org" },
  };
  const { value } = await createParticipant(admin, file);
  const { id } = await enroll(admin, { program: "welcome", participant: value.participant.id });
  await send(admin, id, "form.application.submitted", { data: { motivation: "Aider" } });
  return id;
};

test("a notice is queued for each channel, in the person's language, with the facts of the moment", async () => {
  const french = await newRun("fr");
  await send(admin, french, "contract.charter.completed");
  expect((await listMessages(admin, { enrollment: french })).items).toMatchObject([
    {
      notice: "welcome",
      to: "participant",
      channel: "mail",
      address: "ada@example.org",
      subject: "Bienvenue, Ada Martin !",
      body: "Accueil : née le 02/05/1990. Aider",
      status: "queued",
    },
    { channel: "portal", language: "fr" },
  ]);
  const english = await newRun("en");
  await send(admin, english, "contract.charter.completed");
  expect((await listMessages(admin, { enrollment: english })).items[0]).toMatchObject({
    subject: "Welcome, Ada Martin!",
    body: "Welcome: born on 2 May 1990. Aider",
  });
});

test("a reminder goes to whoever has to sign next, at the address that the program names", async () => {
  const id = await newRun("en", "2009-06-01");
  await send(admin, id, "contract.charter.signed", { as: "participant" });
  await runAllEffects(service);
  clock.advance(4 * 86_400_000);
  await fireDueTimers(service);
  await runAllEffects(service);
  const { items } = await listMails(service.store.within(organization), organization, {});
  expect(items.filter(({ recipient }) => recipient === "g@example.org")).toMatchObject([
    { kind: "portal_signature", subject: "Reminder: “Charter” is waiting for your signature" },
    { kind: "portal_signature", subject: "To be signed: “Charter”" },
  ]);
  const [contract] = await listContracts(admin, { enrollment: id });
  const elsewhere = { ...admin, organization: await addOrganization(service.store) };
  await expect(listContracts(elsewhere, { enrollment: id })).rejects.toMatchObject({ code: "not_found" });
  await expect(readContract(elsewhere, { id: contract!.id })).rejects.toMatchObject({ code: "not_found" });
  expect(contract).toMatchObject({
    contract: "charter",
    status: "open",
    parties: [
      { role: "participant", signedAt: expect.any(String) as string },
      { role: "guardian" },
      { role: "coordinator" },
    ],
  });
  clock.advance(11 * 86_400_000);
  await fireDueTimers(service);
  expect(await readContract(admin, { id: contract!.id })).toMatchObject({
    status: "expired",
    endedAt: contract!.expiresAt,
  });
});

test("what a role of the team is to be told goes to whom it was given to, else to whoever looks after the run", async () => {
  const owner = await addPerson(service, organization, "coordinator");
  const given = await addPerson(service, organization, "coordinator");
  const sent = async (email: string) =>
    (await listMails(service.store.within(organization), organization, {})).items
      .filter(({ recipient }) => recipient === email)
      .map(({ kind, subject }) => [kind, subject]);
  const id = await newRun("en");
  await changeEnrollment(admin, { id, owner: owner.id });
  await send(admin, id, "contract.charter.signed", { as: "participant" });
  await runAllEffects(service);
  expect(await sent(owner.email)).toEqual([["signature_turn", "À signer par vous : « Charter »"]]);
  await send(admin, id, "contract.charter.completed");
  await assignRoles(admin, { id, roles: [{ role: "coordinator", kind: "user", id: given.id }] });
  clock.advance(4 * 86_400_000);
  await fireDueTimers(service);
  expect(await sent(given.email)).toEqual([["notice", "À faire : Appeler"]]);
  expect(await sent(owner.email)).toHaveLength(1);
  const reminder = (await listMessages(admin, { enrollment: id })).items.find(
    ({ notice }) => notice === "task.call.due",
  );
  expect(reminder).toMatchObject({ to: "coordinator", address: given.email });
});

test("a task is listed, done once by its id, and its end moves the run", async () => {
  const id = await newRun("en");
  await send(admin, id, "contract.charter.completed");
  const { items } = await listTasks(admin, { enrollment: id, status: "open" });
  expect(items).toMatchObject([{ task: "call", role: "coordinator", enrollment: id }]);
  const key = { key: "done-1", route: "tasks", fingerprint: "x" };
  const first = await finishTask(as("coordinator"), { id: items[0]!.id, key });
  expect(first.value.enrollment.measures).toEqual({ calls: 1 });
  expect(await finishTask(as("coordinator"), { id: items[0]!.id, key })).toMatchObject({ replayed: true });
  await expect(finishTask(admin, { id: items[0]!.id })).rejects.toMatchObject({ code: "wrong_state" });
  expect((await listTasks(admin, { enrollment: id })).items).toMatchObject([{ status: "done" }]);
});

test("what is left to be filled in says what it is, and shows when it names nothing", () => {
  const text = {
    fr: "{{yes}} {{count}} {{kinds}} {{ day }} {{gone}} {{nobody}}",
    en: "{{yes}} {{count}} {{kinds}} {{ day }} {{gone}} {{nobody}}",
  };
  const field = (type: string) =>
    ({ type, title: "x", sensitivity: "ordinary", purpose: "x", source: "program" }) as never;
  const choices = [{ value: "a", title: { fr: "Soir", en: "Evening" } }];
  const fields = {
    yes: field("boolean"),
    count: field("number"),
    kinds: { ...(field("choices") as object), choices } as never,
    day: field("date"),
    gone: field("text"),
  };
  const facts: Record<string, unknown> = { yes: true, count: 1234.5, kinds: ["a", "b"], day: "2026-03-02" };
  const filling = {
    participant: { name: "" },
    program: { title: "x" },
    today: "2026-03-02",
    fields,
    fact: (id: string) => facts[id] as never,
  };
  expect(fillText(text, { ...filling, language: "en" })).toBe("yes 1,234.5 Evening, b 2 March 2026  {{nobody}}");
  expect(fillText(text, { ...filling, language: "fr" })).toMatch(
    /^oui 1.234,5 Soir, b 02\/03\/2026 {2}\{\{nobody\}\}$/,
  );
});
