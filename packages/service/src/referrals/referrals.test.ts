import { putSite } from "@parcours/store";
import { addOrganization } from "@parcours/store/testing";
import { expect, test } from "vitest";
import type { Context, Visibility } from "../context.ts";
import { changeOrganization } from "../organization/manage.ts";
import { createParticipant } from "../participants/create.ts";
import { listParticipants, readParticipant } from "../participants/read.ts";
import { openTestService } from "../testing/index.ts";
import { createReferral, type ReferralInput } from "./create.ts";
import { acceptReferral, declineReferral, withdrawReferral } from "./decide.ts";
import { listDestinations, listReferrals, readReferral } from "./read.ts";

const { admin, organization, service } = await openTestService();
for (const id of ["lyon", "brest"])
  await putSite(service.store.within(organization), organization, { id, title: id, data: {} });
const other: Context = { ...admin, organization: await addOrganization(service.store, "Voisins") };

const user = (role: "coordinator" | "partner", id: string, sees: Visibility): Context => ({
  ...admin,
  caller: { kind: "user", id, role, sees },
});
const lyon = user("coordinator", "usr_lea", { sites: ["lyon"], own: "usr_lea" });
const brest = user("coordinator", "usr_yann", { sites: ["brest"], own: "usr_yann" });
const partner = user("partner", "usr_paul", { own: "usr_paul" });
const consent = { by: "Ana Martin", text: "J’accepte." };

const person = async (more: object = {}): Promise<string> => {
  const file = { name: "Ana Martin", email: "ana@example.org", phone: "+33612345678", site: "lyon", ...more };
  return (await createParticipant(admin, file)).value.participant.id;
};
const refer = async (context: Context, input: Partial<ReferralInput>) =>
  (await createReferral(context, { to: {}, consent, ...input })).value;
const code = (name: string) => ({ code: name });

test("to another site: who decides there sees what was passed on, and the file moves when they accept", async () => {
  const participant = await person();
  const referral = await refer(lyon, { participant, to: { site: "brest" }, message: "She moves." });
  expect(referral).toMatchObject({ direction: "internal", status: "pending", fromSite: "lyon", toSite: "brest" });
  expect(referral.person).toEqual({ fields: ["name"], facts: { name: "Ana Martin" } });
  await expect(readParticipant(brest, { id: participant })).rejects.toMatchObject(code("not_found"));
  expect((await listReferrals(brest)).items).toMatchObject([{ id: referral.id, message: "She moves.", consent }]);
  await expect(acceptReferral(lyon, { id: referral.id })).rejects.toMatchObject(code("forbidden"));
  const accepted = await acceptReferral(brest, { id: referral.id, note: "Welcome." });
  expect(accepted).toMatchObject({
    participant,
    referral: { status: "accepted", note: "Welcome.", person: { facts: {} } },
  });
  expect(await readParticipant(brest, { id: participant })).toMatchObject({ site: "brest", revision: 2 });
  await expect(readParticipant(lyon, { id: participant })).rejects.toMatchObject(code("not_found"));
  await expect(declineReferral(brest, { id: referral.id })).rejects.toMatchObject(code("wrong_state"));
  await expect(refer(lyon, { participant, to: { site: "brest" } })).rejects.toMatchObject(code("not_found"));
});

test("to another organization goes what was consented to and nothing else, and nobody is merged", async () => {
  const participant = await person({ attributes: { city: "Lyon", debt: 12 }, externalId: "crm-1" });
  const to = { organization: other.organization };
  await expect(refer(lyon, { participant, to })).rejects.toMatchObject(code("not_found"));
  expect((await listDestinations(lyon)).organizations).toEqual([]);
  await changeOrganization(other, { settings: { receivesReferrals: true } });
  expect((await listDestinations(lyon)).organizations).toEqual([{ id: other.organization, name: "Voisins" }]);
  const before = await createParticipant(other, { name: "Somebody", email: "ANA@example.org" });
  const referral = await refer(lyon, { participant, to, fields: ["email", "city"] });
  expect(referral).toMatchObject({ direction: "outgoing", organization: "Voisins", person: { facts: {} } });
  const [there] = (await listReferrals(other)).items;
  expect(there).toMatchObject({
    direction: "incoming",
    status: "pending",
    organization: "Test",
    person: { facts: { name: "Ana Martin", email: "ana@example.org", city: "Lyon" } },
  });
  expect(JSON.stringify(there)).not.toMatch(/crm-1|33612345678|debt|usr_lea|lyon/);
  expect(there).not.toHaveProperty("participant");
  await expect(readReferral(lyon, { id: there!.id })).rejects.toMatchObject(code("not_found"));
  await expect(acceptReferral(lyon, { id: referral.id })).rejects.toMatchObject(code("forbidden"));
  const accepted = await acceptReferral(other, { id: there!.id });
  expect(accepted.similar).toEqual([before.value.participant.id]);
  const file = await readParticipant(other, { id: accepted.participant });
  expect(file).toMatchObject({ name: "Ana Martin", email: "ana@example.org", attributes: { city: "Lyon" } });
  expect(file).not.toHaveProperty("phone");
  expect((await listParticipants(other)).items).toHaveLength(2);
  expect(await readReferral(lyon, { id: referral.id })).toMatchObject({ status: "accepted", participant });
});

test("a referral is declined or withdrawn once, and what was passed on is forgotten", async () => {
  const to = { organization: other.organization };
  const declined = await refer(lyon, { participant: await person(), to });
  const pending = async () => (await listReferrals(other, { status: "pending" })).items;
  const [there] = await pending();
  await declineReferral(other, { id: there!.id, note: "Full." });
  expect(await readReferral(lyon, { id: declined.id })).toMatchObject({ status: "declined", note: "Full." });
  expect(await readReferral(other, { id: there!.id })).toMatchObject({ person: { fields: ["name"], facts: {} } });
  const withdrawn = await refer(lyon, { participant: await person(), to });
  const [late] = await pending();
  await expect(withdrawReferral(other, { id: late!.id })).rejects.toMatchObject(code("forbidden"));
  await withdrawReferral(lyon, { id: withdrawn.id });
  await expect(acceptReferral(other, { id: late!.id })).rejects.toMatchObject(code("wrong_state"));
  expect(await pending()).toEqual([]);
});

test("a partner refers somebody new, and sees their own referrals alone", async () => {
  const said = { name: "Nour Benali", phone: "+33612345678", attributes: { city: "Lyon" } };
  const referral = await refer(partner, { person: said, to: { site: "lyon" } });
  expect(referral).toMatchObject({ direction: "incoming", person: { facts: { name: "Nour Benali" } } });
  const stranger = user("partner", "usr_else", { own: "usr_else" });
  expect((await listReferrals(stranger)).items).toEqual([]);
  await expect(readReferral(stranger, { id: referral.id })).rejects.toMatchObject(code("not_found"));
  await expect(acceptReferral(partner, { id: referral.id })).rejects.toMatchObject(code("forbidden"));
  await expect(refer(partner, { participant: await person(), to: { site: "brest" } })).rejects.toMatchObject(
    code("not_found"),
  );
  expect((await listReferrals(brest)).items.map(({ id }) => id)).not.toContain(referral.id);
  const { participant } = await acceptReferral(lyon, { id: referral.id });
  expect(await readParticipant(lyon, { id: participant })).toMatchObject({ ...said, site: "lyon" });
  const [own] = (await listReferrals(partner)).items;
  expect(own).toMatchObject({ id: referral.id, status: "accepted" });
  expect(own).not.toHaveProperty("participant");
});

test("consent is asked for, and the key of a request counts once", async () => {
  const participant = await person();
  const to = { site: "brest" };
  for (const [bad, path] of [
    [{ by: " ", text: "x" }, "/consent/by"],
    [{ by: "x", text: "" }, "/consent/text"],
    [{ by: "x", text: "x", at: "2999-01-01T00:00:00Z" }, "/consent/at"],
  ] as const)
    await expect(refer(lyon, { participant, to, consent: bad })).rejects.toMatchObject({
      details: { errors: [{ path }] },
    });
  await expect(refer(lyon, { participant, to, fields: ["nothing"] })).rejects.toMatchObject(code("invalid_input"));
  await expect(refer(lyon, { participant, to: { site: "lyon" } })).rejects.toMatchObject(code("invalid_input"));
  await expect(refer(lyon, { participant })).rejects.toMatchObject(code("invalid_input"));
  const key = { key: "k", route: "r", fingerprint: "f" };
  const toOther = { participant, to: { organization: other.organization }, key };
  const [one, two] = [await refer(lyon, toOther), await refer(lyon, toOther)];
  expect(one).toEqual(two);
});
