import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { changeOrganization, readOrganization } from "../../../organization/manage.ts";
import { ORGANIZATION_ROLES } from "../../../permissions.ts";
import { defineRoute } from "../../route.ts";

const settingsShape = {
  twoFactorFor: z
    .array(z.enum(ORGANIZATION_ROLES))
    .max(ORGANIZATION_ROLES.length)
    .openapi({ description: "Roles whose members need a second factor to act." }),
  smallestCell: z
    .int()
    .openapi({ description: "Figures that rest on fewer people are withheld from funders; 5 at least.", example: 5 }),
  receivesReferrals: z
    .boolean()
    .openapi({ description: "Other organizations of this installation may refer people here, and see the name." }),
  auditMonths: z.int().openapi({
    description: "For how many months the log of who read or changed what is kept; from 6 to 36.",
    example: 12,
  }),
};

const organizationSchema = z
  .strictObject({ id: z.string(), name: z.string(), settings: z.strictObject(settingsShape) })
  .openapi("Organization");

export const readOrganizationRoute = defineRoute({
  method: "get",
  path: "/organization",
  access: "organization.read",
  record: "nothing",
  tag: "Organization",
  summary: "Read the organization's name and settings",
  answers: { 200: { description: "As it stands.", schema: organizationSchema } },
  handle: async (context) => ({ status: 200, body: await readOrganization(context) }),
});

export const changeOrganizationRoute = defineRoute({
  method: "patch",
  path: "/organization",
  access: "organization.manage",
  record: changes("organization.change", "settings"),
  tag: "Organization",
  summary: "Change the organization's name or settings",
  description: "What is absent stays.",
  body: z
    .strictObject({
      name: z.string().max(200).optional(),
      settings: z.strictObject(settingsShape).partial().optional(),
    })
    .openapi("OrganizationChange", { example: { settings: { twoFactorFor: ["administrator"] } } }),
  answers: { 200: { description: "As it now stands.", schema: organizationSchema } },
  handle: async (context, { body }) => ({ status: 200, body: await changeOrganization(context, body) }),
});
