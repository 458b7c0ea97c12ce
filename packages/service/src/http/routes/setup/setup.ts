import { z } from "@hono/zod-openapi";
import { setUp } from "../../../sign-in/set-up.ts";
import { defineRoute } from "../../route.ts";
import { emailSchema, signedInAnswer } from "../session/parts.ts";

export const setUpRoute = defineRoute({
  method: "post",
  path: "/setup",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Set up: the organization and its first administrator",
  description:
    "Once, while nobody has an account, with the code that the server shows when it starts. Signs the administrator in. 409 when it is done.",
  body: z
    .strictObject({
      code: z.string().max(100),
      organization: z.string().max(200),
      name: z.string().max(200),
      email: emailSchema,
      password: z.string().max(1_000),
      language: z.enum(["fr", "en"]),
    })
    .openapi("SetUp", {
      example: {
        code: "7KPM-2XQD-HV4T-9RBE",
        organization: "Association des Possibles",
        name: "Camille Roux",
        email: "camille@example.org",
        password: "une longue phrase de passe",
        language: "fr",
      },
    }),
  answers: { 200: signedInAnswer },
  handle: async ({ service }, { body, visit }) => {
    const { status, cookies } = await setUp(service, visit, body);
    return { status: 200, body: { status }, cookies };
  },
});
