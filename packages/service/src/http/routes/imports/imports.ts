import { z } from "@hono/zod-openapi";
import { changes, lists, reads } from "../../../audit/record-rule.ts";
import {
  createImport,
  deleteImport,
  importTargets,
  listImports,
  mapImport,
  readImport,
  readImportRows,
  startImport,
} from "../../../imports/imports.ts";
import { defineRoute } from "../../route.ts";
import {
  importOptionsSchema,
  importPreviewSchema,
  importRowSchema,
  importSchema,
  mappingSchema,
  rowStateSchema,
} from "../../schemas/import.ts";
import { idPath, limitSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const tag = "Imports";

export const listImportsRoute = defineRoute({
  method: "get",
  path: "/imports",
  access: "participant.import",
  record: lists("import.list"),
  tag,
  summary: "List your imports of people",
  answers: { 200: { description: "Of the last 30 days, newest first.", schema: wholeListOf(importSchema) } },
  handle: async (context) => ({ status: 200, body: await listImports(context) }),
});

export const listImportTargetsRoute = defineRoute({
  method: "get",
  path: "/imports/fields",
  access: "participant.import",
  record: "nothing",
  tag,
  summary: "List the fields of your catalog that a column may hold",
  answers: {
    200: {
      description: "Besides the parts of every file.",
      schema: wholeListOf(z.object({ id: z.string(), title: z.string() })),
    },
  },
  handle: async (context) => ({ status: 200, body: await importTargets(context) }),
});

export const createImportRoute = defineRoute({
  method: "post",
  path: "/imports",
  access: "participant.import",
  record: changes("import.create"),
  tag,
  summary: "Bring a file of people",
  description:
    "CSV or XLSX, a line of headings first, up to 20,000 rows. Nobody is added yet: the answer has the columns, with a first idea of what they are.",
  upload: true,
  body: z.strictObject({
    fileName: z.string().min(1).max(300),
    content: z.base64().openapi({ description: "The file, in base64." }),
  }),
  example: { fileName: "people.csv", content: "bmFtZTtlbWFpbApBbmE7YW5hQGV4YW1wbGUub3JnCg==" },
  answers: { 201: { description: "It was read.", schema: importSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createImport(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const readImportRoute = defineRoute({
  method: "get",
  path: "/imports/{id}",
  access: "participant.import",
  record: reads("import.read"),
  tag,
  summary: "Follow an import",
  params: idPath,
  answers: { 200: { description: "How far it is.", schema: importSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readImport(context, params) }),
});

export const mapImportRoute = defineRoute({
  method: "put",
  path: "/imports/{id}/mapping",
  access: "participant.import",
  record: changes("import.map"),
  tag,
  summary: "Say what the columns are, and see what would come of it",
  params: idPath,
  body: z.strictObject({ mapping: mappingSchema, options: importOptionsSchema.optional() }),
  example: { mapping: { "0": "name", "1": "email" }, options: { program: "mentoring" } },
  answers: {
    200: { description: "How many would be added, are known, cannot be taken.", schema: importPreviewSchema },
  },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await mapImport(context, { ...params, ...body }),
  }),
});

export const startImportRoute = defineRoute({
  method: "post",
  path: "/imports/{id}/start",
  access: "participant.import",
  record: changes("participant.import"),
  tag,
  summary: "Add the people",
  description: "In the background, each row once. 409 when it has begun already.",
  params: idPath,
  body: z.strictObject({}),
  example: {},
  answers: { 202: { description: "It goes on; read it to know how far it is.", schema: importSchema } },
  handle: async (context, { params }) => ({ status: 202, body: await startImport(context, params) }),
});

export const listImportRowsRoute = defineRoute({
  method: "get",
  path: "/imports/{id}/rows",
  access: "participant.import",
  record: lists("import.rows"),
  tag,
  summary: "Read what became of each row",
  params: idPath,
  query: z.object({
    state: rowStateSchema.optional(),
    after: z.coerce.number().int().min(0).optional(),
    limit: limitSchema,
  }),
  answers: {
    200: {
      description: "Rows in order; `next` is the position to go on after.",
      schema: z.object({ items: z.array(importRowSchema), next: z.int().nullable() }),
    },
  },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await readImportRows(context, { ...params, ...query }),
  }),
});

export const deleteImportRoute = defineRoute({
  method: "delete",
  path: "/imports/{id}",
  access: "participant.import",
  record: changes("import.delete"),
  tag,
  summary: "Throw away what was read of a file",
  description: "The people who were added stay.",
  params: idPath,
  answers: { 204: { description: "It is gone." } },
  handle: async (context, { params }) => {
    await deleteImport(context, params);
    return { status: 204 };
  },
});
