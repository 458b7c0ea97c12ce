import { z } from "zod";

/** ISO 8601 duration of calendar and clock units, optionally negative: `P14D`, `P6M`, `-P45D`, `PT24H`, `P1Y2M3DT4H`. */
const DURATION = /^-?P(?!$)(\d{1,5}Y)?(\d{1,5}M)?(\d{1,5}W)?(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,7}M)?(\d{1,8}S)?)?$/;

/** True when the text is a duration such as `P14D`. */
export const isDuration = (text: string): boolean => DURATION.test(text);

/** A duration, negative or not. */
export const durationSchema = z.string().regex(DURATION, "an ISO 8601 duration such as P14D, P6M or PT24H");

/** A duration that goes forward. */
export const positiveDurationSchema = durationSchema.refine((text) => !text.startsWith("-"), "may not be negative");

/** A calendar date, `2026-11-22`. */
export const dateSchema = z.iso.date("a date such as 2026-11-22");

/** An instant with its offset, `2026-03-02T09:00:00+01:00`. */
export const instantSchema = z.iso.datetime({ offset: true, message: "a date and time with its offset" });
