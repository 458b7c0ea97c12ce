import { z } from "zod";
import { idSchema } from "./ids.ts";
import { durationSchema } from "./time.ts";

/** A fact as stored: text, number, boolean, a calendar date (`YYYY-MM-DD`), or a list of choices. `null` is "not known". */
export const factSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(200),
]);
/** A fact as stored, see `factSchema`. */
export type Fact = z.infer<typeof factSchema>;

const dateValueSchema = z.strictObject({
  date: z.strictObject({
    /** `now` is the event's own date. */
    from: z.union([z.literal("now"), z.strictObject({ field: idSchema })]),
    offset: durationSchema,
  }),
});

/** What a data action writes: a literal, or something read from the event, a field or the calendar. */
export const valueSchema = z.union([
  factSchema,
  z.strictObject({ event: z.string().min(1).max(80) }),
  z.strictObject({ field: idSchema }),
  z.strictObject({ now: z.literal(true) }),
  dateValueSchema,
  /** The date in the field itself, moved by the length of the suspension that ends. */
  z.strictObject({ shift: z.literal("suspension") }),
]);
/** A value expression, as read. */
export type Value = z.infer<typeof valueSchema>;
