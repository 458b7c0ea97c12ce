import { z } from "@hono/zod-openapi";

const figure = z.number().nullable();

const groupSchema = z.looseObject({ value: figure, n: z.number() });

const breakdownSchema = z.object({ by: z.string(), title: z.string(), groups: z.array(groupSchema) });

const indicatorSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    value: figure.openapi({ description: "Null: not known, which is not zero." }),
    unit: z.string().optional(),
    target: figure,
    n: z.number().openapi({ description: "On how many cases the value rests." }),
    unknown: z.number().openapi({ description: "Cases left out because a fact is missing." }),
    breakdown: z.array(breakdownSchema),
    counting: z.string().openapi({ description: "How it is counted, in words." }),
    tags: z.array(z.string()),
  })
  .openapi("IndicatorFigure");

const stage = { stage: z.string(), title: z.string(), kind: z.string(), phase: z.string().optional() };

export const impactSchema = z
  .object({
    period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    started: z.int(),
    indicators: z.array(indicatorSchema),
    funnel: z.array(z.object({ ...stage, reached: z.int(), ofFormer: figure, ofStarted: figure })),
    stages: z.array(
      z.object({ ...stage, stays: z.int(), inside: z.int(), medianDays: figure, meanDays: figure, p90Days: figure }),
    ),
    flows: z.array(z.object({ from: z.string().nullable(), to: z.string(), count: z.int() })),
    exits: z.array(
      z.object({
        stage: z.string(),
        title: z.string(),
        outcome: z.string().optional(),
        runs: z.int(),
        reasons: z.array(z.object({ code: z.string(), title: z.string(), runs: z.int() })),
      }),
    ),
  })
  .openapi("Impact");
