import { z } from "zod";
import { eventTypeSchema, idSchema, slugSchema } from "./ids.ts";
import { ruleGroupSchema } from "./rule-tree.ts";
import { deadlineRefSchema } from "./states.ts";
import { textSchema, wordingSchema } from "./text.ts";
import { dateSchema, durationSchema, positiveDurationSchema } from "./time.ts";

/** A legal or statutory source, and the date on which a person last checked it. */
const legalSchema = z.strictObject({
  reference: wordingSchema,
  url: z.url().max(500).optional(),
  checkedOn: dateSchema,
});

/** Who acts. `contact` names the fields that hold the person's name and addresses, so that a guardian can sign. */
export const roleSchema = z.strictObject({
  title: textSchema,
  contact: z
    .strictObject({ name: idSchema.optional(), email: idSchema.optional(), phone: idSchema.optional() })
    .optional(),
});

/** The types of facts. `choice` takes one of the choices listed, `choices` any of them. */
export const FIELD_TYPES = ["text", "email", "phone", "number", "boolean", "date", "choice", "choices"] as const;
/** A type of fact. */
export type FieldType = (typeof FIELD_TYPES)[number];

const listSourceSchema = z.strictObject({
  list: idSchema,
  /** `spread` is the greatest value less the smallest. */
  statistic: z.enum(["count", "sum", "last", "mean", "spread"]),
  /** Only the entries of this length of time up to now. */
  within: positiveDurationSchema.optional(),
});

/** Where a fact comes from: the person's file, this run, the cohort, another member, or computed from a list. */
export const fieldSourceSchema = z.union([
  z.enum(["participant", "program", "cohort"]),
  z.strictObject({ member: idSchema, field: idSchema }),
  listSourceSchema,
]);
/** Where a fact comes from, as read. */
export type FieldSource = z.infer<typeof fieldSourceSchema>;

/** A fact that a program reads or collects; `sensitivity` and `purpose` are what data protection asks of each. */
export const fieldSchema = z.strictObject({
  type: z.enum(FIELD_TYPES),
  title: textSchema,
  help: textSchema.optional(),
  choices: z
    .array(z.strictObject({ value: z.string().min(1).max(80), title: textSchema }))
    .min(1)
    .max(200)
    .optional(),
  multiline: z.boolean().optional(),
  unit: z.string().max(40).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  sensitivity: z.enum(["ordinary", "personal", "special"]),
  purpose: textSchema,
  source: fieldSourceSchema,
});
/** A fact of the catalog, as read. */
export type Field = z.infer<typeof fieldSchema>;

/** What is asked of a person on one page, and who may answer. */
export const formSchema = z.strictObject({
  title: textSchema,
  intro: textSchema.optional(),
  by: z.array(idSchema).min(1).max(20),
  public: z.boolean().optional(),
  /** One answer for each actor: two readers fill in the same grid. */
  per: z.literal("actor").optional(),
  /** Rules that must not be false on the answers. */
  valid: z.array(idSchema).max(20).optional(),
  fields: z
    .array(
      z.strictObject({
        field: idSchema,
        required: z.boolean().optional(),
        help: textSchema.optional(),
        visibleWhen: idSchema.optional(),
      }),
    )
    .max(200),
});
/** A form, as read. */
export type Form = z.infer<typeof formSchema>;

/** A named condition, with the text it rests on. */
export const ruleSchema = z.strictObject({
  title: wordingSchema,
  rule: ruleGroupSchema,
  legal: legalSchema.optional(),
  /** The sentence that the person reads when the answer is no. */
  whenFalse: textSchema.optional(),
});
/** A rule, as read. */
export type Rule = z.infer<typeof ruleSchema>;

/** A text that parties sign. */
export const contractSchema = z.strictObject({
  title: textSchema,
  /** Markdown with `{{field}}` places. What is signed is what is read: it has no simple form. */
  body: wordingSchema,
  parties: z
    .array(z.strictObject({ role: idSchema, when: idSchema.optional() }))
    .min(1)
    .max(20),
  signing: z.enum(["in-order", "any-order"]),
  expires: positiveDurationSchema.optional(),
  reminders: z.array(positiveDurationSchema).max(20).optional(),
  paper: z.boolean().optional(),
  /** Notice to give before an early termination. */
  notice: positiveDurationSchema.optional(),
  legal: legalSchema.optional(),
});
/** A contract, as read. */
export type Contract = z.infer<typeof contractSchema>;

/** What a suspension does to a deadline: starts it anew, keeps what was left of it, or leaves its date alone. */
export const ON_SUSPEND = ["restart", "freeze", "keep"] as const;
/** What a suspension does to a deadline. */
export type OnSuspend = (typeof ON_SUSPEND)[number];

/** When something falls due, in the program's time zone. */
export const deadlineSchema = z
  .strictObject({
    title: wordingSchema.optional(),
    /** Counted from the entry into the stage (default) or from a date field. */
    from: z.union([z.literal("entry"), z.strictObject({ field: idSchema })]).optional(),
    offset: durationSchema,
    days: z.enum(["calendar", "working"]).optional(),
    then: z.enum(["start-of-next-month", "end-of-day"]).optional(),
    onSuspend: z.enum(ON_SUSPEND).optional(),
    legal: legalSchema.optional(),
  })
  .refine(
    (d) => d.days !== "working" || /^-?P\d{1,4}D$/.test(d.offset),
    "working days need an offset of at most 9999 days, such as P10D",
  );
/** A deadline, as read. */
export type Deadline = z.infer<typeof deadlineSchema>;

/** A message to people in roles. */
export const noticeSchema = z.strictObject({
  title: wordingSchema.optional(),
  to: z.array(idSchema).min(1).max(20),
  channels: z
    .array(z.enum(["mail", "sms", "portal"]))
    .min(1)
    .max(3),
  subject: wordingSchema,
  body: wordingSchema,
});
/** A notice, as read. */
export type Notice = z.infer<typeof noticeSchema>;

/** A kind of work for a role. */
export const taskSchema = z.strictObject({ title: wordingSchema, role: idSchema, due: deadlineRefSchema.optional() });
/** A kind of task, as read. */
export type Task = z.infer<typeof taskSchema>;

/** Another run that takes part in this one (a pair, a team), told by the program it is a run of. */
export const memberSchema = z.strictObject({ title: wordingSchema.optional(), program: slugSchema });

/**
 * One thing by which two runs are brought together. `fields` names, for each of the two members, a field of that
 * member’s own program.
 *
 * - `overlap`: both name at least one thing in common (two fields of several choices).
 * - `same`: both say the same.
 * - `near`: two postal codes of France; the same one, or the same département.
 * - `wish`: the first says what they wish for in the other; `free` are the answers that wish for nothing. When only one
 *   field is named, nobody but a person can tell whether the wish is met.
 */
export const criterionSchema = z.strictObject({
  title: wordingSchema,
  as: z.enum(["overlap", "same", "near", "wish"]),
  fields: z.record(idSchema, idSchema).refine((fields) => [1, 2].includes(Object.keys(fields).length)),
  free: z.array(z.string().max(200)).max(20).optional(),
});
/** A criterion of matching, as read. */
export type Criterion = z.infer<typeof criterionSchema>;

/** By what a pair is proposed. Nothing here decides: it ranks, and says why. */
export const matchingSchema = z.strictObject({
  criteria: z.record(idSchema, criterionSchema),
  /** Rules about the members that must not be false: what is said then is shown beside the proposal. */
  conditions: z.array(idSchema).max(20).optional(),
  /** A field of several choices, named as the criteria are: it is filled in with those that agree. */
  into: idSchema.optional(),
});
/** The matching of a program with members, as read. */
export type Matching = z.infer<typeof matchingSchema>;

/** A quota with its waiting list. */
export const placeSchema = z.strictObject({
  title: wordingSchema.optional(),
  /** A number, or the field of the cohort or of the site that holds it. */
  limit: z.union([z.number().int().min(0), z.strictObject({ cohort: idSchema }), z.strictObject({ site: idSchema })]),
  per: z.enum(["cohort", "site"]).optional(),
  heldIn: z.array(idSchema).min(1).max(50),
  /** Who comes first on the waiting list: the earliest arrival, or the lowest (highest) value of a field. */
  order: z
    .union([
      z.literal("arrival"),
      z.strictObject({ field: idSchema, direction: z.enum(["ascending", "descending"]).optional() }),
    ])
    .optional(),
  /** How long an offer stands, for people to read. A deadline of the stage that the offer leads to ends it. */
  offer: positiveDurationSchema.optional(),
});
/** A quota of places, as read. */
export type Place = z.infer<typeof placeSchema>;

/** A group moment: attendance sends each person one of two events. */
export const sessionSchema = z.strictObject({
  title: wordingSchema,
  present: eventTypeSchema,
  absent: eventTypeSchema,
  needs: z
    .array(z.strictObject({ role: idSchema.optional(), min: z.number().int().min(1) }))
    .max(10)
    .optional(),
});
