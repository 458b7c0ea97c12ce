import { z } from "@hono/zod-openapi";
import { instantSchema, jsonObject, limitSchema } from "./shared-parts.ts";

const cursorSchema = z.string().regex(/^(now|[\d.]{1,60})$/);

export const feedQuery = z.object({
  after: cursorSchema.optional().openapi({
    description: "`next` or a `cursor` given out before; `now` for the end of the feed; absent: from the start.",
  }),
  limit: limitSchema.openapi({ description: "100 when absent.", example: 100 }),
  types: z
    .string()
    .max(1_000)
    .transform((text) => text.split(",").filter((type) => type !== ""))
    .optional()
    .openapi({ type: "string", description: "Types of announcements, separated by commas; absent: all." }),
});

export const streamQuery = feedQuery.omit({ limit: true });

/** Where a client that lost its stream says that it was. */
export const lastEventIdSchema = cursorSchema;

export const feedSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        timestamp: instantSchema,
        data: jsonObject,
        cursor: z.string(),
      }),
    ),
    next: z.string().openapi({ description: "Never null: where to go on, also at the end." }),
  })
  .openapi("Feed");
