import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { invite, listInvitations, resendInvitation, revokeInvitation } from "../../../invitations/manage.ts";
import { defineRoute } from "../../route.ts";
import { languageSchema, memberRoleSchema, scopeSchema, sitesSchema } from "../../schemas/member.ts";
import { idPath, instantSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const invitationSchema = z
  .strictObject({
    id: z.string().openapi({ example: "inv_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    email: z.string(),
    role: z.string(),
    scope: scopeSchema,
    sites: z.array(z.string()),
    status: z.enum(["open", "expired", "accepted", "revoked"]),
    createdAt: instantSchema,
    createdBy: z.string(),
    expiresAt: instantSchema,
  })
  .openapi("Invitation");

export const listInvitationsRoute = defineRoute({
  method: "get",
  path: "/invitations",
  access: "member.manage",
  record: "nothing",
  tag: "Organization",
  summary: "List invitations, whatever became of them",
  answers: { 200: { description: "Newest first.", schema: wholeListOf(invitationSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listInvitations(context), next: null } }),
});

export const inviteRoute = defineRoute({
  method: "post",
  path: "/invitations",
  access: "member.manage",
  record: changes("invitation.create", "permission"),
  tag: "Organization",
  summary: "Invite somebody by mail",
  description: "The link is in the mail and nowhere else; it opens the invitation once, within seven days.",
  body: z
    .strictObject({
      email: z.string().min(3).max(254),
      role: memberRoleSchema,
      scope: scopeSchema,
      sites: sitesSchema.optional(),
      language: languageSchema.optional(),
    })
    .openapi("InvitationRequest", {
      example: { email: "camille@example.org", role: "coordinator", scope: "sites", sites: ["lyon"] },
    }),
  answers: { 201: { description: "Invited.", schema: invitationSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await invite(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const resendInvitationRoute = defineRoute({
  method: "post",
  path: "/invitations/{id}/resend",
  access: "member.manage",
  record: changes("invitation.resend", "permission"),
  tag: "Organization",
  summary: "Send an invitation again",
  description: "With another link and another seven days; the link before opens nothing any more.",
  params: idPath,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { description: "Sent again.", schema: invitationSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await resendInvitation(context, params) }),
});

export const revokeInvitationRoute = defineRoute({
  method: "delete",
  path: "/invitations/{id}",
  access: "member.manage",
  record: changes("invitation.revoke", "permission"),
  tag: "Organization",
  summary: "Revoke an invitation",
  params: idPath,
  answers: { 204: { description: "Its link opens nothing any more." } },
  handle: async (context, { params }) => {
    await revokeInvitation(context, params);
    return { status: 204 };
  },
});
