import { z } from "@hono/zod-openapi";

const figure = z.number().nullable();
const count = z.int().nullable();

const groupSchema = z.looseObject({ value: figure, n: figure });

const breakdownSchema = z.object({ by: z.string(), title: z.string(), groups: z.array(groupSchema) });

const indicatorSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    value: figure.openapi({ description: "Null: not known, which is not zero." }),
    unit: z.string().optional(),
    target: figure,
    n: figure.openapi({ description: "On how many cases the value rests." }),
    unknown: figure.openapi({ description: "Cases left out because a fact is missing." }),
    breakdown: z.array(breakdownSchema),
    counting: z.string().openapi({ description: "How it is counted, in words." }),
    tags: z.array(z.string()),
  })
  .openapi("IndicatorFigure");

const stage = { stage: z.string(), title: z.string(), kind: z.string(), phase: z.string().optional() };

export const impactSchema = z
  .object({
    period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    protected: z.object({ smallest: z.int() }).optional().openapi({
      description: "For funders: figures that rest on fewer people are withheld (null), others rounded to steps of it.",
    }),
    started: count,
    indicators: z.array(indicatorSchema),
    funnel: z.array(z.object({ ...stage, reached: count, ofFormer: figure, ofStarted: figure })),
    stages: z.array(
      z.object({ ...stage, stays: count, inside: count, medianDays: figure, meanDays: figure, p90Days: figure }),
    ),
    flows: z.array(z.object({ from: z.string().nullable(), to: z.string(), count })),
    exits: z.array(
      z.object({
        stage: z.string(),
        title: z.string(),
        outcome: z.string().optional(),
        runs: count,
        reasons: z.array(z.object({ code: z.string(), title: z.string(), runs: count })),
      }),
    ),
  })
  .openapi("Impact");
