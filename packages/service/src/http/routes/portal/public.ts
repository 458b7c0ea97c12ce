import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { applyToProgram, readOpenProgram } from "../../../portal/apply.ts";
import { enterDemoPortal, hasDemoParticipant } from "../../../portal/demo.ts";
import { sendPortalLink } from "../../../portal/staff-link.ts";
import { defineRoute } from "../../route.ts";
import { idPath, nameSchema } from "../../schemas/shared-parts.ts";
import { answersSchema, askedFormSchema, simpleWordsSchema } from "./shapes.ts";

export const readOpenProgramRoute = defineRoute({
  method: "get",
  path: "/portal/programs/{organization}/{slug}",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "A program that is open to applications, with its form",
  description: "404 unless the newest published version has a form that says `public` and that participants fill in.",
  params: z.object({ organization: nameSchema, slug: nameSchema }),
  answers: {
    200: {
      description: "What an application page shows.",
      schema: z
        .object({
          organization: z.object({ id: z.string(), name: z.string() }),
          program: z.object({ slug: z.string(), title: z.string(), summary: z.string() }),
          sites: z.array(z.object({ id: z.string(), title: z.string() })),
          simpleWords: simpleWordsSchema,
          asked: askedFormSchema,
        })
        .openapi("OpenProgram"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readOpenProgram(context, params) }),
});

export const applyRoute = defineRoute({
  method: "post",
  path: "/portal/applications",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "Apply to a program, without an account",
  description:
    "Answered alike, and as fast, whether or not the person is known. A mail asks to confirm the address; of somebody who is known nothing changes before they have. At most 4 applications with one address within a quarter of an hour.",
  body: z
    .strictObject({
      organization: nameSchema,
      program: nameSchema,
      name: z.string().max(200),
      email: z.string().max(254),
      site: nameSchema.optional(),
      answers: answersSchema,
    })
    .openapi("Application", {
      example: {
        organization: "org_first",
        program: "mentoring-mentee",
        name: "Amina Diallo",
        email: "amina@example.org",
        answers: { city: "Lyon" },
      },
    }),
  answers: { 202: { description: "Kept; a mail is on its way." } },
  handle: async (context, { body, visit }) => {
    await applyToProgram(context, visit, body);
    return { status: 202 };
  },
});

export const readPortalDoorRoute = defineRoute({
  method: "get",
  path: "/portal/door",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "What the portal’s first page offers",
  answers: {
    200: {
      description: "Whether one may come in as the demo’s participant.",
      schema: z.strictObject({ demo: z.boolean() }).openapi("PortalDoor", { example: { demo: false } }),
    },
  },
  handle: async ({ service }) => ({ status: 200, body: { demo: await hasDemoParticipant(service) } }),
});

export const enterDemoPortalRoute = defineRoute({
  method: "post",
  path: "/portal/session/demo",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "Come in as the demo’s participant",
  description: "In the demo only; 404 elsewhere.",
  answers: { 204: { description: "Come in." } },
  handle: async ({ service }) => ({ status: 204, cookies: [await enterDemoPortal(service)] }),
});

export const sendPortalLinkRoute = defineRoute({
  method: "post",
  path: "/participants/{id}/portal-link",
  access: "participant.write",
  record: changes("participant.portal_link"),
  tag: "Participants",
  summary: "Mail a person a link to their space",
  description:
    "At the address in their file; it works once, for 7 days. 409 when no address is known; at most 3 within a quarter of an hour.",
  params: idPath,
  answers: { 202: { description: "On its way." } },
  handle: async (context, { params }) => {
    await sendPortalLink(context, params);
    return { status: 202 };
  },
});
