import { readFeed } from "@parcours/store";
import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { sendEvent } from "../enrollments/send-event.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { ANNOUNCEMENT_TYPES } from "./announce.ts";
import { type AnnouncementView, describeAnnouncement } from "./describe.ts";

const { admin, as, organization, service } = await openTestService();
const program = await publishDefinition(admin, welcomeProgram());

const announced = async (enrollment: string): Promise<AnnouncementView[]> => {
  await settleFeed(service.store);
  const { items } = await readFeed(service.store.within(organization), organization, { limit: 10_000 });
  return items.map(describeAnnouncement).filter(({ data }) => data["enrollment"] === enrollment);
};

test("a run tells what happened to it, in order, in ids, stages and codes", async () => {
  const participant = await newPerson(admin, { name: "Ada Secret", birthDate: null });
  const { id } = await enroll(admin, { program: "welcome", participant });
  const data = { motivation: "A secret motivation" };
  await sendEvent(as("coordinator"), { enrollment: id, event: { type: "form.application.submitted", data } });
  await send(admin, id, "person.updated", { data: { birthDate: "2009-06-01" } });
  await send(admin, id, "contract.charter.signed", { as: "participant" });
  await send(admin, id, "contract.charter.signed", { as: "guardian" });
  await send(admin, id, "contract.charter.signed", { as: "coordinator" });
  await send(admin, id, "task.call.done");
  await send(admin, id, "mission.done");
  await send(admin, id, "leave", { reason: { code: "moved", text: "A secret reason" } });

  const told = await announced(id);
  expect(told.map(({ type }) => type)).toEqual([
    "enrollment.started",
    "enrollment.transitioned",
    "form.submitted",
    "enrollment.held",
    "enrollment.transitioned",
    "contract.opened",
    "contract.signed",
    "contract.signed",
    "contract.signed",
    "enrollment.transitioned",
    "contract.completed",
    "task.created",
    "enrollment.transitioned",
    "task.done",
    "enrollment.transitioned",
    "enrollment.transitioned",
    "enrollment.exited",
  ]);
  expect(told.every(({ type }) => ANNOUNCEMENT_TYPES.some((known) => known === type))).toBe(true);
  expect(told.map(({ data: { sequence } }) => sequence)).toEqual(told.map((_, index) => index + 1));
  expect(new Set(told.map(({ id: one }) => one)).size).toBe(told.length);
  expect(JSON.stringify(told)).not.toMatch(/secret/i);

  const at = "2026-03-02T09:00:00.000Z";
  const common = {
    enrollment: id,
    participant,
    program: { id: program.id, slug: "welcome", version: 1 },
    occurredAt: at,
    recordedAt: at,
  };
  expect(told[1]).toEqual({
    id: told[1]!.data["id"],
    type: "enrollment.transitioned",
    timestamp: at,
    data: {
      ...common,
      id: told[1]!.id,
      sequence: 2,
      event: "form.application.submitted",
      from: ["application"],
      to: ["eligibility"],
      actor: { kind: "key", role: "coordinator" },
    },
  });
  expect(told[3]!.data).toMatchObject({ cause: "missing", missing: ["birthDate"] });
  expect(told[5]!.data).toMatchObject({
    contract: "charter",
    instance: 1,
    parties: ["participant", "guardian", "coordinator"],
  });
  expect(told[7]!.data).toMatchObject({ contract: "charter", role: "guardian" });
  // A transition that stays where it is comes from there and goes there.
  expect(told[14]!.data).toMatchObject({ event: "mission.done", from: ["missions"], to: ["missions"] });
  expect(told[15]!.data).toMatchObject({ from: ["missions"], to: ["left"], reasonCode: "moved" });
  expect(told[16]!.data).toMatchObject({ exit: "left", outcome: "completed", reasonCode: "moved" });
});

test("stages that are only passed through are in neither end of a transition", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  const moved = (await announced(id)).find(({ type }) => type === "enrollment.transitioned");
  expect(moved?.data).toMatchObject({ from: ["application"], to: ["charter"] });
});

test("a new version is told as the program's own news", async () => {
  await settleFeed(service.store);
  const { items } = await readFeed(service.store.within(organization), organization, { types: ["program.published"] });
  const [first] = items.map(describeAnnouncement);
  expect(first?.data).toMatchObject({
    sequence: 1,
    program: { id: program.id, slug: "welcome", version: 1 },
    hash: program.hash,
  });
});
