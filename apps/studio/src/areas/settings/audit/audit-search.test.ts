import { expect, test } from "vitest";
import { auditFilterOf, readAuditSearch } from "./audit-search.ts";

test("an address gives filters, and nothing that is none", () => {
  expect(
    readAuditSearch({
      actor: "usr_1",
      person: "Ana Martin",
      kind: "read",
      action: "",
      from: "2026-03-02",
      to: "x",
      q: 1,
    }),
  ).toEqual({ actor: "usr_1", kind: "read", from: "2026-03-02" });
  expect(readAuditSearch({ kind: "everything", actor: { id: 1 } })).toEqual({});
});

test("from and to are whole days, the last one included", () => {
  const { from = "", to = "" } = auditFilterOf({ from: "2026-03-02", to: "2026-03-02" });
  expect(Date.parse(to) - Date.parse(from)).toBe(24 * 60 * 60 * 1_000);
  expect(auditFilterOf({ kind: "alarm" })).toEqual({ kind: "alarm" });
});
