import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { beginFactor, confirmFactor, endFactor, renewBackupCodes } from "../../../sign-in/second-factor.ts";
import { defineRoute } from "../../route.ts";
import { personIn } from "../session/parts.ts";

const passwordBody = z
  .strictObject({
    password: z.string().max(1_000).optional().openapi({ description: "Left out by who has no password." }),
  })
  .openapi("PasswordConfirmation", { example: { password: "le mot de passe" } });

const codesSchema = z.array(z.string()).openapi({ description: "Each works once. Shown here and never again." });

export const beginFactorRoute = defineRoute({
  method: "post",
  path: "/account/two-factor",
  access: "person",
  record: "nothing",
  tag: "Account",
  summary: "Begin to set up a second factor",
  description: "Nothing changes until a code of the app is confirmed.",
  body: passwordBody,
  answers: {
    200: {
      description: "What the app reads, and codes to write down.",
      schema: z.strictObject({ uri: z.string(), backupCodes: codesSchema }).openapi("NewSecondFactor", {
        example: { uri: "otpauth://totp/Parcours:camille%40example.org?secret=…", backupCodes: ["aB3dE-fG6hI"] },
      }),
    },
  },
  handle: async ({ service }, input) => {
    const asking = { visit: input.visit, person: personIn(input), password: input.body.password };
    return { status: 200, body: await beginFactor(service, asking) };
  },
});

export const confirmFactorRoute = defineRoute({
  method: "post",
  path: "/account/two-factor/confirm",
  access: "person",
  record: changes("two_factor.enable", "sign_in"),
  tag: "Account",
  summary: "Confirm the second factor",
  description: "From now on every sign-in asks for it.",
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }).openapi("FactorCode", { example: { code: "492039" } }),
  answers: { 204: { description: "Set up." } },
  handle: async ({ service }, input) => {
    const asking = { visit: input.visit, person: personIn(input) };
    return { status: 204, cookies: await confirmFactor(service, asking, input.body.code) };
  },
});

export const endFactorRoute = defineRoute({
  method: "delete",
  path: "/account/two-factor",
  access: "person",
  record: changes("two_factor.disable", "sign_in"),
  tag: "Account",
  summary: "Take the second factor away",
  body: passwordBody,
  answers: { 204: { description: "Taken away." } },
  handle: async ({ service }, input) => {
    const asking = { visit: input.visit, person: personIn(input), password: input.body.password };
    return { status: 204, cookies: await endFactor(service, asking) };
  },
});

export const renewBackupCodesRoute = defineRoute({
  method: "post",
  path: "/account/two-factor/backup-codes",
  access: "person",
  record: changes("two_factor.backup_codes", "sign_in"),
  tag: "Account",
  summary: "New backup codes",
  description: "Those given out before open nothing any more.",
  body: passwordBody,
  answers: {
    200: {
      description: "The new ones.",
      schema: z.strictObject({ backupCodes: codesSchema }).openapi("BackupCodes", {
        example: { backupCodes: ["aB3dE-fG6hI"] },
      }),
    },
  },
  handle: async ({ service }, input) => {
    const asking = { visit: input.visit, person: personIn(input), password: input.body.password };
    return { status: 200, body: { backupCodes: await renewBackupCodes(service, asking) } };
  },
});
