import { expect, test } from "vitest";
import { enroll, expectConsistent, openTestService, publishUnchecked, send } from "../testing/index.ts";
import { listTasks } from "./list.ts";

const { admin } = await openTestService();
const title = { fr: "x", en: "x" };

test("a task that the same step creates and cancels is kept, as ended; one created anew stays open", async () => {
  const program = await publishUnchecked(admin, {
    id: "brief",
    initial: "start",
    meta: { format: 1, title, roles: { coordinator: { title } }, tasks: { call: { title, role: "coordinator" } } },
    states: {
      start: {
        id: "start",
        meta: { kind: "stage", title, roles: ["coordinator"] },
        on: {
          begin: { actions: [{ type: "createTask", params: { task: "call" } }] },
          again: {
            actions: [
              { type: "cancelTask", params: { task: "call" } },
              { type: "createTask", params: { task: "call" } },
            ],
          },
          end: {
            target: "#done",
            actions: [
              { type: "cancelTask", params: { task: "call" } },
              { type: "createTask", params: { task: "call" } },
            ],
          },
        },
      },
      done: { id: "done", type: "final", meta: { kind: "exit", title, outcome: "completed" } },
    },
  });
  const { id } = await enroll(admin, { program });
  const statuses = async () => (await listTasks(admin, { enrollment: id })).items.map(({ status }) => status);
  await send(admin, id, "begin");
  expect(await statuses()).toEqual(["open"]);
  await send(admin, id, "again");
  expect(await statuses()).toEqual(["canceled", "open"]);
  await send(admin, id, "end");
  expect(await statuses()).toEqual(["canceled", "canceled", "canceled"]);
  await expectConsistent(admin, program);
});
