import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listSites, putSite, readSite } from "../../../sites/sites.ts";
import { defineRoute } from "../../route.ts";
import { idPath, wholeListOf } from "../../schemas/shared-parts.ts";
import { factsBody, siteSchema } from "../../schemas/setting.ts";

export const listSitesRoute = defineRoute({
  method: "get",
  path: "/sites",
  access: "program.read",
  record: "nothing",
  tag: "Cohorts and sites",
  summary: "List sites",
  answers: { 200: { description: "All of them, by id.", schema: wholeListOf(siteSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listSites(context), next: null } }),
});

export const readSiteRoute = defineRoute({
  method: "get",
  path: "/sites/{id}",
  access: "program.read",
  record: "nothing",
  tag: "Cohorts and sites",
  summary: "Read a site",
  params: idPath,
  answers: { 200: { description: "The site.", schema: siteSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readSite(context, params) }),
});

export const putSiteRoute = defineRoute({
  method: "put",
  path: "/sites/{id}",
  access: "site.write",
  record: changes("site.change", "program"),
  tag: "Cohorts and sites",
  summary: "Add a site under an id of your own, or renew it",
  description: "Places that this makes are offered at once to those who wait.",
  params: idPath,
  body: z.strictObject({ title: z.string().max(200), data: factsBody.optional() }),
  example: { title: "Lyon", data: { seats: 20 } },
  answers: { 200: { description: "As it now stands.", schema: siteSchema } },
  handle: async (context, { params, body }) => ({ status: 200, body: await putSite(context, { ...body, ...params }) }),
});
