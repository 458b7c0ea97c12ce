import type { Definition } from "@parcours/core";
import { inTransaction, mergeParticipantFields } from "@parcours/store";
import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { updateParticipant } from "../participants/update.ts";
import { enroll, newPerson, openTestService, publishUnchecked } from "../testing/index.ts";
import { healthProgram } from "../testing/health-program.ts";
import { createWebhook } from "./create.ts";
import { fanOutAll } from "./fan-out.ts";
import { replayWebhook } from "./replay.ts";
import { updateWebhook } from "./update.ts";

const { admin, as, clock, organization, service } = await openTestService();
await publishUnchecked(admin, healthProgram());
const catalog = async (change: object = {}): Promise<void> => {
  const declared = (healthProgram() as unknown as Definition).meta.fields ?? {};
  await inTransaction(service.store, { within: organization }, async (trx) => {
    const fields = Object.entries(declared).filter(([, { source }]) => source === "participant");
    await mergeParticipantFields(
      trx,
      organization,
      fields.map(([id, field]) => ({ id, type: field.type, definition: { ...field, ...(id === "city" && change) } })),
    );
  });
};
await catalog();

const url = "https://example.org/hook";
const types = ["enrollment.started"];
const bodies = async (endpoint: string): Promise<{ data: { fields?: object } }[]> => {
  await settleFeed(service.store);
  while ((await fanOutAll(service)).more);
  const rows = service.store.within(organization).selectFrom("deliveries").select("body").orderBy("id");
  return (await rows.where("endpoint_id", "=", endpoint).execute()).map(({ body }) => JSON.parse(body) as never);
};

test("WH-07 a webhook is told of people what an administrator chose, field by field, frozen in the body", async () => {
  const { value: thin } = await createWebhook(admin, { url, types });
  const { value: told } = await createWebhook(admin, { url, types, fields: ["city", "email", "city"] });
  expect([thin.fields, told.fields]).toEqual([undefined, ["city", "email"]]);
  const person = await newPerson(admin);
  await updateParticipant(admin, {
    id: person,
    email: "ana@example.org",
    attributes: { city: "Lyon", illness: "flu" },
  });
  clock.advance(1_000);
  await enroll(admin, { program: "health", participant: person });
  const before = await bodies(told.id);
  expect(before).toMatchObject([{ data: { fields: { city: "Lyon", email: "ana@example.org" } } }]);
  await updateParticipant(admin, { id: person, attributes: { city: "Brest" } });
  await replayWebhook(admin, { id: told.id, of: { from: "2026-01-01T00:00:00Z" } });
  expect(await bodies(told.id)).toEqual(before);
  const [plain] = await bodies(thin.id);
  expect(plain!.data).not.toHaveProperty("fields");
  expect(JSON.stringify(plain)).not.toMatch(/Lyon|ana@/);

  // Someone who has no such fact; and one that has become special since it was chosen.
  const other = await newPerson(admin);
  clock.advance(1_000);
  await enroll(admin, { program: "health", participant: other });
  expect((await bodies(told.id)).at(-1)).toMatchObject({ data: { fields: { city: null, email: "ada@example.org" } } });
  await catalog({ sensitivity: "special" });
  clock.advance(1_000);
  await enroll(admin, { program: "health", participant: await newPerson(admin) });
  expect((await bodies(told.id)).at(-1)!.data.fields).toEqual({ email: "ada@example.org" });
  await catalog();
});

test("WH-07 special fields are never chosen, others by an administrator alone, nor may anybody else redirect them", async () => {
  const integrator = as("integrator");
  await expect(createWebhook(admin, { url, fields: ["city", "illness"] })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(createWebhook(admin, { url, fields: ["shoeSize"] })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(createWebhook(integrator, { url, fields: ["city"] })).rejects.toMatchObject({ code: "forbidden" });
  const { value: webhook } = await createWebhook(integrator, { url, types });
  const change = async (context: typeof admin, asked: object) =>
    await updateWebhook(context, { id: webhook.id, ...asked });
  await expect(change(integrator, { fields: ["city"] })).rejects.toMatchObject({ code: "forbidden" });
  expect(await change(admin, { fields: ["city", "email"] })).toMatchObject({ fields: ["city", "email"] });
  await expect(change(admin, { fields: ["illness"] })).rejects.toMatchObject({ code: "invalid_input" });
  const elsewhere = "https://example.net/hook";
  await expect(change(integrator, { url: elsewhere })).rejects.toMatchObject({ code: "forbidden" });
  expect(await change(integrator, { fields: ["city"], description: "Less" })).toMatchObject({ fields: ["city"] });
  expect(await change(admin, { url: elsewhere, fields: [] })).not.toHaveProperty("fields");
  expect(await change(integrator, { url })).toMatchObject({ url });
});
