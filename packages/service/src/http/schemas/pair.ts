import { z } from "@hono/zod-openapi";
import { enrollmentShape } from "./enrollment.ts";
import { dateSchema, instantSchema } from "./shared-parts.ts";
import { contractSchema, messageSchema, taskSchema } from "./work.ts";

const programRef = z.object({ slug: z.string(), title: z.string() });

export const pairProgramSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    members: z.array(z.object({ member: z.string(), title: z.string(), program: programRef })),
    ranked: z.boolean().openapi({ description: "Whether the program says by what a pair is proposed." }),
  })
  .openapi("PairProgram");

const partSchema = z
  .object({
    member: z.string(),
    title: z.string(),
    enrollment: z.string(),
    program: z.object({ slug: z.string(), version: z.int() }),
    status: z.enum(["active", "held", "done"]),
    stages: z.array(z.string()),
    name: z.string(),
    participant: z.string().optional().openapi({ description: "Absent when you do not see their file." }),
  })
  .openapi("PairPart");

const pairShape = { ...enrollmentShape, parts: z.array(partSchema) };

export const pairSchema = z.object(pairShape).openapi("Pair");

const criterionSchema = z
  .object({
    criterion: z.string(),
    title: z.string(),
    agreement: z
      .enum(["agrees", "differs", "unknown"])
      .openapi({ description: "`unknown`: something was not said; it counts against nobody." }),
    because: z.string(),
  })
  .openapi("PairCriterion");

const conditionSchema = z
  .object({ rule: z.string(), title: z.string(), answer: z.enum(["no", "unknown"]), because: z.string() })
  .openapi("PairCondition");

const proofSchema = z
  .object({
    member: z.string(),
    field: z.string(),
    title: z.string(),
    until: dateSchema.optional().openapi({ description: "The last day on which it counts." }),
    state: z.enum(["valid", "lapsed", "unknown"]),
  })
  .openapi("PairProof");

const comparisonShape = {
  criteria: z.array(criterionSchema),
  conditions: z
    .array(conditionSchema)
    .openapi({ description: "Rules about the two that say no, or cannot tell; those that say yes are left out." }),
  proofs: z.array(proofSchema),
};

export const pairFileSchema = z
  .object({
    ...pairShape,
    ...comparisonShape,
    contractFiles: z.array(contractSchema),
    taskFiles: z.array(taskSchema),
    messages: z.array(messageSchema),
  })
  .openapi("PairFile");

const readyShape = {
  enrollment: z.string(),
  participant: z.string(),
  name: z.string(),
  site: z.string().optional(),
  since: instantSchema.openapi({ description: "Since when they stand where they stand." }),
};

export const readySchema = z
  .object({
    items: z.array(z.object(readyShape).openapi("ReadyForPair")),
    others: z.int().openapi({ description: "Runs that go on, but to which nothing can be proposed now." }),
  })
  .openapi("ReadyForPairs");

export const matchesSchema = z
  .object({
    program: z.string(),
    member: z.string().openapi({ description: "The part of the one for whom somebody is looked for." }),
    seeks: z.string().openapi({ description: "The part that is looked for." }),
    items: z.array(
      z
        .object({ ...readyShape, ...comparisonShape, agrees: z.int(), differs: z.int(), unknown: z.int() })
        .openapi("Match"),
    ),
    total: z.int().openapi({ description: "How many there are altogether; `items` are the best of them." }),
    others: z.int(),
  })
  .openapi("Matches");
