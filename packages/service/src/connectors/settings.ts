import { z } from "zod";

/*
 * What somebody decides about a connector, by kind. The same schemas read what the API is sent and what is stored.
 */

const path = z
  .string()
  .min(1)
  .max(300)
  .regex(/^\//, "A path begins with /")
  .refine((text) => text.isWellFormed());
const word = z
  .string()
  .regex(/^[\w.:~-]+$/)
  .max(200);
const plain = z
  .string()
  .max(200)
  .refine((text) => text.isWellFormed() && !text.includes("\u0000"));

/** What a spreadsheet shows: which columns in which order, for which program that speaks which language. */
export const sheetSettings = z.strictObject({
  columns: z.array(word).min(1).max(100),
  /** `semicolon` with decimal commas is what a French Excel opens by itself; `comma` what all others do. */
  separator: z.enum(["semicolon", "comma"]).default("semicolon"),
  language: z.enum(["fr", "en"]).default("fr"),
  /** Who is left out: absent, nobody. */
  status: z.enum(["active", "held", "done"]).optional(),
});
export type SheetSettings = z.infer<typeof sheetSettings>;

/** What a calendar shows: of one program, or of the runs that a member looks after. */
export const calendarSettings = z.strictObject({
  /** A user: what they look after, over all programs that the connector is for. */
  user: word.optional(),
  show: z.array(z.enum(["task", "contract", "deadline", "date"])).min(1),
  /** People's names in the titles: only when somebody says so, since calendars are shown to others. */
  names: z.boolean().default(false),
  language: z.enum(["fr", "en"]).default("fr"),
});
export type CalendarSettings = z.infer<typeof calendarSettings>;

/** Who sends messages, and so how it is told that they are really from there. */
export const SENDERS = ["standard", "helloasso", "helloasso-partner"] as const;
export type Sender = (typeof SENDERS)[number];

/** How an outside form becomes an event: where in the JSON what stands. */
export const inboundSettings = z.strictObject({
  sender: z.enum(SENDERS),
  /** Only messages in which all of these stand; others are ignored. */
  when: z
    .array(z.strictObject({ path, equals: plain }))
    .max(10)
    .default([]),
  /** Where the person's external id stands; `prefix` keeps the ids of two senders apart. */
  externalId: z.strictObject({ path, prefix: plain.optional() }),
  /** Whoever is not known is added, with what stands there. */
  create: z.boolean().default(false),
  person: z
    .strictObject({
      /** Joined by spaces. */
      name: z.array(path).max(5).default([]),
      email: path.optional(),
      phone: path.optional(),
      birthDate: path.optional(),
    })
    .default({ name: [] }),
  /** Whoever is not in the program enters it. */
  start: z.boolean().default(false),
  /** The event that is sent; absent: the person enters, and that is all. */
  event: z.string().min(1).max(200).optional(),
  /** Where the event's data stand, by field. */
  data: z.record(word, path).default({}),
});
export type InboundSettings = z.infer<typeof inboundSettings>;
