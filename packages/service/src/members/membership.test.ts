import { inTransaction, insertMember, type Member, deleteMember, putSite } from "@parcours/store";
import { expect, test } from "vitest";
import { openTestService } from "../testing/index.ts";
import { callerOf, listMemberships, membershipOf } from "./membership.ts";
import { createMemberRing } from "./ring.ts";

const { organization, service, clock } = await openTestService();

const member = (change: Partial<Member>): Member => ({
  organization,
  id: service.newId("mbr"),
  userId: "usr_ana",
  role: "coordinator",
  scope: "own",
  sites: [],
  createdAt: clock.now().toISOString(),
  createdBy: null,
  updatedAt: clock.now().toISOString(),
  ...change,
});
const add = async (change: Partial<Member>) =>
  await inTransaction(service.store, { within: organization }, async (trx) => await insertMember(trx, member(change)));

test("what a member sees follows from role, scope and sites", async () => {
  await putSite(service.store.within(organization), organization, { id: "lyon", title: "Lyon", data: {} });
  await add({ scope: "sites", sites: ["lyon"] });
  await add({ userId: "usr_boss", role: "administrator", scope: "own" });
  await add({ userId: "usr_all", scope: "organization" });
  await add({ userId: "usr_partner", role: "partner", scope: "organization" });
  await add({ userId: "usr_king", role: "king", scope: "organization" });
  const sees = async (user: string) => {
    const found = await membershipOf(service, user, organization);
    return found && callerOf(found).sees;
  };
  expect(await sees("usr_ana")).toEqual({ sites: ["lyon"], own: "usr_ana" });
  expect(await sees("usr_boss")).toEqual({ all: true });
  expect(await sees("usr_all")).toEqual({ all: true });
  expect(await sees("usr_partner")).toEqual({ own: "usr_partner" });
  expect(await sees("usr_king")).toBeUndefined();
  expect(await listMemberships(service, "usr_nobody")).toEqual([]);
});

test("a removed member is refused by every process half a second later at the latest", async () => {
  let elapsed = 0;
  const elsewhere = createMemberRing(service, () => elapsed);
  const gone = member({ userId: "usr_gone" });
  await inTransaction(service.store, { within: organization }, async (trx) => await insertMember(trx, gone));
  expect(await elsewhere.of("usr_gone")).toHaveLength(1);
  await inTransaction(
    service.store,
    { within: organization },
    async (trx) => await deleteMember(trx, organization, gone.id),
  );
  elapsed = 400;
  expect(await elsewhere.of("usr_gone")).toHaveLength(1);
  elapsed = 501;
  expect(await elsewhere.of("usr_gone")).toEqual([]);
});
