import { z } from "zod";
import { eventTypeSchema, idSchema } from "./ids.ts";
import { valueSchema } from "./values.ts";

const typed = <const T extends string, P extends z.ZodType>(type: T, params: P) =>
  z.strictObject({ type: z.literal(type), params });

/**
 * The guards of a program. `rule` passes on true only; `otherwise` passes when all the rules it names are false
 * (an unknown one holds the person); `place` passes when a place is free.
 */
export const guardSchema = z.discriminatedUnion("type", [
  typed("rule", z.strictObject({ rule: idSchema })),
  typed("otherwise", z.strictObject({ of: z.array(idSchema).min(1).max(50) })),
  typed("place", z.strictObject({ place: idSchema })),
]);
/** A guard, as read. */
export type Guard = z.infer<typeof guardSchema>;

const fieldOrMeasure = z
  .strictObject({
    field: idSchema.optional(),
    measure: idSchema.optional(),
    by: z.number().min(-1e15).max(1e15).optional(),
  })
  .refine((p) => (p.field === undefined) !== (p.measure === undefined), "names either a field or a measure");

/** The actions of a program: data actions change the context; the others come out of `step` as effects. */
export const actionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("save") }),
  typed("set", z.strictObject({ field: idSchema, value: valueSchema })),
  typed("increment", fieldOrMeasure),
  typed("append", z.strictObject({ list: idSchema, value: valueSchema.optional() })),
  typed("record", z.strictObject({ measure: idSchema, value: valueSchema })),
  typed("notify", z.strictObject({ notice: idSchema })),
  typed("createTask", z.strictObject({ task: idSchema })),
  typed("cancelTask", z.strictObject({ task: idSchema })),
  typed("openContract", z.strictObject({ contract: idSchema, as: z.enum(["amendment", "renewal"]).optional() })),
  typed("voidContract", z.strictObject({ contract: idSchema })),
  typed("send", z.strictObject({ to: idSchema.or(z.literal("its-pairs")), event: eventTypeSchema })),
]);
/** An action, as read. */
export type Action = z.infer<typeof actionSchema>;
/** The name of an action. */
export type ActionType = Action["type"];

/** Actions that leave the machine as effects; the rest change the context. */
export const EFFECT_ACTIONS = ["notify", "createTask", "cancelTask", "openContract", "voidContract", "send"] as const;
