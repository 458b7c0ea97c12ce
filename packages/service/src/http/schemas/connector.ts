import { z } from "@hono/zod-openapi";
import { ORGANIZATION_ROLES } from "../../permissions.ts";
import { instantSchema, jsonObject, nameSchema } from "./shared-parts.ts";

const KINDS = ["sheet", "calendar", "inbound"] as const;

const title = z.string().max(200).openapi({ example: "Suivi du mentorat" });
const role = z.enum(ORGANIZATION_ROLES).openapi({
  description:
    "What it sees and does is what this role may; no more than whoever makes it. `integrator`: ids, stages and dates.",
});
const settings = jsonObject.openapi({
  description:
    "By kind. `sheet`: `columns`, `separator` (`semicolon`, `comma`), `language`, `status`. `calendar`: `show` (`task`, `contract`, `deadline`, `date`), `user`, `names`, `language`. `inbound`: `sender` (`standard`, `helloasso`, `helloasso-partner`), `when`, `externalId`, `create`, `person`, `start`, `event`, `data`: paths into the message's JSON such as `/data/payer/email` or `/data/items/0/customFields/name=Ville/answer`.",
});
const expiresAt = instantSchema.nullable().optional().openapi({ description: "Instant after which it is refused." });
const signatureKey = z
  .string()
  .max(500)
  .optional()
  .openapi({ description: "With `helloasso-partner`: the key that HelloAsso gave with the notification address." });

export const newConnectorBody = z
  .strictObject({
    kind: z.enum(KINDS),
    title,
    program: nameSchema.nullable().optional(),
    settings,
    role,
    expiresAt,
    signatureKey,
  })
  .openapi("NewConnectorRequest");

export const connectorChangeBody = z
  .strictObject({
    title: title.optional(),
    settings: settings.optional(),
    role: role.optional(),
    expiresAt,
    status: z.enum(["active", "disabled"]).optional(),
  })
  .openapi("ConnectorChange");

export const connectorRenewalBody = z.strictObject({ signatureKey }).openapi("ConnectorRenewal");

const shape = {
  id: z.string().openapi({ example: "cnx_01kjq8h2v0c2m9d7x4t6w8y1a7" }),
  kind: z.enum(KINDS),
  title: z.string(),
  program: z.string().optional(),
  settings: jsonObject,
  role: z.string(),
  status: z.enum(["active", "disabled", "expired", "left"]).openapi({
    description: "`left`: whoever answered for it has left or may less; renewing its secret takes it over.",
  }),
  createdAt: instantSchema,
  createdBy: z.string().optional(),
  updatedAt: instantSchema,
  expiresAt: instantSchema.optional(),
  lastUsedAt: instantSchema.optional(),
};

export const connectorSchema = z.strictObject(shape).openapi("Connector");

export const newConnectorSchema = z
  .strictObject({
    ...shape,
    address: z
      .string()
      .openapi({ description: "Below the server's address; its secret part is shown here and never again." }),
    secret: z
      .string()
      .optional()
      .openapi({ description: "What the sender signs with; shown here and never again.", example: "whsec_…" }),
  })
  .openapi("NewConnector");

export const columnSchema = z
  .strictObject({ id: z.string(), title: z.string(), group: z.enum(["run", "person", "fact"]) })
  .openapi("SheetColumn");

const step = z
  .strictObject({
    step: z.enum(["person_found", "person_added", "run_found", "run_started", "event_sent"]),
    participant: z.string().optional(),
    enrollment: z.string().optional(),
    event: z.string().optional(),
  })
  .openapi("InboundStep");

export const trialBody = z
  .strictObject({
    program: nameSchema,
    role,
    settings,
    body: z.unknown().openapi({ description: "A message as the sender would send it." }),
  })
  .openapi("InboundTrialRequest");

export const trialSchema = z
  .strictObject({
    outcome: z.enum(["done", "ignored", "refused"]),
    steps: z.array(step),
    read: z
      .strictObject({
        externalId: z.string(),
        person: z.strictObject({
          name: z.string().optional(),
          email: z.string().optional(),
          phone: z.string().optional(),
          birthDate: z.string().optional(),
        }),
        event: z.strictObject({ type: z.string(), data: jsonObject }).optional(),
      })
      .optional(),
    ignored: z.strictObject({ path: z.string(), expected: z.string(), found: z.string().optional() }).optional(),
    reason: z.strictObject({ code: z.string(), message: z.string(), path: z.string().optional() }).optional(),
  })
  .openapi("InboundTrial");

export const receiptSchema = z
  .strictObject({
    id: z.string(),
    message: z.string().openapi({ description: "The sender's id of the message." }),
    outcome: z.enum(["pending", "done", "ignored", "refused"]),
    receivedAt: instantSchema,
    times: z.int().openapi({ description: "How often it came; only the first time did anything." }),
    lastAt: instantSchema,
    participant: z.string().optional(),
    enrollment: z.string().optional(),
    report: z.looseObject({
      steps: z.array(step).optional(),
      code: z.string().optional(),
      message: z.string().optional(),
      path: z.string().optional(),
      expected: z.string().optional(),
      errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    }),
  })
  .openapi("InboundReceipt");

export const receivedSchema = z
  .strictObject({ id: z.string(), outcome: z.enum(["done", "ignored"]), duplicate: z.boolean() })
  .openapi("InboundReceived");
