import { z } from "zod";

/** Names that would reach into the prototype of a JavaScript object: refused wherever a name becomes a key. */
const RESERVED = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toLocaleString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
]);

const notReserved = (name: string): boolean => !RESERVED.has(name);

/**
 * A name inside a program (stage, field, form, rule, contract …): starts with a letter, then letters, digits,
 * `-` and `_`. No `.` (XState's path delimiter) and never integer-like (JavaScript would re-order such keys,
 * and order is meaning in a statechart).
 */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'starts with a letter; then letters, digits, "-" and "_"')
  .refine(notReserved, "is a reserved name");

/** The program's own id, which becomes its address: lower case, digits and single hyphens. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "lower case letters, digits and single hyphens")
  .refine(notReserved, "is a reserved name");

/** The type of an event: dotted words. `xstate.` and wildcards belong to the machinery and are refused. */
export const eventTypeSchema = z
  .string()
  .max(160)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/, 'dotted words of letters, digits, "-" and "_"')
  .refine((type) => !type.startsWith("xstate."), "events of the machinery cannot be named here")
  .refine(notReserved, "is a reserved name");

/** A record whose keys are ids. */
export const recordOf = <T extends z.ZodType>(value: T) => z.record(idSchema, value);
