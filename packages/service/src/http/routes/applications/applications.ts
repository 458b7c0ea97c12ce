import { z } from "@hono/zod-openapi";
import { discardApplication, listApplications, takeApplication } from "../../../applications/applications.ts";
import { changes, lists } from "../../../audit/record-rule.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, limitSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";

const tag = "Participants";

const applicationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    status: z.enum(["unconfirmed", "refused"]).openapi({
      description:
        "`unconfirmed`: the organization knows somebody with this address, who has not opened the link in the mail yet. `refused`: see `why`.",
    }),
    why: z.string().optional(),
    program: z.object({ id: z.string(), title: z.string() }),
    site: z.string().optional(),
    participant: z.string().optional(),
    createdAt: instantSchema,
  })
  .openapi("OpenApplication");

export const listApplicationsRoute = defineRoute({
  method: "get",
  path: "/applications",
  access: "participant.write",
  record: lists("application.list"),
  tag,
  summary: "Applications from public pages that are part of nobody’s file yet",
  description: "Oldest first. They are deleted after 90 days.",
  query: pageQuery.extend({ limit: limitSchema.openapi({ description: "Items of a page, 200 when absent." }) }),
  answers: { 200: { description: "Open applications.", schema: pageOf(applicationSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listApplications(context, given(query)) }),
});

export const takeApplicationRoute = defineRoute({
  method: "post",
  path: "/applications/{id}/take",
  access: "participant.write",
  record: changes("application.take"),
  tag,
  summary: "Take an application in without waiting for the mail, or try a refused one again",
  params: idPath,
  answers: {
    200: {
      description: "Whose file it became, and the journey that began.",
      schema: z.object({ participant: z.string(), enrollment: z.string() }).openapi("TakenApplication"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await takeApplication(context, params) }),
});

export const discardApplicationRoute = defineRoute({
  method: "delete",
  path: "/applications/{id}",
  access: "participant.write",
  record: changes("application.discard", "erasure"),
  tag,
  summary: "Delete an application that leads nowhere",
  params: idPath,
  answers: { 204: { description: "It is gone, and the link in its mail opens nothing." } },
  handle: async (context, { params }) => {
    await discardApplication(context, params);
    return { status: 204 };
  },
});
