import { z } from "@hono/zod-openapi";
import { ACTIONS, actionsOf, ORGANIZATION_ROLES } from "../../../permissions.ts";
import { defineRoute } from "../../route.ts";

export const meRoute = defineRoute({
  method: "get",
  path: "/me",
  access: "signed-in",
  record: "nothing",
  tag: "Service",
  summary: "Who am I, and what may I do",
  answers: {
    200: {
      description: "The caller.",
      schema: z
        .object({
          kind: z.string(),
          id: z.string(),
          organization: z.string(),
          role: z.enum(ORGANIZATION_ROLES),
          actions: z.array(z.enum(ACTIONS)),
        })
        .openapi("Me"),
    },
  },
  handle: async ({ caller, organization }) => {
    const { kind, id, role } = caller;
    const actions = actionsOf(role);
    return await Promise.resolve({ status: 200 as const, body: { kind, id, organization, role, actions } });
  },
});
