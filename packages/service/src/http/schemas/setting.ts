import { z } from "@hono/zod-openapi";
import { factSchema, instantSchema, jsonObject } from "./shared-parts.ts";

export const factsBody = z.record(z.string().max(200), factSchema);

/** A session or promotion of a program. */
export const cohortSchema = z
  .object({
    id: z.string().openapi({ example: "coh_01kjq8h2v0c2m9d7x4t6w8y1a8" }),
    program: z.string(),
    slug: z.string(),
    title: z.string(),
    data: jsonObject,
    createdAt: instantSchema,
  })
  .openapi("Cohort");

export const siteSchema = z.object({ id: z.string(), title: z.string(), data: jsonObject }).openapi("Site");
