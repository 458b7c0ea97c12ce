import { z } from "@hono/zod-openapi";
import { AUDIT_KINDS } from "../../audit/record-rule.ts";
import { AUDIT_FAULTS } from "../../audit/verify.ts";
import { instantSchema, nameSchema, pageOf, pageQuery } from "./shared-parts.ts";

const kindSchema = z.enum(AUDIT_KINDS).openapi("AuditKind");

export const auditQuery = pageQuery.extend({
  actor: nameSchema.optional().openapi({ description: "Id of a user or a key." }),
  person: nameSchema.optional().openapi({ description: "Id of the person whose file it was." }),
  kind: kindSchema.optional(),
  action: nameSchema.optional().openapi({ example: "participant.read" }),
  from: z.iso.datetime({ offset: true }).optional().openapi({ description: "From this instant on." }),
  to: z.iso.datetime({ offset: true }).optional().openapi({ description: "Before this instant." }),
});

const auditEntrySchema = z
  .object({
    id: z.string().openapi({ example: "aud_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    at: instantSchema,
    kind: kindSchema,
    action: z.string().openapi({ example: "participant.read" }),
    actor: z
      .object({
        kind: z.string().openapi({ description: "`user`, `key`, `participant`; `system` is the software itself." }),
        id: z.string(),
        role: z.string(),
        member: z.string().optional(),
        name: z.string().optional(),
      })
      .openapi({ description: "`name` is today's; absent when the account or key is gone." }),
    origin: z.object({
      address: z.string().optional().openapi({ description: "The network.", example: "198.51.100.0/24" }),
      session: z.string().optional(),
      request: z.string().optional().openapi({ description: "`X-Request-Id` of the answer." }),
    }),
    participant: z.string().optional(),
    enrollment: z.string().optional(),
    subject: z.string().optional().openapi({ description: "Id of anything else: a webhook, a key, a task …" }),
    sequence: z.int().optional().openapi({ description: "The entry of the enrollment’s journal that tells the rest." }),
    details: z.record(z.string(), z.unknown()).openapi({
      description: "Counts, names of filters, codes; never a value.",
      example: { count: 12, filters: ["q", "site"] },
    }),
    reason: z.string().optional().openapi({ description: "As told in `Parcours-Reason`; gone once it is erased." }),
  })
  .openapi("AuditEntry");

export const auditPageSchema = pageOf(auditEntrySchema);

export const verificationQuery = z.object({
  expected: z
    .string()
    .regex(/^[1-9]\d{0,8}:[\da-f]{64}$/)
    .optional()
    .openapi({
      description: "`head` of an earlier answer, kept elsewhere: what was recorded then must be there still.",
    }),
});

export const verificationSchema = z
  .object({
    ok: z.boolean(),
    checked: z.int().openapi({ description: "Entries of the chain that were checked." }),
    forgotten: z.int().openapi({
      description: "Entries before those: forgotten when they were older than the organization keeps them.",
    }),
    waiting: z.int().openapi({ description: "Entries of the last seconds, to be chained." }),
    head: z
      .string()
      .nullable()
      .openapi({ description: "The end of the chain, `position:hash`: worth keeping elsewhere." }),
    until: instantSchema.nullable().openapi({ description: "When the last of the checked entries was made." }),
    fault: z
      .object({
        kind: z.enum(AUDIT_FAULTS),
        position: z.int().optional().openapi({ description: "Place in the chain, from 1." }),
        entry: z.string().optional().openapi({ description: "Id of the entry." }),
      })
      .optional()
      .openapi({ description: "The first bad row." }),
  })
  .openapi("AuditVerification");

export const accessPageSchema = pageOf(
  z
    .object({
      id: z.string(),
      at: instantSchema,
      kind: z.enum(["read", "change", "export"]),
      action: z.string(),
      by: z.object({ kind: z.string(), role: z.string() }),
      was: z
        .array(
          z.object({
            field: z.string(),
            title: z.string().optional().openapi({ description: "Absent for the parts that every file has." }),
            value: z.string().openapi({ description: "In words, in the language asked for." }),
          }),
        )
        .optional()
        .openapi({ description: "What a correction wrote over; for those who may correct files and see the field." }),
    })
    .openapi("FileAccess"),
);
