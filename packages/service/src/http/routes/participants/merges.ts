import { z } from "@hono/zod-openapi";
import { changes, lists } from "../../../audit/record-rule.ts";
import { mergeParticipants, readLookalikes, readMerges, undoMerge } from "../../../participants/merge.ts";
import { defineRoute } from "../../route.ts";
import { participantSchema } from "../../schemas/participant.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const tag = "Participants";

const mergeSchema = z
  .object({
    id: z.string(),
    merged: z.object({ id: z.string(), name: z.string() }),
    at: instantSchema,
    undoneAt: instantSchema.optional(),
    undoUntil: instantSchema.optional().openapi({ description: "Until when it can be undone." }),
  })
  .openapi("Merge");

export const listLookalikesRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/lookalikes",
  access: "participant.merge",
  record: lists("participant.lookalikes"),
  tag,
  summary: "List who may be the same person",
  params: idPath,
  answers: {
    200: { description: "By address, external id, or date of birth and name.", schema: wholeListOf(participantSchema) },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readLookalikes(context, params) }),
});

export const mergeParticipantsRoute = defineRoute({
  method: "post",
  path: "/participants/{id}/merges",
  access: "participant.merge",
  record: changes("participant.merge"),
  tag,
  summary: "Make one file of two of the same person",
  description:
    "What hangs on `other` goes to this file: journeys with their journals, contracts, documents, notes, tasks. What this file says stands, what it does not say the other one tells; `take` names what is taken from the other although this one says something. The other’s id leads here from then on. `dryRun` only says what would come of it. 409 when both run through the same program.",
  params: idPath,
  body: z.strictObject({
    other: nameSchema,
    take: z
      .array(z.string().min(1).max(200))
      .max(500)
      .optional()
      .openapi({ description: "`email`, `phone`, `attributes.city` …" }),
    dryRun: z.boolean().optional(),
  }),
  example: { other: "ptc_01kjq8h2v0c2m9d7x4t6w8y1a4", take: ["email"], dryRun: true },
  answers: {
    200: {
      description: "Both files, and the one that stays as it is then.",
      schema: z
        .object({
          kept: participantSchema,
          merged: participantSchema,
          after: participantSchema,
          moves: z.record(z.string(), z.int()).openapi({ description: "How much of each changes hands." }),
          conflicts: z.array(z.string()).openapi({ description: "Programs that both run through." }),
          merge: mergeSchema.optional(),
        })
        .openapi("MergeResult"),
    },
  },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await mergeParticipants(context, { ...params, ...body }),
  }),
});

export const listMergesRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/merges",
  access: "participant.merge",
  record: lists("participant.merges"),
  tag,
  summary: "List what was merged into a file",
  params: idPath,
  answers: { 200: { description: "Newest first.", schema: wholeListOf(mergeSchema) } },
  handle: async (context, { params }) => ({ status: 200, body: await readMerges(context, params) }),
});

export const undoMergeRoute = defineRoute({
  method: "delete",
  path: "/participants/{id}/merges/{merge}",
  access: "participant.merge",
  record: changes("participant.merge.undo"),
  tag,
  summary: "Undo a merge",
  description: "Within 30 days. Both files are there again; what was added since stays with the one that stayed.",
  params: idPath.extend({ merge: nameSchema }),
  answers: { 200: { description: "It is undone.", schema: mergeSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await undoMerge(context, params) }),
});
