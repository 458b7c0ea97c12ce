import { expect, test } from "vitest";
import { createParticipant } from "../participants/create.ts";
import { listParticipants } from "../participants/read.ts";
import { updateParticipant } from "../participants/update.ts";
import { openTestService } from "../testing/index.ts";

const { admin, as, clock } = await openTestService();
const key = (name: string, fingerprint = "x") => ({ key: name, route: "POST /api/participants", fingerprint });

test("a write with a key happens once; the same key of someone else, or elsewhere, is another one", async () => {
  const first = await createParticipant(admin, { name: "Ada", key: key("k1") });
  expect(await createParticipant(admin, { name: "Ada", key: key("k1") })).toEqual({ ...first, replayed: true });
  await expect(createParticipant(admin, { name: "Bea", key: key("k1", "y") })).rejects.toMatchObject({
    code: "key_reused",
  });
  const other = await createParticipant(as("coordinator"), { name: "Cleo", key: key("k1", "z") });
  expect(other.replayed).toBe(false);
  const elsewhere = await createParticipant(admin, { name: "Dora", key: { ...key("k1", "z"), route: "other" } });
  expect(elsewhere.replayed).toBe(false);
  expect((await listParticipants(admin)).items.map(({ name }) => name)).toEqual(["Ada", "Cleo", "Dora"]);
});

test("a write that fails keeps its key free; a key is forgotten after a day", async () => {
  await expect(
    createParticipant(admin, { name: "Eva", attributes: { x: {} as never }, key: key("k2") }),
  ).rejects.toMatchObject({ code: "invalid_input" });
  expect((await createParticipant(admin, { name: "Eva", key: key("k2", "y") })).replayed).toBe(false);
  clock.advance(25 * 3_600_000);
  expect((await createParticipant(admin, { name: "Eva again", key: key("k2", "z") })).replayed).toBe(false);
});

test("with another role or another view the key of before answers nothing, and does nothing a second time", async () => {
  const own = as("coordinator", "key_k3");
  await createParticipant(own, { name: "Faye", key: key("k3") });
  for (const caller of [
    { ...own.caller, role: "program_manager" as const },
    { ...own.caller, sees: { own: "key_k3" } },
  ]) {
    await expect(createParticipant({ ...own, caller }, { name: "Faye", key: key("k3") })).rejects.toMatchObject({
      code: "key_reused",
    });
  }
  expect((await listParticipants(admin, { q: "faye" })).items).toHaveLength(1);
});

test("an answer about somebody who is not seen any more is not given again", async () => {
  const own = { ...as("coordinator"), caller: { ...as("coordinator").caller, id: "k4", sees: { own: "k4" } } };
  const { value } = await createParticipant(own, { name: "Gus", key: key("k4") });
  expect((await createParticipant(own, { name: "Gus", key: key("k4") })).replayed).toBe(true);
  await updateParticipant(admin, { id: value.participant.id, owner: "somebody-else" });
  await expect(createParticipant(own, { name: "Gus", key: key("k4") })).rejects.toMatchObject({ code: "not_found" });
});
