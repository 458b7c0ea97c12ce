import { lists } from "../../../audit/record-rule.ts";
import { verifyAudit } from "../../../audit/verify.ts";
import { defineRoute } from "../../route.ts";
import { verificationQuery, verificationSchema } from "../../schemas/audit.ts";

/** `position:hash`, as the query's schema has it. */
const headOf = (text: string): { position: number; hash: string } => {
  const [position = "", hash = ""] = text.split(":");
  return { position: Number(position), hash };
};

export const verifyAuditRoute = defineRoute({
  method: "get",
  path: "/audit/verification",
  access: "audit.read",
  record: lists("audit.verify"),
  tag: "Audit",
  summary: "Check that nothing in the log was changed, taken away or slipped in",
  description:
    "Follows the chain of the organization’s whole log and names the first bad row. A million entries take a minute or more on a busy machine.",
  query: verificationQuery,
  answers: { 200: { description: "What was found; also when something is wrong.", schema: verificationSchema } },
  handle: async (context, { query }) => {
    const expected = query.expected === undefined ? undefined : headOf(query.expected);
    return { status: 200, body: await verifyAudit(context, { expected }) };
  },
});
