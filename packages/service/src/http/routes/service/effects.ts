import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listDeadEffects, retryEffect } from "../../../effects/run-effects.ts";
import { defineRoute } from "../../route.ts";
import { wholeListOf } from "../../schemas/shared-parts.ts";

const effectSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    kind: z.string(),
    error: z.string().nullable(),
    attempts: z.int(),
  })
  .openapi("DeadEffect");

export const listDeadEffectsRoute = defineRoute({
  method: "get",
  path: "/effects",
  access: "operate",
  record: "nothing",
  tag: "Service",
  summary: "List effects that were given up after many tries",
  description:
    "Events between pairs and members, changes of people's files, offers of places that failed again and again.",
  answers: { 200: { description: "Each waits for a person.", schema: wholeListOf(effectSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listDeadEffects(context), next: null } }),
});

export const retryEffectRoute = defineRoute({
  method: "post",
  path: "/effects/retry",
  access: "operate",
  record: changes("effect.retry"),
  tag: "Service",
  summary: "Try an effect again that was given up",
  description: "Its id holds slashes, so it is sent in the body.",
  body: z.strictObject({
    id: z
      .string()
      .regex(/^[\w./:-]+$/)
      .max(400),
  }),
  example: { id: "enr_01kjq8h2v0c2m9d7x4t6w8y1a3/4/0" },
  answers: { 204: { description: "It is tried again." } },
  handle: async (context, { body }) => {
    await retryEffect(context, body);
    return { status: 204 };
  },
});
