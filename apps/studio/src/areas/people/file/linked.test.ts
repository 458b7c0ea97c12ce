import type { Definition } from "@parcours/core";
import { expect, test } from "vitest";
import { contactsIn } from "./linked.ts";

const definition = {
  meta: {
    roles: {
      participant: { title: "Person" },
      guardian: {
        title: "Guardian",
        contact: { name: "guardianName", email: "guardianEmail", phone: "guardianPhone" },
      },
      host: { title: "Host", contact: { email: "hostEmail" } },
    },
  },
} as unknown as Definition;
const known = (facts: Record<string, unknown>) => ({ definition, facts });

test("tells whom journeys name, each once, and nobody of whom nothing is known or shown", () => {
  const nadia = { guardianName: "Nadia Benali", guardianEmail: "nadia@example.org" };
  const guardian = { role: "guardian", title: "Guardian", name: "Nadia Benali", email: "nadia@example.org" };
  expect(contactsIn([known(nadia), known({ ...nadia, guardianName: "NADIA BENALI" })])).toHaveLength(1);
  expect(contactsIn([known(nadia)])).toEqual([{ ...guardian, phone: undefined }]);
  expect(contactsIn([known({ hostEmail: "host@example.org" })])).toMatchObject([
    { role: "host", name: "host@example.org" },
  ]);
  expect(contactsIn([known({ guardianName: " ", hostEmail: null }), known({})])).toEqual([]);
});
