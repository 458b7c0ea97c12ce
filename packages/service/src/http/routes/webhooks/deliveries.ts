import { z } from "@hono/zod-openapi";
import { listWebhookDeliveries, readWebhookDelivery } from "../../../webhooks/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";
import { deliverySchema } from "../../schemas/webhook.ts";

export const listDeliveriesRoute = defineRoute({
  method: "get",
  path: "/webhooks/{id}/deliveries",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "Read the log of deliveries, with every attempt",
  params: idPath,
  query: pageQuery.extend({
    state: z.enum(["pending", "delivered", "failed", "canceled"]).optional(),
    type: nameSchema.optional(),
    enrollment: nameSchema.optional(),
    from: instantSchema.optional().openapi({ description: "Made at or after." }),
    to: instantSchema.optional().openapi({ description: "Made before." }),
  }),
  answers: { 200: { description: "Newest first.", schema: pageOf(deliverySchema) } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await listWebhookDeliveries(context, given({ ...params, ...query })),
  }),
});

export const readDeliveryRoute = defineRoute({
  method: "get",
  path: "/webhooks/{id}/deliveries/{delivery}",
  access: "webhook.manage",
  record: "nothing",
  tag: "Webhooks",
  summary: "Read a delivery with its attempts and its body",
  params: idPath.extend({ delivery: nameSchema }),
  answers: {
    200: {
      description: "The body is the one that is sent, byte for byte.",
      schema: deliverySchema.extend({ body: z.string() }).openapi("DeliveryWithBody"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readWebhookDelivery(context, params) }),
});
