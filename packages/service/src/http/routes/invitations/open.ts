import { z } from "@hono/zod-openapi";
import { acceptInvitation, lookAtInvitation } from "../../../invitations/accept.ts";
import { defineRoute } from "../../route.ts";
import { languageSchema } from "../../schemas/member.ts";
import { instantSchema } from "../../schemas/shared-parts.ts";

const tokenSchema = z.string().min(1).max(300).openapi({ description: "What stands behind `#` in the link." });
const EXAMPLE = "org_01kjq8h2v0c2m9d7x4t6w8y1a3.Zm9yIHRoaXMgZG9jdW1lbnQgb25seQ";

export const lookAtInvitationRoute = defineRoute({
  method: "post",
  path: "/invitation/look",
  access: "public",
  record: "nothing",
  tag: "Organization",
  summary: "See an invitation by its link",
  description: "Nothing changes by that. The token is sent in the body, never in an address.",
  body: z.strictObject({ token: tokenSchema }).openapi("InvitationToken", { example: { token: EXAMPLE } }),
  answers: {
    200: {
      description: "It may be accepted.",
      schema: z
        .strictObject({
          organization: z.string().openapi({ description: "Its name." }),
          email: z.string(),
          role: z.string(),
          expiresAt: instantSchema,
          account: z.boolean().openapi({ description: "The address has an account: sign in first, then accept." }),
        })
        .openapi("OpenInvitation"),
    },
  },
  handle: async ({ service }, { body, visit }) => ({ status: 200, body: await lookAtInvitation(service, visit, body) }),
});

export const acceptInvitationRoute = defineRoute({
  method: "post",
  path: "/invitation/accept",
  access: "public",
  record: "nothing",
  tag: "Organization",
  summary: "Accept an invitation",
  description:
    "As whoever is signed in; or with a name and a password, which make an account and sign in. 401 when the address has an account already: sign in first.",
  body: z
    .strictObject({
      token: tokenSchema,
      name: z.string().max(200).optional(),
      password: z.string().max(500).optional(),
      language: languageSchema.optional(),
    })
    .openapi("InvitationAcceptance", {
      example: { token: EXAMPLE, name: "Camille Roux", password: "quatre nuages mangent des craies" },
    }),
  answers: {
    200: {
      description: "A member now.",
      schema: z.strictObject({ organization: z.string().openapi({ description: "Its id." }) }),
    },
  },
  handle: async ({ service }, { body, visit }) => {
    const { organization, cookies } = await acceptInvitation(service, visit, body);
    return { status: 200, body: { organization }, cookies };
  },
});
