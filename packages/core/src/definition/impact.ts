import { z } from "zod";
import { eventTypeSchema, idSchema } from "./ids.ts";
import { OUTCOMES } from "./states.ts";
import { wordingSchema } from "./text.ts";

/** A moment that a journal can show: exactly one of the keys. `reached` and `entered` name a stage. */
export const momentSchema = z.union([
  z.strictObject({ started: z.literal(true) }),
  z.strictObject({ reached: idSchema }),
  z.strictObject({ entered: idSchema }),
  z.strictObject({ left: idSchema }),
  z.strictObject({ event: eventTypeSchema }),
  z.strictObject({ outcome: z.enum(OUTCOMES) }),
  z.strictObject({ exit: z.union([z.literal(true), idSchema]) }),
]);
/** A moment of a journal, as read. */
export type Moment = z.infer<typeof momentSchema>;

/**
 * How an indicator is counted. `count` counts runs that have the moment; `share` is the part of those that have
 * `among` which also have `of`; `duration` is the time between two moments; `sum` adds what was recorded.
 */
export const measureSchema = z.union([
  z.strictObject({ count: momentSchema, where: idSchema.optional() }),
  z.strictObject({ share: z.strictObject({ of: momentSchema, among: momentSchema }), where: idSchema.optional() }),
  z.strictObject({
    duration: z.strictObject({ from: momentSchema, to: momentSchema }),
    statistic: z.enum(["median", "mean", "p90", "min", "max"]),
    where: idSchema.optional(),
  }),
  z.strictObject({
    sum: z.union([z.strictObject({ measure: idSchema }), z.strictObject({ field: idSchema })]),
    where: idSchema.optional(),
  }),
]);
/** A way of counting, as read. */
export type Measure = z.infer<typeof measureSchema>;

/** A figure that a program reports. */
export const indicatorSchema = z.strictObject({
  title: wordingSchema,
  description: wordingSchema.optional(),
  unit: z.string().max(40).optional(),
  measure: measureSchema,
  target: z.number().optional(),
  /**
   * Whether the target is to be reached or not to be exceeded. Absent: durations and targets of 0 are not to be exceeded,
   * others are to be reached.
   */
  better: z.enum(["higher", "lower"]).optional(),
  /** Ids of fields, or `site`, `cohort`, `ageBand`, `outcome`. */
  breakdown: z.array(idSchema).max(10).optional(),
  tags: z.array(z.string().max(80)).max(20).optional(),
});
/** An indicator, as read. */
export type Indicator = z.infer<typeof indicatorSchema>;

/** A point of a run, for safety properties. `stages`: all of them at once. */
export const pointSchema = z.union([
  z.strictObject({ stage: idSchema }),
  z.strictObject({ stages: z.array(idSchema).min(2).max(10) }),
  z.strictObject({ event: eventTypeSchema }),
  z.strictObject({ exit: z.literal(true) }),
  z.strictObject({ outcome: z.enum(OUTCOMES) }),
]);
/** A point of a run, as read. */
export type Point = z.infer<typeof pointSchema>;

const named = { id: idSchema, title: wordingSchema };

/** What must hold in every run: `never` then; first `precedes` then; first `leads-to` then. */
export const propertySchema = z.discriminatedUnion("pattern", [
  z.strictObject({ ...named, pattern: z.literal("never"), then: pointSchema }),
  z.strictObject({ ...named, pattern: z.literal("precedes"), first: pointSchema, then: pointSchema }),
  z.strictObject({ ...named, pattern: z.literal("leads-to"), first: pointSchema, then: pointSchema }),
]);
/** What the checker must prove, as read. */
export type Property = z.infer<typeof propertySchema>;
