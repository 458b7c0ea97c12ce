import { z } from "@hono/zod-openapi";
import { CONTENT_TYPES, writeFile } from "../../../exports/write-file.ts";
import { readImpact } from "../../../impact/read-impact.ts";
import { impactTable } from "../../../impact/to-table.ts";
import { localize } from "../../localize.ts";
import { defineRoute } from "../../route.ts";
import { dateSchema, instantSchema, programPath } from "../../schemas/shared-parts.ts";
import { impactSchema } from "../../schemas/impact.ts";

const boundSchema = z.union([dateSchema, instantSchema]).optional();

const impactQuery = z.object({
  from: boundSchema,
  to: boundSchema,
  compareFrom: boundSchema.openapi({ description: "A period to compare with: `before` in the answer." }),
  compareTo: boundSchema,
  by: z
    .string()
    .max(1_000)
    .transform((text) => text.split(",").filter((name) => name !== ""))
    .optional()
    .openapi({
      type: "string",
      description: "Breakdowns, separated by commas: fields, `site`, `cohort`, `ageBand`, `outcome`.",
      example: "site",
    }),
  declared: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "`false`: without the breakdowns that the indicators name." }),
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .openapi({ description: "Whose indicators are counted; the newest when absent." }),
});

const PERIOD =
  "`from` is included, `to` is not; a bound that is absent is open. A date begins when that day begins in the program’s time zone.";

const queryOf = ({ declared, ...query }: z.output<typeof impactQuery>) => ({
  ...query,
  declared: declared !== "false",
});

export const readImpactRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/impact",
  access: "impact.read",
  record: "nothing",
  tag: "Impact",
  summary: "Read indicators, funnel, time in stage, flows, exits and months",
  description: `Over the journals of all enrollments, whatever version they run. ${PERIOD}`,
  params: programPath,
  query: impactQuery,
  answers: { 200: { description: "The figures.", schema: impactSchema } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: localize(await readImpact(context, { ...params, ...queryOf(query) }), context.language),
  }),
});

export const exportImpactRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/impact.csv",
  access: "impact.read",
  record: "nothing",
  tag: "Impact",
  summary: "Take the figures away as a table",
  description: `The same figures as a CSV file, a figure a line, in the language asked for; semicolons in French. What a spreadsheet would take for a formula has an apostrophe before it. ${PERIOD}`,
  params: programPath,
  query: impactQuery,
  answers: { 200: { description: "One line per figure.", type: "text/csv" } },
  handle: async (context, { params, query }) => {
    const impact = await readImpact(context, { ...params, ...queryOf(query) });
    const bytes = await writeFile(impactTable(impact, context.language), "csv", context.language);
    const name = `impact-${impact.program.slug}-${impact.countedAt.slice(0, 10)}.csv`;
    return {
      status: 200,
      content: { type: CONTENT_TYPES.csv, body: new Response(bytes as Uint8Array<ArrayBuffer>).body! },
      headers: { "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "no-store" },
    };
  },
});
