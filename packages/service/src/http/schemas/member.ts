import { z } from "@hono/zod-openapi";
import { ORGANIZATION_ROLES } from "../../permissions.ts";
import { nameSchema } from "./shared-parts.ts";

export const memberRoleSchema = z.enum(ORGANIZATION_ROLES);

export const scopeSchema = z.enum(["organization", "sites", "own"]).openapi({
  description:
    "Whose files a coordinator sees: everybody's, those of their sites, or those that they look after or play a role in.",
});

export const sitesSchema = z
  .array(nameSchema)
  .max(200)
  .openapi({ description: "Ids of sites, with the scope `sites`.", example: ["lyon"] });

export const languageSchema = z.enum(["fr", "en"]);
