import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { createCohort, listCohorts, readCohort, updateCohort } from "../../../cohorts/cohorts.ts";
import { defineRoute } from "../../route.ts";
import { idPath, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { cohortSchema, factsBody } from "../../schemas/setting.ts";

const TITLE_LIMIT = 200;

export const listCohortsRoute = defineRoute({
  method: "get",
  path: "/cohorts",
  access: "program.read",
  record: "nothing",
  tag: "Cohorts and sites",
  summary: "List cohorts, newest first",
  query: z.object({ program: nameSchema.optional().openapi({ description: "Id or slug." }) }),
  answers: { 200: { description: "All of them.", schema: wholeListOf(cohortSchema) } },
  handle: async (context, { query }) => ({
    status: 200,
    body: { items: await listCohorts(context, query), next: null },
  }),
});

export const createCohortRoute = defineRoute({
  method: "post",
  path: "/cohorts",
  access: "cohort.write",
  record: changes("cohort.create", "program"),
  tag: "Cohorts and sites",
  summary: "Add a cohort to a program",
  body: z
    .strictObject({
      program: z.string().max(200),
      slug: z.string().max(80),
      title: z.string().max(TITLE_LIMIT),
      data: factsBody.optional(),
    })
    .openapi("NewCohort", { example: { program: "accelerator", slug: "spring-2026", title: "Spring 2026", data: {} } }),
  answers: { 201: { description: "Added.", schema: cohortSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createCohort(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const readCohortRoute = defineRoute({
  method: "get",
  path: "/cohorts/{id}",
  access: "program.read",
  record: "nothing",
  tag: "Cohorts and sites",
  summary: "Read a cohort",
  params: idPath,
  answers: { 200: { description: "The cohort.", schema: cohortSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readCohort(context, params) }),
});

export const changeCohortRoute = defineRoute({
  method: "patch",
  path: "/cohorts/{id}",
  access: "cohort.write",
  record: changes("cohort.change", "program"),
  tag: "Cohorts and sites",
  summary: "Change a cohort's title or facts",
  description: "Facts are merged one by one. Places that this makes are offered at once to those who wait.",
  params: idPath,
  body: z.strictObject({ title: z.string().max(TITLE_LIMIT).optional(), data: factsBody.optional() }),
  example: { title: "Spring", data: { seats: 12 } },
  answers: { 200: { description: "Changed.", schema: cohortSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await updateCohort(context, { ...body, ...params }),
  }),
});
