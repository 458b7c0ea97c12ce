import { lists } from "../../../audit/record-rule.ts";
import { listAudit } from "../../../audit/read-audit.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { auditPageSchema, auditQuery } from "../../schemas/audit.ts";

export const listAuditRoute = defineRoute({
  method: "get",
  path: "/audit",
  access: "audit.read",
  record: lists("audit.list"),
  tag: "Audit",
  summary: "Read who read or changed what",
  description:
    "Newest first. Every opening of a person’s file, every list, change, export, sign-in, change of permissions, webhooks and settings; the first use of a key in each hour; an `alarm` when somebody opened more than 200 people’s files within an hour. Whoever asks for a file may say why in the header `Parcours-Reason` (percent-encoded, 500 characters at most).",
  query: auditQuery,
  answers: { 200: { description: "Entries; no value of anybody’s file is in them.", schema: auditPageSchema } },
  handle: async (context, { query }) => {
    const { person, ...filter } = query;
    return { status: 200, body: await listAudit(context, given({ ...filter, participant: person })) };
  },
});
