import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { changeMember, listMembers, removeMember } from "../../../members/manage.ts";
import { resetFactor } from "../../../members/reset-factor.ts";
import { defineRoute } from "../../route.ts";
import { memberRoleSchema, scopeSchema, sitesSchema } from "../../schemas/member.ts";
import { idPath, instantSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const memberSchema = z
  .strictObject({
    id: z.string().openapi({ example: "mbr_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    user: z.string().openapi({ description: "By this id enrollments name who looks after them." }),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    scope: scopeSchema,
    sites: z.array(z.string()),
    createdAt: instantSchema,
    twoFactor: z.boolean().optional().openapi({ description: "A second factor is set up. For who manages members." }),
    lastSeenAt: instantSchema.optional().openapi({ description: "Last trace in the log. For who manages members." }),
  })
  .openapi("Member");

export const listMembersRoute = defineRoute({
  method: "get",
  path: "/members",
  access: "member.read",
  record: "nothing",
  tag: "Organization",
  summary: "List members",
  answers: { 200: { description: "By name.", schema: wholeListOf(memberSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listMembers(context), next: null } }),
});

export const changeMemberRoute = defineRoute({
  method: "patch",
  path: "/members/{id}",
  access: "member.manage",
  record: changes("member.change", "permission"),
  tag: "Organization",
  summary: "Change a member's role, or whose files they see",
  description:
    "It holds from the next request on. The only administrator stays one (409); nobody gives themselves rights (403).",
  params: idPath,
  body: z
    .strictObject({ role: memberRoleSchema.optional(), scope: scopeSchema.optional(), sites: sitesSchema.optional() })
    .openapi("MemberChange", { example: { role: "coordinator", scope: "sites", sites: ["lyon"] } }),
  answers: { 200: { description: "Changed.", schema: memberSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeMember(context, { ...body, ...params }),
  }),
});

export const removeMemberRoute = defineRoute({
  method: "delete",
  path: "/members/{id}",
  access: "member.manage",
  record: changes("member.remove", "permission"),
  tag: "Organization",
  summary: "End a membership",
  description: "Their sessions and the keys that they made open nothing here from the next request on.",
  params: idPath,
  answers: { 204: { description: "Ended." } },
  handle: async (context, { params }) => {
    await removeMember(context, params);
    return { status: 204 };
  },
});

export const resetFactorRoute = defineRoute({
  method: "delete",
  path: "/members/{id}/two-factor",
  access: "member.manage",
  record: changes("member.reset_factor", "permission"),
  tag: "Organization",
  summary: "Take away the second factor of a member who has lost it",
  description:
    "For whoever lost telephone and backup codes. Their sessions end and they are told by mail; they sign in with what is left and set up another one. 409 when none is set up, for oneself, and when the account opens another organization too.",
  params: idPath,
  answers: { 204: { description: "Taken away." } },
  handle: async (context, { params }) => {
    await resetFactor(context, params);
    return { status: 204 };
  },
});
