import { z } from "@hono/zod-openapi";
import { readOperation } from "../../../health/operation.ts";
import { defineRoute } from "../../route.ts";

const seconds = z.number().openapi({ description: "Seconds; 0 when nothing waits." });

const operationSchema = z
  .object({
    storage: z.object({
      kind: z.enum(["pglite", "postgres"]),
      serverVersion: z.string(),
      fsync: z.boolean(),
      synchronousCommit: z.string(),
      isolation: z.string(),
    }),
    ready: z.boolean(),
    pendingMigrations: z.array(z.int()),
    backlog: z.object({
      oldestTimer: seconds,
      oldestEffect: seconds,
      oldestDelivery: seconds,
      pendingDeliveries: z.int(),
      deadEffects: z.int(),
      unfoldedCounts: z.int(),
      outgoingHeld: z.number().openapi({
        description: "Seconds since a restore for which webhooks and mails have been held back; 0 when they go out.",
      }),
    }),
  })
  .openapi("Operation");

export const operationRoute = defineRoute({
  method: "get",
  path: "/operation",
  access: "operate",
  record: "nothing",
  tag: "Service",
  summary: "How data are kept, and how far background work is behind",
  description: "What `parcours doctor` shows: storage, durability, what waits and since when.",
  answers: { 200: { description: "As of now, over all organizations.", schema: operationSchema } },
  handle: async (context) => ({ status: 200, body: await readOperation(context) }),
});
