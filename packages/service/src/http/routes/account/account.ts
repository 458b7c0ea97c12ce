import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import {
  changeAccount,
  changePassword,
  endOtherSessions,
  endSession,
  listOpenSessions,
} from "../../../sign-in/account.ts";
import type { Person } from "../../../sign-in/session.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { personIn } from "../session/parts.ts";

const languageSchema = z.enum(["fr", "en"]);

const accountSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: languageSchema,
    twoFactor: z.boolean(),
  })
  .openapi("Account", {
    example: { id: "usr_01", name: "Camille Roux", email: "camille@example.org", language: "fr", twoFactor: false },
  });

const viewOf = ({ id, name, email, language, twoFactor }: Person) => ({ id, name, email, language, twoFactor });

export const readAccountRoute = defineRoute({
  method: "get",
  path: "/account",
  access: "person",
  record: "nothing",
  tag: "Account",
  summary: "One's own account",
  answers: { 200: { description: "The account.", schema: accountSchema } },
  handle: async (_, input) => await Promise.resolve({ status: 200, body: viewOf(personIn(input)) }),
});

export const changeAccountRoute = defineRoute({
  method: "patch",
  path: "/account",
  access: "person",
  record: changes("account.change", "sign_in"),
  tag: "Account",
  summary: "Change one's name or language",
  body: z
    .strictObject({ name: z.string().max(200).optional(), language: languageSchema.optional() })
    .openapi("AccountChange", { example: { language: "en" } }),
  answers: { 200: { description: "The account.", schema: accountSchema } },
  handle: async ({ service }, input) => ({
    status: 200,
    body: viewOf(await changeAccount(service, personIn(input), input.body)),
  }),
});

export const changePasswordRoute = defineRoute({
  method: "post",
  path: "/account/password",
  access: "person",
  record: changes("account.password", "sign_in"),
  tag: "Account",
  summary: "Change one's password",
  description:
    "Other sessions end, and the owner is told by mail. Who has no password yet (signs in by link or by a provider) leaves `current` out.",
  body: z
    .strictObject({ current: z.string().max(1_000).optional(), next: z.string().max(1_000) })
    .openapi("PasswordChange", { example: { current: "l’ancien mot de passe", next: "une longue phrase de passe" } }),
  answers: { 204: { description: "Changed." } },
  handle: async ({ service }, input) => {
    const cookies = await changePassword(service, { visit: input.visit, person: personIn(input) }, input.body);
    return { status: 204, cookies };
  },
});

export const listSessionsRoute = defineRoute({
  method: "get",
  path: "/account/sessions",
  access: "person",
  record: "nothing",
  tag: "Account",
  summary: "Where one is signed in",
  answers: {
    200: {
      description: "Open sessions, newest first.",
      schema: wholeListOf(
        z
          .strictObject({
            id: z.string(),
            createdAt: instantSchema,
            expiresAt: instantSchema,
            address: z.string().nullable(),
            userAgent: z.string().nullable(),
            current: z.boolean().openapi({ description: "The session of this request." }),
          })
          .openapi("OpenSession"),
      ),
    },
  },
  handle: async ({ service }, input) => ({
    status: 200,
    body: { items: await listOpenSessions(service, personIn(input)), next: null },
  }),
});

export const endSessionRoute = defineRoute({
  method: "delete",
  path: "/account/sessions/{id}",
  access: "person",
  record: changes("session.end", "sign_in"),
  tag: "Account",
  summary: "End one session",
  params: idPath,
  answers: { 204: { description: "Ended: its next request is refused." } },
  handle: async ({ service }, input) => {
    await endSession(service, personIn(input), input.params.id);
    return { status: 204 };
  },
});

export const endOtherSessionsRoute = defineRoute({
  method: "delete",
  path: "/account/sessions",
  access: "person",
  record: changes("session.end_others", "sign_in"),
  tag: "Account",
  summary: "End every session but this one",
  answers: { 204: { description: "Ended." } },
  handle: async ({ service }, input) => {
    await endOtherSessions(service, personIn(input));
    return { status: 204 };
  },
});
