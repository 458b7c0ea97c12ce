import { z } from "@hono/zod-openapi";
import { instantSchema, jsonObject } from "./shared-parts.ts";

/** A definition as it is sent: any machine-shaped JSON. Half-done work may be saved; the checks bite at publishing. */
export const definitionBody = jsonObject.openapi({
  description: "An XState machine config with Parcours' `meta`; its JSON Schema is at `/api/program.schema.json`.",
});

const countSchema = z.record(z.string(), z.int());

export const versionSchema = z
  .object({
    version: z.int(),
    hash: z.string().openapi({ description: "Of its meaning: positions on the drawing board do not count." }),
    note: z.string().optional(),
    publishedAt: instantSchema,
    publishedBy: z.string(),
    people: z
      .object({ active: z.int(), held: z.int(), done: z.int() })
      .optional()
      .openapi({ description: "How many run it or ran it, among those you may see; absent if you see nobody." }),
  })
  .openapi("ProgramVersion");

export const programSchema = z
  .object({
    id: z.string().openapi({ example: "prg_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    slug: z.string().openapi({ example: "mentoring" }),
    title: z.string(),
    summary: z.string().optional(),
    draft: z.object({
      revision: z.int(),
      updatedAt: instantSchema,
      updatedBy: z.string().optional().openapi({
        description: "Id of the user or the key that saved it last; absent for what came with the software.",
      }),
      changed: z.boolean().openapi({
        description: "It does not mean what the newest version means; true while there is no version.",
      }),
      definition: z.unknown().optional(),
    }),
    versions: z.array(versionSchema),
    counts: z
      .object({
        active: z.int(),
        held: z.int(),
        done: z.int(),
        stages: countSchema,
        outcomes: countSchema,
        stuck: countSchema,
        overdue: countSchema,
      })
      .optional()
      .openapi({
        description:
          "How many people are where, over all versions, among those you may see; absent if you see nobody. `stuck`: by stage, those of them who are held; `overdue`: those with a task or a deadline past its date.",
      }),
    createdAt: instantSchema,
  })
  .openapi("Program");

export const libraryProgramSchema = z
  .object({
    slug: z.string().openapi({ example: "mentoring-pair" }),
    title: z.string(),
    summary: z.string().optional(),
    stages: z.int().openapi({ description: "Exits included." }),
  })
  .openapi("LibraryProgram");

export const problemOfDefinition = z
  .object({
    check: z.string(),
    severity: z.enum(["error", "warning"]),
    path: z.string().openapi({ description: "JSON Pointer into the definition." }),
    message: z.string(),
    example: z.unknown().optional(),
  })
  .openapi("DefinitionProblem");

export const scenarioOfDefinition = z
  .object({
    id: z.string(),
    title: z.string(),
    passed: z.boolean(),
    failure: z
      .object({ step: z.int(), message: z.string() })
      .optional()
      .openapi({ description: "The first step that did not hold, counted from 0, and why." }),
  })
  .openapi("DefinitionScenario");

export const propertyOfDefinition = z
  .object({
    id: z.string(),
    title: z.string(),
    verdict: z.enum(["proved", "refuted", "undecided"]).openapi({
      description:
        "It holds in every run; some run breaks it; or there was more to look at than is looked at here. What is refuted forbids publishing and stands among the problems too.",
    }),
    way: z
      .array(z.object({ what: z.string().optional(), stages: z.array(z.string()) }))
      .optional()
      .openapi({ description: "The shortest way that breaks it: what happens, and the stages that are entered." }),
    example: z.unknown().optional().openapi({ description: "Somebody who may go that way." }),
  })
  .openapi("DefinitionProperty");

export const publishedSchema = z.object({
  version: z.int(),
  hash: z.string(),
  unchanged: z
    .boolean()
    .openapi({ description: "The draft means the same as the newest version: there is no new one." }),
  problems: z.array(problemOfDefinition).openapi({ description: "Warnings." }),
});
