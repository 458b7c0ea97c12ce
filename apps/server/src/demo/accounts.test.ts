import { listDemoAccounts, listMemberships } from "@parcours/service";
import { openTestService } from "@parcours/service/testing";
import { expect, test } from "vitest";
import { ensureDemoAccounts } from "./accounts.ts";

test("the demo has an account per role, however often it starts; elsewhere they are offered to nobody", async () => {
  const { service, organization } = await openTestService({ until: "test", instance: { demo: true } });
  await ensureDemoAccounts(service, organization);
  await ensureDemoAccounts(service, organization);
  const users = await service.store.everywhere().selectFrom("users").selectAll().execute();
  const roles = await Promise.all(users.map(async ({ id }) => await listMemberships(service, id)));
  expect(
    roles
      .flat()
      .map(({ role, scope }) => `${role} ${scope}`)
      .toSorted(),
  ).toEqual([
    "administrator organization",
    "coordinator sites",
    "funder organization",
    "integrator organization",
    "partner own",
    "program_manager organization",
  ]);
  expect(roles.flat().find(({ role }) => role === "coordinator")?.sites).toEqual(["paris-nord", "saint-denis"]);
  expect((await listDemoAccounts(service))?.map(({ role }) => role)).toHaveLength(6);
  const elsewhere = { ...service, instance: { ...service.instance, demo: false } };
  expect(await listDemoAccounts(elsewhere)).toBeNull();
});
