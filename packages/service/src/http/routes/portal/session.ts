import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { mayChooseSimpleWords } from "../../../portal/me.ts";
import { getOrganizationName } from "../../../portal/organization.ts";
import { enterPortal, renewPortalLink, requestPortalLink } from "../../../portal/enter.ts";
import { leavePortal, visitorIn } from "../../../portal/session.ts";
import { defineRoute } from "../../route.ts";
import { instantSchema } from "../../schemas/shared-parts.ts";
import { emailSchema } from "../session/parts.ts";
import { simpleWordsSchema } from "./shapes.ts";

const tokenSchema = z.string().min(10).max(200).openapi({ description: "What stands behind `#` in the link." });
const TOKEN = { example: { token: "org_first.kQwErTyUiOpAsDfGhJkLzXcVbNmQwErTkQwErTyUiOp" } };

export const requestPortalLinkRoute = defineRoute({
  method: "post",
  path: "/portal/links",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "Ask for a link to one’s own space",
  description:
    "Answered alike, and as fast, whether or not the address is known. Each person of this address gets a mail of their own; the link works once, for 30 minutes. At most 3 mails to one address within a quarter of an hour.",
  body: z
    .strictObject({
      email: emailSchema,
      organization: z.string().max(100).optional().openapi({ description: "Absent: wherever the address is known." }),
    })
    .openapi("PortalLinkRequest", { example: { email: "amina@example.org" } }),
  answers: { 202: { description: "A mail is on its way, if somebody has this address." } },
  handle: async ({ service }, { body, visit }) => {
    await requestPortalLink(service, visit, body);
    return { status: 202 };
  },
});

export const renewPortalLinkRoute = defineRoute({
  method: "post",
  path: "/portal/links/again",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "Ask for another link in place of one that has ended",
  description: "It goes to the address that had the first one. Answered alike whatever the token.",
  body: z.strictObject({ token: tokenSchema }).openapi("PortalLinkAgain", TOKEN),
  answers: { 202: { description: "A mail is on its way, if the link was one of ours." } },
  handle: async ({ service }, { body, visit }) => {
    await renewPortalLink(service, visit, body.token);
    return { status: 202 };
  },
});

export const enterPortalRoute = defineRoute({
  method: "post",
  path: "/portal/session",
  access: "public",
  record: "nothing",
  tag: "Portal",
  summary: "Come in by a link",
  description:
    "Uses the link up and sets the session’s cookie: 30 minutes unused, 12 hours at most, gone with the browser. 401: the link was used or has ended.",
  body: z.strictObject({ token: tokenSchema }).openapi("PortalEntry", TOKEN),
  answers: {
    200: {
      description: "Come in.",
      schema: z
        .strictObject({ purpose: z.enum(["file", "sign"]) })
        .openapi("PortalEntered", { example: { purpose: "file" } }),
    },
  },
  handle: async (context, { body, visit }) => {
    const { purpose, cookie } = await enterPortal(context, visit, body.token);
    return { status: 200, body: { purpose }, cookies: [cookie] };
  },
});

export const readPortalSessionRoute = defineRoute({
  method: "get",
  path: "/portal/session",
  access: "self.sign",
  record: "nothing",
  tag: "Portal",
  summary: "Who came in, and for what",
  answers: {
    200: {
      description: "The visitor. 401 when nobody came in.",
      schema: z
        .strictObject({
          purpose: z.enum(["file", "sign"]),
          name: z.string(),
          organization: z.strictObject({ id: z.string(), name: z.string() }),
          until: instantSchema,
          simpleWords: simpleWordsSchema,
          demo: z.boolean(),
        })
        .openapi("PortalSession", {
          example: {
            purpose: "file",
            name: "Amina Diallo",
            organization: { id: "org_first", name: "Parcours" },
            until: "2026-11-20T22:00:00.000Z",
            simpleWords: false,
            demo: false,
          },
        }),
    },
  },
  handle: async (context) => {
    const { purpose, name, until } = visitorIn(context);
    const organization = { id: context.organization, name: await getOrganizationName(context) };
    const simpleWords = await mayChooseSimpleWords(context);
    return {
      status: 200,
      body: { purpose, name, organization, until, simpleWords, demo: context.service.instance.demo },
    };
  },
});

export const leavePortalRoute = defineRoute({
  method: "delete",
  path: "/portal/session",
  access: "self.sign",
  record: changes("portal.leave", "sign_in"),
  tag: "Portal",
  summary: "Leave",
  answers: { 204: { description: "Ended." } },
  handle: async (context) => ({
    status: 204,
    cookies: [await leavePortal(context)],
    headers: { "Clear-Site-Data": '"cache", "storage"' },
  }),
});
