import { reads } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { readJournal } from "../../../enrollments/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath, limitSchema } from "../../schemas/shared-parts.ts";
import { journalEntrySchema } from "../../schemas/enrollment.ts";

export const readJournalRoute = defineRoute({
  method: "get",
  path: "/enrollments/{id}/journal",
  access: "journal.read",
  record: reads("enrollment.journal"),
  tag: "Enrollments",
  summary: "Read the journal: every event, transition, evaluation and effect, in order",
  params: idPath,
  query: z.object({ after: z.coerce.number().int().min(0).max(2_000_000_000).optional(), limit: limitSchema }),
  answers: {
    200: {
      description: "Entries with gapless sequences. `next` is the sequence to go on after, null at the end.",
      schema: z.object({ items: z.array(journalEntrySchema), next: z.int().nullable() }),
    },
  },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await readJournal(context, { ...params, ...query }),
  }),
});
