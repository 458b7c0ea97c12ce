import { z } from "@hono/zod-openapi";
import { changes, reads } from "../../../audit/record-rule.ts";
import { eraseParticipant } from "../../../erasure/erase.ts";
import { planErasure } from "../../../erasure/plan.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema } from "../../schemas/shared-parts.ts";

const tag = "Participants";

const count = z.int().min(0);

const keptSchema = z.object({
  contract: z.string(),
  title: z.string(),
  until: instantSchema.optional().openapi({ description: "Absent: as long as nothing says when it ended." }),
  why: z.object({ fr: z.string(), en: z.string() }),
});

const planSchema = z
  .object({
    participant: z.string(),
    erasedAt: instantSchema.optional().openapi({ description: "It was done; there is nothing left to erase." }),
    running: z
      .array(z.object({ enrollment: z.string(), program: z.string() }))
      .openapi({ description: "Journeys that have to be brought to an end first." }),
    erases: z
      .object({
        journal: count.openapi({ description: "Entries that lose answers, reasons and what rules read." }),
        notes: count,
        tasks: count,
        documents: count,
        messages: count,
        drafts: count,
        applications: count,
        referrals: count,
        deliveries: count.openapi({ description: "Webhook deliveries whose bodies are replaced." }),
        contracts: count.openapi({ description: "Contracts whose text and parties go: they were never completed." }),
      })
      .openapi({ description: "How much there is of what goes, besides the file itself." }),
    keeps: z.array(keptSchema),
    confirm: z.string().openapi({ description: "To be sent with the order." }),
  })
  .openapi("ErasurePlan");

export const planErasureRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/erasure",
  access: "participant.erase",
  record: reads("participant.erasure"),
  tag,
  summary: "What erasing a person would take away, and what has to stay",
  params: idPath,
  answers: { 200: { description: "Nothing is changed by asking.", schema: planSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await planErasure(context, params) }),
});

export const eraseParticipantRoute = defineRoute({
  method: "delete",
  path: "/participants/{id}",
  access: "participant.erase",
  record: changes("participant.erase", "erasure"),
  tag,
  summary: "Erase a person, for good",
  description:
    "Ask `GET /participants/{id}/erasure` first, and send its `confirm` with the reason in `Parcours-Reason` (percent-encoded). What they said and what was written about them goes from every table; that they were there, through which stages they went and what was counted stays without them, and so do contracts that are evidence. 409 while a journey goes on; 412 when there is something else to erase than was read. The same order again answers the same and changes nothing. Webhooks and feed tell it as `participant.erased`.",
  params: idPath,
  query: z.object({
    confirm: z.string().max(100).openapi({ description: "From the plan.", example: "4b2f8c1a90d3e57f61b2c3d4" }),
  }),
  answers: {
    200: {
      description: "Erased.",
      schema: z
        .object({ participant: z.string(), erasedAt: instantSchema, keeps: z.array(keptSchema) })
        .openapi("Erased"),
    },
  },
  handle: async (context, { params, query, reason }) => ({
    status: 200,
    body: await eraseParticipant(context, { id: params.id, confirm: query.confirm, reason }),
  }),
});
