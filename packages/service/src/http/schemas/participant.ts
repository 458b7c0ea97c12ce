import { z } from "@hono/zod-openapi";
import { dateSchema, factSchema, instantSchema, maskedSchema, nameSchema, searchSchema } from "./shared-parts.ts";

const attributesSchema = z
  .record(z.string().max(200), factSchema)
  .openapi({ description: "Facts that programs read, by field id. `null` empties one.", example: { city: "Lyon" } });

const part = (example: string) => z.string().max(500).nullable().optional().openapi({ example });

const parts = {
  email: part("ana@example.org"),
  phone: part("+33 6 12 34 56 78"),
  birthDate: dateSchema.nullable().optional(),
  language: z.enum(["fr", "en"]).optional(),
  externalId: part("crm-1024"),
  attributes: attributesSchema.optional(),
  site: part("lyon").openapi({ description: "Where the file lies: who works there sees it." }),
  owner: part("usr_01kjq8h2v0c2m9d7x4t6w8y1a3").openapi({ description: "Who looks after the file." }),
};

export const newParticipantBody = z
  .strictObject({ name: z.string().min(1).max(500).openapi({ example: "Ana Martin" }), ...parts })
  .openapi("NewParticipant");

export const participantChangeBody = z
  .strictObject({ name: z.string().min(1).max(500).optional(), ...parts })
  .openapi("ParticipantChange");

/** What people are chosen by, in lists and in searches. */
export const participantFilter = {
  site: nameSchema.optional().openapi({ description: "Id of a site: files that lie there." }),
  q: searchSchema
    .optional()
    .openapi({ description: "Beginnings of words of the name, the addresses or the external id.", example: "mart" }),
};

export const participantSchema = z
  .object({
    id: z.string().openapi({ example: "ptc_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    name: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    birthDate: dateSchema.optional(),
    language: z.string(),
    externalId: z.string().optional(),
    attributes: attributesSchema,
    site: z.string().optional(),
    owner: z.string().optional(),
    revision: z.int(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    erasedAt: instantSchema.optional().openapi({ description: "When everything about them was erased." }),
    masked: maskedSchema,
  })
  .openapi("Participant");
