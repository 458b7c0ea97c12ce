import { z } from "@hono/zod-openapi";
import { instantSchema, nameSchema } from "./shared-parts.ts";

const rowState = z.enum(["pending", "placed", "done", "known", "failed"]);

export const mappingSchema = z.record(z.string().regex(/^\d{1,3}$/), z.string().max(300)).openapi({
  description:
    "What each column is, by its number from 0: `name`, `firstName`, `lastName`, `email`, `phone`, `birthDate`, `language`, `externalId`, `site`, or `field:<id>` of the organization's catalog. Others are not read.",
  example: { "0": "lastName", "1": "firstName", "2": "email" },
});

export const importOptionsSchema = z.strictObject({
  program: nameSchema.optional().openapi({ description: "Id or slug: everybody who is added begins it." }),
  site: nameSchema.optional().openapi({ description: "Where the files lie whose row does not say." }),
  sharedAddresses: z.boolean().optional().openapi({ description: "Two people may have one e-mail address." }),
});

const importShape = {
  id: z.string(),
  fileName: z.string(),
  state: z.enum(["draft", "running", "done"]),
  columns: z.array(z.object({ title: z.string(), samples: z.array(z.string()) })),
  mapping: z.record(z.string(), z.string()),
  options: z.looseObject({}),
  total: z.int(),
  done: z.int(),
  known: z.int().openapi({ description: "Rows whose person was there already." }),
  failed: z.int(),
  createdAt: instantSchema,
  finishedAt: instantSchema.optional(),
};
export const importSchema = z.object(importShape).openapi("Import");

export const importRowSchema = z
  .object({
    position: z.int().openapi({ description: "Lines below the first of the file." }),
    cells: z.array(z.string()).openapi({ description: "Gone as soon as the person is there." }),
    state: rowState,
    participant: z.string().optional(),
    errors: z.array(z.object({ column: z.int().optional(), message: z.string() })).optional(),
  })
  .openapi("ImportRow");

export const importPreviewSchema = z
  .object({
    import: importSchema,
    ready: z.int(),
    known: z.int(),
    failed: z.int(),
    rows: z
      .array(importRowSchema)
      .openapi({ description: "The first that cannot be taken, then those who are known." }),
  })
  .openapi("ImportPreview");

export const rowStateSchema = rowState;
