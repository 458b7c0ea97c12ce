import { z } from "@hono/zod-openapi";
import { TODAY_LISTS } from "../../today/found.ts";
import { dateSchema, instantSchema } from "./shared-parts.ts";

const whose = {
  participant: z.string().nullable().openapi({ description: "Null for pairs and teams." }),
  name: z.string().optional(),
};
const program = z.object({ id: z.string(), slug: z.string(), version: z.int(), title: z.string() });

export const todaySchema = z
  .object({
    at: instantSchema,
    tasks: z.array(
      z.object({
        ...whose,
        id: z.string(),
        kind: z.enum(["program", "task", "appointment"]),
        title: z.string(),
        enrollment: z.string().optional(),
        program: program.optional(),
        role: z.string().optional(),
        place: z.string().optional(),
        owner: z.string().optional(),
        dueAt: instantSchema.optional(),
      }),
    ),
    held: z.array(
      z.object({
        ...whose,
        enrollment: z.string(),
        program,
        stages: z.array(z.string()),
        since: instantSchema,
        stopped: z.boolean().optional().openapi({ description: "By an error, not for want of a fact." }),
        fields: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            tellable: z.boolean().openapi({ description: "May be told right away with `person.updated`." }),
          }),
        ),
      }),
    ),
    deadlines: z.array(
      z.object({
        ...whose,
        enrollment: z.string(),
        program,
        stage: z.object({ id: z.string(), title: z.string() }),
        dueAt: instantSchema,
      }),
    ),
    contracts: z.array(
      z.object({
        ...whose,
        id: z.string(),
        title: z.string(),
        enrollment: z.string(),
        program,
        waitingFor: z.array(z.string()),
        openedAt: instantSchema,
        expiresAt: instantSchema.optional(),
      }),
    ),
    answers: z.array(z.object({ ...whose, enrollment: z.string(), program, form: z.string(), at: instantSchema })),
    documents: z
      .array(z.object({ ...whose, document: z.string(), title: z.string(), validUntil: dateSchema }))
      .openapi({ description: "Papers that are not good any more, or not in 30 days." }),
    mentions: z.array(z.object({ ...whose, note: z.string(), at: instantSchema })),
    programs: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        title: z.string(),
        active: z.int(),
        held: z.int(),
        weeks: z.array(z.int()).openapi({ description: "At the end of each of the last weeks, oldest first." }),
      }),
    ),
    more: z.array(z.enum(TODAY_LISTS)).openapi({
      description: "Lists of which there is more than the first rows that are here, the most urgent.",
    }),
  })
  .openapi("Today");
