import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { createKeyOnce, listKeys, revokeKey } from "../../../keys/manage.ts";
import { ORGANIZATION_ROLES } from "../../../permissions.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const shape = {
  id: z.string(),
  name: z.string(),
  prefix: z.string().openapi({ description: "The first characters, to tell keys apart." }),
  role: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema.optional(),
  revokedAt: instantSchema.optional(),
  lastUsedAt: instantSchema.optional(),
  origins: z.array(z.string()).optional().openapi({ description: "Sites whose pages may use it." }),
  programs: z
    .array(z.string())
    .optional()
    .openapi({ description: "Ids of the programs to which it is bound; absent: all." }),
  createdBy: z.string().optional().openapi({ description: "Who made it: it ends with them." }),
};
const keySchema = z.strictObject(shape).openapi("ApiKey");
const keyWithSecretSchema = z
  .strictObject({ ...shape, key: z.string().openapi({ description: "Shown here and never again." }) })
  .openapi("NewApiKey");

export const listKeysRoute = defineRoute({
  method: "get",
  path: "/keys",
  access: "key.manage",
  record: "nothing",
  tag: "API keys",
  summary: "List keys, revoked ones too",
  description: "Administrators see all of them, integrators those that they made.",
  answers: { 200: { description: "Newest first, without the keys themselves.", schema: wholeListOf(keySchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listKeys(context), next: null } }),
});

export const createKeyRoute = defineRoute({
  method: "post",
  path: "/keys",
  access: "key.manage",
  record: changes("key.create", "permission"),
  tag: "API keys",
  summary: "Make a key",
  body: z
    .strictObject({
      name: z.string().max(200),
      role: z.enum(ORGANIZATION_ROLES),
      expiresAt: instantSchema.optional(),
      origins: z
        .array(z.string().max(200))
        .max(20)
        .optional()
        .openapi({
          description:
            "Sites whose pages may use it (CORS); absent: none. A key in a page is seen by whoever opens it.",
          example: ["https://www.example.org"],
        }),
      programs: z
        .array(nameSchema)
        .max(50)
        .optional()
        .openapi({
          description:
            "Ids or slugs of programs. The key sees and does only what concerns them, in lists, in the feed, in webhooks; anything else is not found for it, and what concerns the whole organization is forbidden. Absent: all.",
          example: ["mentoring"],
        }),
    })
    .openapi("ApiKeyRequest", { example: { name: "CRM", role: "integrator" } }),
  answers: { 201: { description: "Made. The key is shown here and never again.", schema: keyWithSecretSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createKeyOnce(context, body, once);
    return { status: 201, body: value, replayed };
  },
});

export const revokeKeyRoute = defineRoute({
  method: "delete",
  path: "/keys/{id}",
  access: "key.manage",
  record: changes("key.revoke", "permission"),
  tag: "API keys",
  summary: "Revoke a key for good",
  description: "Within a second every process refuses it.",
  params: idPath,
  answers: { 204: { description: "Revoked." } },
  handle: async (context, { params }) => {
    await revokeKey(context, params);
    return { status: 204 };
  },
});
