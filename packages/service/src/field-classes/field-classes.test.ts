import type { Definition } from "@parcours/core";
import { inTransaction, mergeParticipantFields } from "@parcours/store";
import { expect, test } from "vitest";
import { getEnrollment, listEnrollments, readJournal } from "../enrollments/read.ts";
import { sendEvent } from "../enrollments/send-event.ts";
import { createProgram } from "../programs/create.ts";
import { publishProgram } from "../programs/publish.ts";
import { readImpact } from "../impact/read-impact.ts";
import { listMessages } from "../messages/list.ts";
import { createParticipant } from "../participants/create.ts";
import { listParticipants, readParticipant, readParticipantFile } from "../participants/read.ts";
import { updateParticipant } from "../participants/update.ts";
import { ORGANIZATION_ROLES } from "../permissions.ts";
import { healthProgram } from "../testing/health-program.ts";
import { enroll, openTestService, publishUnchecked, send } from "../testing/index.ts";
import { accessTo, classOfField, FIELD_CLASSES } from "./classes.ts";
import { hiddenIn } from "./hidden.ts";
import { showJournalEntry, showRun } from "./show.ts";

const { admin, as, organization, service } = await openTestService();
await publishUnchecked(admin, healthProgram());
const declared = (healthProgram() as unknown as Definition).meta.fields ?? {};
await inTransaction(service.store, { within: organization }, async (trx) => {
  const fields = Object.entries(declared).filter(([, { source }]) => source === "participant");
  return await mergeParticipantFields(
    trx,
    organization,
    fields.map(([name, field]) => ({ id: name, type: field.type, definition: field })),
  );
});
const manager = as("program_manager");

const ILLNESS = "asthma";
const { value } = await createParticipant(admin, { name: "Ana Martin", email: "ana@example.org" });
const { id: person } = value.participant;
const { id } = await enroll(admin, { program: "health", participant: person });
const data = { illness: ILLNESS, income: 900, city: "Lyon", story: "A story.", kinPhone: "+33612345678" };
await send(admin, id, "form.intake.submitted", { data });
await updateParticipant(admin, { id: person, attributes: { illness: ILLNESS, city: "Lyon" } });

test("who follows people sees all of it", async () => {
  const coordinator = as("coordinator");
  const { data: facts, person: file, masked } = await getEnrollment(coordinator, { id });
  expect({ ...facts, ...file, masked }).toMatchObject({ ...data, masked: undefined });
  expect(await readParticipant(coordinator, { id: person })).toMatchObject({ attributes: { illness: ILLNESS } });
  expect(JSON.stringify(await readJournal(coordinator, { id }))).toContain(ILLNESS);
});

test("a masked fact is nowhere in what is answered, and is said to be there", async () => {
  const run = await getEnrollment(manager, { id });
  expect(run.masked).toEqual(["/data/illness", "/person/illness"].filter((path) => run.masked?.includes(path)));
  expect(run.masked).toContain("/person/illness");
  expect({ ...run.data, ...run.person }).toMatchObject({ income: 900, city: "Lyon", story: "A story." });
  expect((await readParticipant(manager, { id: person })).masked).toEqual(["/attributes/illness"]);
  const answers = [
    run,
    await listEnrollments(manager),
    await readJournal(manager, { id }),
    await readParticipant(manager, { id: person }),
    await listParticipants(manager),
    await readParticipantFile(manager, { id: person }),
    await listMessages(manager),
    await readImpact(manager, { program: "health" }),
    await sendEvent(manager, { enrollment: id, event: { type: "recheck" } }),
  ];
  for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(ILLNESS);
  expect((await listMessages(manager)).items).toMatchObject([{ subject: "News", body: "", masked: ["/body"] }]);
  expect((await listMessages(admin)).items[0]!.body).toContain(ILLNESS);
});

test("nobody overwrites, asks for or counts by what they do not see", async () => {
  const refused = { code: "forbidden" };
  for (const illness of [null, "flu"]) {
    await expect(updateParticipant(manager, { id: person, attributes: { illness } })).rejects.toMatchObject(refused);
    const event = { type: "person.updated", data: { illness } };
    await expect(sendEvent(manager, { enrollment: id, event })).rejects.toMatchObject(refused);
  }
  await updateParticipant(manager, { id: person, phone: "+33612345678", attributes: { city: "Brest" } });
  expect(await readParticipant(admin, { id: person })).toMatchObject({
    attributes: { illness: ILLNESS, city: "Brest" },
  });
  await expect(listEnrollments(manager, { program: "health", rule: "ill" })).rejects.toMatchObject(refused);
  await expect(readImpact(manager, { program: "health", by: ["illness"] })).rejects.toMatchObject(refused);
  const { indicators } = await readImpact(manager, { program: "health" });
  expect(indicators[0]?.breakdown.map(({ by }) => by)).toEqual(["city"]);
});

test("each role gets of each class what the table says, and nothing else", () => {
  const definition = healthProgram() as unknown as Definition;
  const fields = definition.meta.fields ?? {};
  expect(Object.entries(fields).map(([name, field]) => classOfField(name, field))).toEqual([
    "special",
    "personal",
    "ordinary",
    "freeText",
    "contact",
  ]);
  const facts = { name: "n", email: "e", city: "o", income: 1, illness: "s", story: "f" } as const;
  const shown = ORGANIZATION_ROLES.map((role) => {
    const run = showRun({ name: "Ana", data: { ...facts }, person: {}, lists: {} }, hiddenIn(role, definition));
    // What somebody is called is of their identity, wherever it stands.
    expect([role, run.name]).toEqual([role, run.data["name"] === undefined ? undefined : "Ana"]);
    return [role, Object.values(run.data).join(""), (run.masked ?? []).join(" ")];
  });
  expect(shown).toEqual([
    ["administrator", "neo1sf", ""],
    ["program_manager", "neo1f", "/data/illness"],
    ["coordinator", "neo1sf", ""],
    ["partner", "no", "/data/email /data/income"],
    ["funder", "", ""],
    ["integrator", "", ""],
    ["participant", "neo1s", ""],
  ]);
  for (const kind of FIELD_CLASSES) expect(accessTo("integrator", kind)).toBe("absent");
});

test("nobody makes a fact less than special that they do not see", async () => {
  const open = healthProgram("open") as { meta: { fields: Record<string, { sensitivity: string }> } };
  open.meta.fields["illness"]!.sensitivity = "ordinary";
  await createProgram(admin, { definition: open });
  await expect(publishProgram(manager, { program: "open" })).rejects.toMatchObject({ code: "forbidden" });
});

test("of an entry of the journal only what may be seen is left", () => {
  const definition = healthProgram() as unknown as Definition;
  const entry = {
    event: { type: "end", data: { illness: "s", city: "o" }, reason: { code: "moved", text: "a long story" } },
    beginning: { person: { illness: "s" }, cohort: {}, members: { mentor: { anything: "s" } } },
    effects: [{ type: "updatePerson", data: { illness: "s" } }, { type: "notify" }],
    trace: [
      {
        leaves: [
          { field: "illness", actual: "s" },
          { field: "city", actual: "o" },
          { field: "city", others: [{ field: "illness" }] },
        ],
        deciding: [{ field: "illness", actual: "s" }],
      },
    ],
  };
  expect(showJournalEntry(entry, hiddenIn("participant", definition), "participant").event.reason).toEqual({
    code: "moved",
  });
  expect(showJournalEntry(entry, hiddenIn("program_manager", definition), "program_manager")).toEqual({
    event: { type: "end", data: { city: "o" }, reason: entry.event.reason },
    beginning: { person: {}, cohort: {}, members: {} },
    effects: [{ type: "updatePerson", data: {} }, { type: "notify" }],
    trace: [{ leaves: [{ field: "city", actual: "o" }], deciding: [] }],
  });
});
