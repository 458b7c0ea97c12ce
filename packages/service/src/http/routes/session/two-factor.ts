import { z } from "@hono/zod-openapi";
import { giveFactor } from "../../../sign-in/second-factor.ts";
import { defineRoute } from "../../route.ts";
import { signedInAnswer } from "./parts.ts";

export const giveFactorRoute = defineRoute({
  method: "post",
  path: "/session/two-factor",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "End a sign-in with the second factor",
  description:
    "After an answer `two_factor`, within ten minutes: a code of the app, or a backup code, which works once. Five wrong codes end this sign-in and lock the factor for a quarter of an hour.",
  body: z
    .strictObject({
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      backupCode: z.string().min(4).max(40).optional(),
      remember: z.boolean().optional().openapi({ description: "Do not ask again on this device for thirty days." }),
    })
    .refine(({ code, backupCode }) => (code === undefined) !== (backupCode === undefined), {
      path: ["code"],
      message: "code / backupCode",
    })
    .openapi("SecondFactor", { example: { code: "492039" } }),
  answers: { 200: signedInAnswer },
  handle: async ({ service }, { body, visit }) => {
    const { status, cookies } = await giveFactor(service, visit, body);
    return { status: 200, body: { status }, cookies };
  },
});
