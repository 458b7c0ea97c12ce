import { z } from "@hono/zod-openapi";
import { instantSchema } from "./shared-parts.ts";

const hashSchema = z.string().openapi({ description: "SHA-256 in hexadecimal." });
const partyStatus = z.enum(["waiting", "asked", "signed", "declined"]);
const textSchema = z.union([z.string(), z.object({ fr: z.string().optional(), en: z.string().optional() })]);

const consentSchema = z.object({ sentence: z.string(), hash: hashSchema }).openapi("ContractConsent", {
  description: "What whoever signs agrees to, word for word. Its hash goes back with the signature.",
});

/** Somebody who signs, as staff see them. */
const partySchema = z.object({
  role: z.string(),
  title: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  signsIn: z.enum(["portal", "studio"]),
  status: partyStatus,
  next: z.boolean().openapi({ description: "It is their turn." }),
  means: z.enum(["portal", "studio", "paper", "told"]).nullable(),
  askedAt: instantSchema.nullable(),
  remindedAt: instantSchema.nullable(),
  signedAt: instantSchema.nullable(),
});

/** A contract with all that one needs to go on with it. */
export const contractFileSchema = z
  .object({
    id: z.string(),
    enrollment: z.string(),
    program: z.object({ slug: z.string(), title: textSchema }),
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    contract: z.string(),
    instance: z.int(),
    as: z.enum(["amendment", "renewal"]).nullable(),
    title: z.string(),
    status: z.string(),
    openedAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    htmlHash: hashSchema.nullable(),
    pdfHash: hashSchema.nullable(),
    parties: z.array(partySchema),
    notice: z.string().nullable(),
    endsAt: instantSchema.nullable(),
    may: z.object({
      sign: z.object({ role: z.string(), consent: consentSchema }).nullable(),
      decline: z.boolean(),
      remind: z.boolean(),
      paper: z.boolean(),
      void: z.boolean(),
      terminate: z.boolean(),
    }),
  })
  .openapi("ContractFile");

const runSchema = z.union([
  z.object({
    text: z.string(),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    blank: z.literal(true).optional(),
  }),
  z.object({ break: z.literal(true) }),
]);

/** The text of a contract, block by block. */
const contractTextSchema = z
  .array(
    z.union([
      z.object({ type: z.literal("heading"), level: z.literal([1, 2, 3]), content: z.array(runSchema) }),
      z.object({ type: z.literal("paragraph"), content: z.array(runSchema) }),
      z.object({ type: z.literal("list"), start: z.int().optional(), items: z.array(z.array(runSchema)) }),
      z.object({ type: z.literal("line") }),
    ]),
  )
  .openapi("ContractText");

/** A contract as one of its parties sees it. */
export const portalContractSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    organization: z.string(),
    language: z.string(),
    status: z.string(),
    openedAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    text: contractTextSchema,
    htmlHash: hashSchema,
    pdfHash: hashSchema.nullable(),
    parties: z.array(
      z.object({
        title: z.string(),
        name: z.string().nullable(),
        status: partyStatus,
        signedAt: instantSchema.nullable(),
        self: z.boolean(),
        next: z.boolean(),
      }),
    ),
    self: z.object({
      role: z.string(),
      name: z.string().nullable(),
      status: partyStatus,
      next: z.boolean(),
      read: z.boolean(),
      codeTo: z.string().openapi({ description: "Where a code would go, veiled." }),
    }),
    consent: consentSchema,
    signature: z.string().openapi({ description: "What kind of signature this is, in words." }),
    paper: z.boolean(),
  })
  .openapi("PortalContract");
