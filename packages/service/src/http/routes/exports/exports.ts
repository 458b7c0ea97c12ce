import { z } from "@hono/zod-openapi";
import type { RecordRule } from "../../../audit/record-rule.ts";
import { EXPORT_COLUMNS } from "../../../exports/columns.ts";
import { exportEnrollments, type Exported, exportRun } from "../../../exports/export.ts";
import { CONTENT_TYPES, type FileFormat } from "../../../exports/write-file.ts";
import { defineRoute, type RouteOutput } from "../../route.ts";
import { enrollmentFilter } from "../../schemas/enrollment-filter.ts";
import { idPath, nameSchema } from "../../schemas/shared-parts.ts";

const format = z.enum(["csv", "xlsx"]);
const exports = (action: string): RecordRule => ({ kind: "export", action });

const fileAnswer = ({ bytes, enrollments }: Exported, kind: FileFormat, name: string): RouteOutput => ({
  status: 200,
  // Not sent: the log tells how many people left.
  body: { items: enrollments },
  content: { type: CONTENT_TYPES[kind], body: new Response(bytes as Uint8Array<ArrayBuffer>).body! },
  headers: { "Content-Disposition": `attachment; filename="${name}.${kind}"`, "Cache-Control": "no-store" },
});

export const exportEnrollmentsRoute = defineRoute({
  method: "post",
  path: "/enrollments/export",
  access: "enrollment.export",
  record: exports("enrollment.export"),
  tag: "Enrollments",
  summary: "Take a list of enrollments away as a file",
  description:
    "Of those whom you see, with what your role sees of them. In CSV, what a spreadsheet would take for a formula has an apostrophe before it.",
  body: z.strictObject({
    ids: z.array(nameSchema).max(9_000).optional(),
    where: z.strictObject(enrollmentFilter).optional(),
    format,
    columns: z
      .array(z.union([z.enum(EXPORT_COLUMNS), z.templateLiteral(["field:", z.string().regex(/^[\w-]{1,100}$/)])]))
      .min(1)
      .max(60)
      .optional(),
  }),
  example: { where: { program: "mentoring", status: "active" }, format: "csv", columns: ["name", "stage", "dueAt"] },
  answers: { 200: { description: "The file.", type: "application/octet-stream" } },
  handle: async (context, { body }) =>
    fileAnswer(
      await exportEnrollments(context, { ...body, columns: body.columns }),
      body.format,
      context.language === "fr" ? "personnes" : "people",
    ),
});

export const exportRunRoute = defineRoute({
  method: "post",
  path: "/runs/{id}/export",
  access: "enrollment.export",
  record: exports("run.export"),
  tag: "Enrollments",
  summary: "Take the report of a run away as a file",
  params: idPath,
  body: z.strictObject({ format }),
  example: { format: "xlsx" },
  answers: { 200: { description: "The file.", type: "application/octet-stream" } },
  handle: async (context, { params, body }) =>
    fileAnswer(
      await exportRun(context, { ...params, ...body }),
      body.format,
      context.language === "fr" ? "compte-rendu" : "report",
    ),
});
