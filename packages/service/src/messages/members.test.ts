import { expect, test } from "vitest";
import { startEnrollment } from "../enrollments/start.ts";
import { createParticipant } from "../participants/create.ts";
import { updateParticipant } from "../participants/update.ts";
import { enroll, mentorProgram, openTestService, pairProgram, publishUnchecked, send } from "../testing/index.ts";
import { listMessages } from "./list.ts";

const { admin } = await openTestService();

const pair = pairProgram() as {
  meta: { roles: object; notices?: object };
  states: { proposed: { entry?: object[]; on: { cancel: { actions?: object[] } } } };
};
pair.meta.roles = { ...pair.meta.roles, mentor: { title: { fr: "Mentor", en: "Mentor" } } };
pair.meta.notices = {
  proposal: {
    title: { fr: "Proposition", en: "Proposal" },
    // Twice the same by mistake: sent once.
    to: ["mentor", "coordinator", "mentor"],
    channels: ["mail", "sms", "mail"],
    subject: { fr: "Un jeune vous est proposé", en: "A young person is proposed to you" },
    body: { fr: "Bonjour {{participant.name}}", en: "Hello {{participant.name}}" },
  },
};
pair.states.proposed.entry = [{ type: "notify", params: { notice: "proposal" } }];
pair.states.proposed.on.cancel.actions = [{ type: "notify", params: { notice: "proposal" } }];
await publishUnchecked(admin, mentorProgram());
await publishUnchecked(admin, pair);

test("a role named like a member is whoever that member is", async () => {
  const { value } = await createParticipant(admin, {
    name: "Mary Jones",
    email: "mary@example.org",
    phone: "0601020304",
    language: "en",
    attributes: { city: "Lyon" },
  });
  const mentor = await enroll(admin, { program: "mentor", participant: value.participant.id });
  const { value: run } = await startEnrollment(admin, { program: "pair", members: { mentor: mentor.id } });
  const told = { subject: "A young person is proposed to you", body: "Hello Mary Jones", language: "en" };
  const coordinator = { to: "coordinator", language: "fr", body: "Bonjour " };
  expect((await listMessages(admin, { enrollment: run.id })).items).toMatchObject([
    { to: "mentor", channel: "mail", address: "mary@example.org", ...told },
    { to: "mentor", channel: "sms", address: "0601020304", ...told },
    { ...coordinator, channel: "mail" },
    { ...coordinator, channel: "sms" },
  ]);
  await updateParticipant(admin, { id: value.participant.id, email: "jones@example.org", phone: null });
  await send(admin, run.id, "cancel");
  const { items } = await listMessages(admin, { enrollment: run.id });
  expect(items.slice(4, 6)).toMatchObject([{ address: "jones@example.org" }, { to: "mentor", channel: "sms" }]);
  expect(items[5]).not.toHaveProperty("address");
});
