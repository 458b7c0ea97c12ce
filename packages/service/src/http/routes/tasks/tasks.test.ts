import { expect, test } from "vitest";
import type { SendEventResult } from "../../../enrollments/send-event.ts";
import type { ContractView } from "../../../contracts/view.ts";
import type { MessageView } from "../../../messages/view.ts";
import type { TaskView } from "../../../tasks/view.ts";
import { publishDefinition } from "../../../testing/publish-definition.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, failures, refused } = await openTestApi();
await publishDefinition(admin, welcomeProgram());

/** Someone whose charter is signed: there is a task, a contract and a message. */
const join = async (): Promise<string> => {
  const body = { name: "Ana", birthDate: "1990-05-02", email: "ana@example.org", language: "fr" };
  const person = await call<{ id: string }>("POST", "/api/participants", { body });
  const started = { program: "welcome", participant: person.body.id };
  const { id } = (await call<{ id: string }>("POST", "/api/enrollments", { body: started })).body;
  const events = `/api/enrollments/${id}/events`;
  await call("POST", events, { body: { type: "form.application.submitted", data: { motivation: "Aider" } } });
  await call("POST", events, { body: { type: "contract.charter.completed" } });
  return id;
};
type List<T> = { items: T[]; next: string | null };

test("tasks are listed and done once", async () => {
  const enrollment = await join();
  const listed = await call<List<TaskView>>("GET", `/api/tasks?enrollment=${enrollment}&status=open&role=coordinator`);
  expect(listed.body.items).toMatchObject([{ task: "call", status: "open" }]);
  const done = `/api/tasks/${listed.body.items[0]?.id}/done`;
  const headers = { "idempotency-key": "call-done" };
  const finished = await call<SendEventResult>("POST", done, { body: { as: "coordinator" }, headers });
  expect(finished.body.enrollment.tasks).toMatchObject([{ task: "call", status: "done" }]);
  expect((await call("POST", done, { body: { as: "coordinator" }, headers })).text).toBe(finished.text);
  expect(await refused("POST", done)).toMatchObject({ status: 409, body: { code: "wrong_state" } });
  expect(await refused("POST", "/api/tasks/tsk_nobody/done")).toMatchObject({ status: 404 });
  expect(await refused("POST", done, { as: "stranger" })).toMatchObject({ status: 404 });
});

test("contracts are listed by enrollment and read", async () => {
  const enrollment = await join();
  const listed = await call<List<ContractView>>("GET", `/api/enrollments/${enrollment}/contracts`);
  expect(listed.body.items).toMatchObject([{ contract: "charter", instance: 1, status: "completed" }]);
  const path = `/api/contracts/${listed.body.items[0]?.id}`;
  expect((await call("GET", path)).body).toEqual(listed.body.items[0]);
  expect(await refused("GET", path, { as: "stranger" })).toMatchObject({ status: 404 });
  expect(await refused("GET", path, { as: "funder" })).toMatchObject({ status: 403 });
});

test("messages wait in the outbox in the person's language", async () => {
  const enrollment = await join();
  const outbox = await call<List<MessageView>>("GET", `/api/messages?enrollment=${enrollment}&status=queued`);
  expect(outbox.body.items.find(({ channel }) => channel === "mail")).toMatchObject({
    subject: "Bienvenue, Ana !",
    address: "ana@example.org",
    language: "fr",
  });
  expect((await call<List<MessageView>>("GET", "/api/messages", { as: "stranger" })).body.items).toEqual([]);
  expect(await refused("GET", "/api/messages", { as: "integrator" })).toMatchObject({ status: 403 });
});

test("the whole file of a person holds them all", async () => {
  const enrollment = await join();
  const { body } = await call<{ participant: string }>("GET", `/api/enrollments/${enrollment}`);
  const file = await call<{ enrollments: object[] }>("GET", `/api/participants/${body.participant}/file`);
  expect(file.body.enrollments).toMatchObject([
    { id: enrollment, contractFiles: [{ contract: "charter" }], taskFiles: [{ task: "call" }] },
  ]);
  expect(failures).toEqual([]);
});

test("REL-12 someone who saw an older state of an enrollment moves nothing", async () => {
  const enrollment = await join();
  const { headers } = await call("GET", `/api/enrollments/${enrollment}`);
  const events = `/api/enrollments/${enrollment}/events`;
  const seen = { "if-match": headers.get("etag") ?? "" };
  expect(await call("POST", events, { body: { type: "pause" }, headers: seen })).toMatchObject({ status: 200 });
  expect(await refused("POST", events, { body: { type: "resume" }, headers: seen })).toMatchObject({ status: 412 });
  expect(await call("POST", events, { body: { type: "resume" } })).toMatchObject({ status: 200 });
});
