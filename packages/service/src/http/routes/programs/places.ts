import { z } from "@hono/zod-openapi";
import { lists } from "../../../audit/record-rule.ts";
import { readPlaces } from "../../../places/read.ts";
import { defineRoute } from "../../route.ts";
import { instantSchema, nameSchema, programPath, wholeListOf } from "../../schemas/shared-parts.ts";

const personSchema = z
  .object({
    enrollment: z.string(),
    participant: z.string().nullable(),
    name: z.string(),
    since: instantSchema,
    until: instantSchema.optional().openapi({ description: "Of an offer: until when it stands." }),
  })
  .openapi("PlacePerson");

const placeSchema = z
  .object({
    place: z.string(),
    per: z.enum(["cohort", "site"]).optional(),
    taken: z.int().openapi({ description: "Held, or offered to someone." }),
    free: z.int().optional().openapi({ description: "Absent: how many there are is not known." }),
    title: z.string(),
    waiting: z.array(z.string()).openapi({ description: "Enrollments, whoever is next first." }),
    queue: z.array(personSchema).openapi({ description: "The first hundred of those who wait, by name." }),
    offered: z.array(personSchema).openapi({ description: "Offers that stand, whoever must answer first, first." }),
  })
  .openapi("Place");

export const readPlacesRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/places",
  access: "enrollment.read",
  record: lists("place.list"),
  tag: "Cohorts and sites",
  summary: "Read places with their waiting lists",
  params: programPath,
  query: z.object({
    cohort: nameSchema.optional().openapi({ description: "Id; for places counted per cohort." }),
    site: nameSchema.optional().openapi({ description: "Id; for places counted per site." }),
  }),
  answers: { 200: { description: "Of the newest version.", schema: wholeListOf(placeSchema) } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: { items: await readPlaces(context, { ...params, ...query }), next: null },
  }),
});
