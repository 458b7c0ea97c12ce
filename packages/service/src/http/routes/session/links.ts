import { z } from "@hono/zod-openapi";
import { consumeLink, finishRecovery, requestLink, requestRecovery } from "../../../sign-in/links.ts";
import { defineRoute } from "../../route.ts";
import { emailSchema, signedInAnswer } from "./parts.ts";

const tokenSchema = z.string().min(10).max(200).openapi({ description: "What stands behind `#` in the link." });
const passwordSchema = z.string().max(1_000).openapi({ description: "12 characters or more, not easy to guess." });
const EMAIL = { example: { email: "camille@example.org" } };

export const requestLinkRoute = defineRoute({
  method: "post",
  path: "/session/link",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Ask for a link that signs in",
  description:
    "Answered alike, and as fast, whether or not there is an account. The link works once, for 15 minutes; it leads to a page with a button, so that a mail program that follows links spends nothing. At most 3 mails to one address within a quarter of an hour.",
  body: z.strictObject({ email: emailSchema }).openapi("LinkRequest", EMAIL),
  answers: { 202: { description: "A mail is on its way, if there is an account with this address." } },
  handle: async ({ service }, { body, visit }) => {
    await requestLink(service, visit, body.email);
    return { status: 202 };
  },
});

export const consumeLinkRoute = defineRoute({
  method: "post",
  path: "/session/link/consume",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Sign in by a link",
  body: z
    .strictObject({ token: tokenSchema })
    .openapi("LinkToken", { example: { token: "kQwErTyUiOpAsDfGhJkLzXcVbNmQwErT" } }),
  answers: { 200: signedInAnswer },
  handle: async ({ service }, { body, visit }) => {
    const { status, cookies } = await consumeLink(service, visit, body.token);
    return { status: 200, body: { status }, cookies };
  },
});

export const requestRecoveryRoute = defineRoute({
  method: "post",
  path: "/session/recovery",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Ask for a link to choose a new password",
  description: "As for a sign-in link; this one works for 30 minutes, and for nothing else.",
  body: z.strictObject({ email: emailSchema }).openapi("RecoveryRequest", EMAIL),
  answers: { 202: { description: "A mail is on its way, if there is an account with this address." } },
  handle: async ({ service }, { body, visit }) => {
    await requestRecovery(service, visit, body.email);
    return { status: 202 };
  },
});

export const finishRecoveryRoute = defineRoute({
  method: "post",
  path: "/session/recovery/finish",
  access: "public",
  record: "nothing",
  tag: "Sign-in",
  summary: "Choose a new password",
  description: "Every session of the account ends. Nobody is signed in by it: sign in with the new password.",
  body: z
    .strictObject({ token: tokenSchema, password: passwordSchema })
    .openapi("Recovery", { example: { token: "kQwErTyUiOpAsDfGhJkLzXcV", password: "une longue phrase de passe" } }),
  answers: { 204: { description: "Changed." } },
  handle: async ({ service }, { body, visit }) => {
    await finishRecovery(service, visit, body);
    return { status: 204 };
  },
});
