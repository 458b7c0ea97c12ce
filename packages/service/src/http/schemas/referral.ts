import { z } from "@hono/zod-openapi";
import { dateSchema, factSchema, instantSchema, jsonObject, nameSchema } from "./shared-parts.ts";

export const referralSchema = z
  .strictObject({
    id: z.string().openapi({ example: "ref_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    direction: z.enum(["internal", "outgoing", "incoming"]),
    status: z.enum(["pending", "accepted", "declined", "withdrawn"]),
    participant: z.string().optional(),
    fromSite: z.string().optional(),
    toSite: z.string().optional(),
    organization: z.string().optional().openapi({ description: "Name of the organization at the other end." }),
    person: z.strictObject({
      fields: z.array(z.string()).openapi({ description: "What the person agreed to pass on." }),
      facts: jsonObject.openapi({ description: "The facts, until it is decided; those that you may see." }),
    }),
    message: z.string().optional(),
    consent: z.strictObject({ text: z.string(), by: z.string(), at: instantSchema }),
    createdAt: instantSchema,
    createdBy: z.string(),
    decidedAt: instantSchema.optional(),
    note: z.string().optional(),
  })
  .openapi("Referral");

export const acceptedSchema = z
  .strictObject({
    referral: referralSchema,
    participant: z.string(),
    similar: z.array(z.string()).openapi({ description: "Files that may be of the same person." }),
  })
  .openapi("AcceptedReferral");

export const destinationsSchema = z
  .strictObject({
    sites: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    organizations: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  })
  .openapi("ReferralDestinations");

const TEXT = 5_000;

const personBody = z.strictObject({
  name: z.string().min(1).max(500),
  email: z.string().max(500).nullable().optional(),
  phone: z.string().max(500).nullable().optional(),
  birthDate: dateSchema.nullable().optional(),
  attributes: z.record(z.string().max(200), factSchema).optional(),
});

export const referralBody = z
  .strictObject({
    participant: nameSchema.optional(),
    person: personBody.optional().openapi({ description: "For partners: somebody who has no file yet." }),
    to: z.strictObject({ site: nameSchema.optional(), organization: nameSchema.optional() }),
    fields: z
      .array(z.string().max(200))
      .max(200)
      .optional()
      .openapi({ description: "What the person agreed to pass on, by field; the name always is.", example: ["email"] }),
    message: z.string().max(TEXT).optional(),
    consent: z.strictObject({
      by: z.string().max(500).openapi({ description: "Who agreed: the person, or who acts for them." }),
      text: z.string().max(TEXT).openapi({ description: "What they agreed to, as it was put to them." }),
      at: instantSchema.optional(),
    }),
  })
  .openapi("ReferralRequest", {
    example: {
      participant: "ptc_01kjq8h2v0c2m9d7x4t6w8y1a3",
      to: { site: "lyon" },
      fields: ["email"],
      consent: { by: "Ana Martin", text: "J’accepte que mon dossier soit transmis à Lyon." },
    },
  });

export const acceptanceBody = z
  .strictObject({ site: nameSchema.optional(), owner: nameSchema.optional(), note: z.string().max(TEXT).optional() })
  .openapi("ReferralAcceptance", { example: { site: "lyon" } });

export const noteBody = z
  .strictObject({ note: z.string().max(TEXT).optional() })
  .openapi("ReferralDecline", { example: { note: "Nous n’avons plus de place." } });
