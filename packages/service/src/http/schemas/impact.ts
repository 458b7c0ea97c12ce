import { z } from "@hono/zod-openapi";

const figure = z.number().nullable();
const count = z.int().nullable();

const groupSchema = z.object({
  key: z.string(),
  known: z.boolean().openapi({ description: "False for the one group of cases of which the answer is missing." }),
  title: z.string(),
  value: figure,
  n: figure,
});

const breakdownSchema = z.object({ by: z.string(), title: z.string(), groups: z.array(groupSchema) });

const indicatorSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    measure: z.enum(["count", "share", "duration", "sum"]),
    value: figure.openapi({ description: "Null: not known, which is not zero." }),
    unit: z.string().optional(),
    target: figure,
    better: z.enum(["higher", "lower"]).openapi({
      description: "Whether the target is to be reached or not to be exceeded.",
    }),
    met: z
      .boolean()
      .nullable()
      .openapi({ description: "Whether the value meets the target; null: no target or no value." }),
    n: figure.openapi({ description: "On how many cases the value rests." }),
    unknown: figure.openapi({ description: "Cases left out because a fact is missing." }),
    breakdown: z.array(breakdownSchema),
    counting: z.string().openapi({ description: "How it is counted, in words." }),
    tags: z.array(z.string()),
  })
  .openapi("IndicatorFigure");

const stage = { stage: z.string(), title: z.string(), kind: z.string(), phase: z.string().optional() };

const period = z.object({ from: z.string().nullable(), to: z.string().nullable() });

export const impactSchema = z
  .object({
    program: z.object({ id: z.string(), slug: z.string(), title: z.string() }),
    version: z.int(),
    timeZone: z.string().openapi({ description: "In which days and months are counted." }),
    countedAt: z.string(),
    partial: z.boolean().openapi({
      description: "The figures are of the people whom you see, not of everybody in the program.",
    }),
    breakdowns: z
      .array(z.object({ by: z.string(), title: z.string() }))
      .openapi({ description: "What may be asked for as `by`." }),
    sentence: z.string().openapi({ description: "The most telling figures as one sentence." }),
    period,
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
    months: z.array(z.object({ month: z.string(), started: count, ended: count })),
    before: z
      .object({
        period,
        started: count,
        indicators: z.array(z.object({ id: z.string(), value: figure, n: figure })),
      })
      .optional()
      .openapi({ description: "The period to compare with, when one was asked for." }),
  })
  .openapi("Impact");
