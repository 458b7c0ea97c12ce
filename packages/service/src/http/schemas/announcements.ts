import { z } from "@hono/zod-openapi";
import type { AnnouncementType } from "../../announcements/announce.ts";
import type { WebhookDescription } from "../openapi.ts";
import { instantSchema } from "./shared-parts.ts";

const IDS = {
  announcement: "evt_01kjq8h2v0c2m9d7x4t6w8y1a3",
  enrollment: "enr_01kjq8h2v0c2m9d7x4t6w8y1a4",
  participant: "ptc_01kjq8h2v0c2m9d7x4t6w8y1a5",
  program: "prg_01kjq8h2v0c2m9d7x4t6w8y1a6",
};
const AT = "2026-03-02T09:00:00.000Z";

const programRef = z.strictObject({ id: z.string(), slug: z.string(), version: z.int() });
const stages = z.array(z.string());

/** What every announcement about an enrollment tells: ids, stages and codes; no name, no answer, no free text. */
const base = {
  id: z.string().openapi({ description: "The same as `webhook-id`, in the feed and on every attempt." }),
  sequence: z.int().openapi({ description: "Gapless per enrollment, from 1, over all its announcements." }),
  enrollment: z.string(),
  participant: z.string().nullable(),
  program: programRef,
  actor: z.strictObject({ kind: z.string(), role: z.string().optional() }),
  occurredAt: instantSchema,
  recordedAt: instantSchema,
  erased: z.literal(true).optional().openapi({ description: "In the feed: the person was erased since." }),
};

const baseExample = {
  id: IDS.announcement,
  sequence: 3,
  enrollment: IDS.enrollment,
  participant: IDS.participant,
  program: { id: IDS.program, slug: "mentoring", version: 2 },
  actor: { kind: "key", role: "coordinator" },
  occurredAt: AT,
  recordedAt: AT,
};

const nth = z.int().openapi({ description: "Counts the openings of the same, from 1." });
const contract = { contract: z.string(), instance: nth };
const contractExample = { contract: "charter", instance: 1 };
const reasonCode = z.string().optional();

interface Particulars {
  summary: string;
  shape: Record<string, z.ZodType>;
  example: Record<string, unknown>;
}

const ABOUT_ENROLLMENTS: Record<Exclude<AnnouncementType, "program.published" | "participant.erased">, Particulars> = {
  "enrollment.started": { summary: "A run began", shape: { to: stages }, example: { to: ["application"] } },
  "enrollment.transitioned": {
    summary: "A person moved between stages",
    shape: { event: z.string(), from: stages, to: stages, reasonCode },
    example: { event: "accept", from: ["interview"], to: ["matching"], reasonCode: "motivated" },
  },
  "enrollment.held": {
    summary: "A run waits: a fact is missing, or an error stopped it",
    shape: { cause: z.enum(["missing", "error"]), missing: z.array(z.string()).optional() },
    example: { cause: "missing", missing: ["birthDate"] },
  },
  "enrollment.exited": {
    summary: "A run ended",
    shape: { event: z.string(), exit: z.string().optional(), outcome: z.string().optional(), reasonCode },
    example: { event: "leave", exit: "completed", outcome: "completed", reasonCode: "moved" },
  },
  "form.submitted": {
    summary: "A form was answered; the answers are not told",
    shape: { form: z.string() },
    example: { form: "application" },
  },
  "contract.opened": {
    summary: "A contract waits for signatures",
    shape: { ...contract, parties: z.array(z.string()), expiresAt: instantSchema.optional() },
    example: { ...contractExample, parties: ["participant", "coordinator"], expiresAt: AT },
  },
  "contract.signed": {
    summary: "A party signed",
    shape: { ...contract, role: z.string() },
    example: { ...contractExample, role: "participant" },
  },
  "contract.completed": { summary: "Every party has signed", shape: contract, example: contractExample },
  "contract.declined": { summary: "A party declined to sign", shape: contract, example: contractExample },
  "contract.expired": { summary: "A contract was not signed in time", shape: contract, example: contractExample },
  "contract.voided": {
    summary: "A contract was withdrawn before all had signed",
    shape: contract,
    example: contractExample,
  },
  "contract.terminated": { summary: "A contract in force ended early", shape: contract, example: contractExample },
  "task.created": {
    summary: "Somebody has something to do",
    shape: { task: z.string(), instance: nth, role: z.string().optional(), dueAt: instantSchema.optional() },
    example: { task: "call", instance: 1, role: "coordinator", dueAt: AT },
  },
  "task.done": {
    summary: "A task is done",
    shape: { task: z.string(), instance: nth },
    example: { task: "call", instance: 1 },
  },
};

const described = (
  type: string,
  summary: string,
  data: z.ZodType,
  example: Record<string, unknown>,
): WebhookDescription => ({
  type,
  summary,
  schema: z.strictObject({ type: z.literal(type), timestamp: instantSchema, data }),
  example: { type, timestamp: AT, data: example },
});

/** Every announcement as it leaves: the bodies of webhooks, and (with id and cursor) the items of the feed. */
export const announcementCatalog: readonly WebhookDescription[] = [
  ...Object.entries(ABOUT_ENROLLMENTS).map(([type, { summary, shape, example }]) =>
    described(type, summary, z.strictObject({ ...base, ...shape }), { ...baseExample, ...example }),
  ),
  described(
    "program.published",
    "A version of a program was published",
    z.strictObject({
      id: z.string(),
      sequence: z.int(),
      program: programRef,
      hash: z.string(),
      occurredAt: instantSchema,
      recordedAt: instantSchema,
    }),
    {
      id: IDS.announcement,
      sequence: 2,
      program: baseExample.program,
      hash: "5f2b…",
      occurredAt: AT,
      recordedAt: AT,
    },
  ),
  described(
    "participant.erased",
    "Everything about a person was erased, or: an announcement about somebody who was",
    z.strictObject({
      id: z.string(),
      sequence: z.int(),
      participant: z.string().nullable(),
      enrollments: z
        .array(z.strictObject({ id: z.string(), program: z.string() }))
        .optional()
        .openapi({ description: "Theirs; in the announcement of the erasure itself." }),
      enrollment: z.string().nullable().optional(),
      was: z.string().optional().openapi({ description: "What was announced before somebody was erased." }),
      recordedAt: instantSchema,
    }),
    {
      id: IDS.announcement,
      sequence: 1,
      participant: IDS.participant,
      enrollments: [{ id: IDS.enrollment, program: "mentoring" }],
      recordedAt: AT,
    },
  ),
  described(
    "webhook.disabled",
    "Another webhook of the organization was disabled: it is gone, or failed for days",
    z.strictObject({
      id: z.string(),
      webhook: z.string(),
      cause: z.enum(["gone", "failing"]),
      occurredAt: instantSchema,
    }),
    { id: IDS.announcement, webhook: "whk_01kjq8h2v0c2m9d7x4t6w8y1a7", cause: "failing", occurredAt: AT },
  ),
  described(
    "webhook.test",
    "Sent when somebody tries the webhook",
    z.strictObject({ id: z.string(), webhook: z.string() }),
    { id: IDS.announcement, webhook: "whk_01kjq8h2v0c2m9d7x4t6w8y1a7" },
  ),
];
