import { changes, lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listMails } from "../../../mail/list.ts";
import { changeMailSettings, readMailSettings, tryMail } from "../../../mail/settings.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { instantSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";

const mailSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    to: z.string(),
    language: z.string(),
    subject: z.string(),
    status: z.enum(["queued", "sent", "failed", "kept", "expired"]).openapi({
      description:
        "`kept`: there is no mail server, or no such address. `expired`: it could not be sent while it was of use.",
    }),
    attempts: z.int(),
    maybeTwice: z.boolean().openapi({ description: "An attempt ended without a word: the mail may have come twice." }),
    error: z.string().nullable(),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    content: z
      .strictObject({ text: z.string(), html: z.string() })
      .nullable()
      .openapi({ description: "Null where the mail carries a key to somebody’s account, but in the demo." }),
  })
  .openapi("Mail", {
    example: {
      id: "eml_01",
      kind: "invitation",
      to: "camille@example.org",
      language: "fr",
      subject: "Invitation à rejoindre Parcours",
      status: "sent",
      attempts: 1,
      maybeTwice: false,
      error: null,
      createdAt: "2026-03-02T09:00:00.000Z",
      sentAt: "2026-03-02T09:00:01.000Z",
      content: null,
    },
  });

export const listMailsRoute = defineRoute({
  method: "get",
  path: "/mails",
  access: "organization.manage",
  record: lists("mail.list"),
  tag: "Mail",
  summary: "Mails that the software wrote in the organization's name",
  query: pageQuery,
  answers: { 200: { description: "Newest first.", schema: pageOf(mailSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listMails(context, given(query)) }),
});

const shape = {
  host: z.string().max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
  senderName: z.string().max(200),
  senderAddress: z.string().max(254),
};

const settingsSchema = z
  .strictObject({
    via: z.enum(["organization", "instance", "here"]).openapi({
      description: "Whose server takes the mails. `here`: none, they stay in the software.",
    }),
    server: z.strictObject({ ...shape, username: z.string().nullable(), hasPassword: z.boolean() }).nullable(),
  })
  .openapi("MailSettings", { example: { via: "instance", server: null } });

export const readMailSettingsRoute = defineRoute({
  method: "get",
  path: "/organization/mail",
  access: "organization.manage",
  record: "nothing",
  tag: "Mail",
  summary: "How the organization's mails leave",
  answers: { 200: { description: "Never the password.", schema: settingsSchema } },
  handle: async (context) => ({ status: 200, body: await readMailSettings(context) }),
});

export const putMailSettingsRoute = defineRoute({
  method: "put",
  path: "/organization/mail",
  access: "organization.manage",
  record: changes("settings.mail", "settings"),
  tag: "Mail",
  summary: "Set the organization's own mail server, or take it away",
  body: z
    .strictObject({
      server: z
        .strictObject({
          ...shape,
          username: z.string().max(254).optional(),
          password: z.string().max(1_000).optional().openapi({
            description:
              "Left out: the one known stays, if host and name do. Empty: none. Kept encrypted, never answered.",
          }),
        })
        .nullable(),
    })
    .openapi("MailSettingsChange", {
      example: {
        server: {
          host: "smtp.example.org",
          port: 587,
          security: "starttls",
          username: "parcours",
          password: "…",
          senderName: "Association des Possibles",
          senderAddress: "parcours@example.org",
        },
      },
    }),
  answers: { 200: { description: "The settings.", schema: settingsSchema } },
  handle: async (context, { body }) => ({ status: 200, body: await changeMailSettings(context, body.server) }),
});

export const tryMailRoute = defineRoute({
  method: "post",
  path: "/organization/mail/test",
  access: "organization.manage",
  record: changes("settings.mail_test", "settings"),
  tag: "Mail",
  summary: "Send a mail to oneself",
  answers: {
    200: {
      description: "How it went.",
      schema: z
        .strictObject({
          sent: z.boolean(),
          error: z
            .string()
            .nullable()
            .openapi({ description: "Why not, as the mail protocol says it, e.g. `EAUTH 535`." }),
        })
        .openapi("MailTest", { example: { sent: false, error: "EAUTH 535" } }),
    },
  },
  handle: async (context) => ({ status: 200, body: await tryMail(context) }),
});
