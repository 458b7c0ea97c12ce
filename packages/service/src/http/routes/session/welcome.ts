import { z } from "@hono/zod-openapi";
import { canMail } from "../../../mail/transport.ts";
import { ORGANIZATION_ROLES } from "../../../permissions.ts";
import { listDemoAccounts, signInToDemo } from "../../../sign-in/demo.ts";
import { isSetUpNeeded } from "../../../sign-in/set-up.ts";
import { defineRoute } from "../../route.ts";
import { signedInAnswer } from "./parts.ts";

export const readSignInRoute = defineRoute({
  method: "get",
  path: "/sign-in",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "What the sign-in page offers",
  answers: {
    200: {
      description: "Ways to sign in.",
      schema: z
        .strictObject({
          setup: z.boolean().openapi({ description: "True until there is a first account: `POST /api/setup`." }),
          demo: z
            .array(z.strictObject({ role: z.enum(ORGANIZATION_ROLES), name: z.string(), email: z.string() }))
            .nullable()
            .openapi({ description: "Accounts to try the software with; null but in the demo." }),
          providers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
          magicLink: z.boolean().openapi({ description: "Whether a link can be asked for by mail." }),
        })
        .openapi("SignInPage", {
          example: {
            setup: false,
            demo: null,
            providers: [{ id: "proconnect", title: "ProConnect" }],
            magicLink: true,
          },
        }),
    },
  },
  handle: async ({ service }) => ({
    status: 200,
    body: {
      setup: await isSetUpNeeded(service),
      demo: await listDemoAccounts(service),
      providers: service.instance.providers.map(({ id, title }) => ({ id, title })),
      magicLink: await canMail(service),
    },
  }),
});

export const signInToDemoRoute = defineRoute({
  method: "post",
  path: "/session/demo",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Sign in to the demo as a role",
  description: "In the demo only; 404 elsewhere.",
  body: z
    .strictObject({ role: z.enum(ORGANIZATION_ROLES) })
    .openapi("DemoSignIn", { example: { role: "coordinator" } }),
  answers: { 200: signedInAnswer },
  handle: async ({ service }, { body, visit }) => {
    const { status, cookies } = await signInToDemo(service, visit, body.role);
    return { status: 200, body: { status }, cookies };
  },
});
