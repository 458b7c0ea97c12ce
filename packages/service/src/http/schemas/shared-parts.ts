import { z } from "@hono/zod-openapi";

/** Ids, slugs and stages: nothing that a database or a log could stumble over. */
export const nameSchema = z
  .string()
  .regex(/^[\w.:~-]+$/)
  .max(200);

/** What people type in a search field. */
export const searchSchema = z
  .string()
  .max(200)
  .refine((text) => !text.includes("\u0000") && text.isWellFormed());

export const idPath = z.object({ id: nameSchema });
export const programPath = z.object({ program: nameSchema.openapi({ description: "Id or slug." }) });

export const instantSchema = z.iso.datetime({ offset: true }).openapi({ example: "2026-03-02T09:00:00.000Z" });
export const dateSchema = z.iso.date().openapi({ example: "1990-05-02" });

const MAX_PAGE = 200;

export const limitSchema = z.coerce.number().int().min(1).max(MAX_PAGE).optional();

/** `?limit=&cursor=` of every list; `next` of a page is the cursor of the one after. */
export const pageQuery = z.object({
  limit: limitSchema.openapi({ description: "Items of a page, 50 when absent.", example: 50 }),
  cursor: nameSchema.optional().openapi({ description: "`next` of the page before." }),
});

/** The same in a body. */
export const pageBody = {
  limit: z.int().min(1).max(MAX_PAGE).optional().openapi({ description: "Items of a page, 50 when absent." }),
  cursor: nameSchema.optional().openapi({ description: "`next` of the page before." }),
};

/** Why a search is a POST, for readers of the API's description. */
export const SEARCH_REASON =
  "Better than `?q=` where people's names are looked for: addresses of requests are kept by browsers, proxies and logs; bodies are not.";

/** A page of a list. `next` is null at the end. */
export const pageOf = (item: z.ZodType) => z.object({ items: z.array(item), next: z.string().nullable() });

/** A list that is answered whole. */
export const wholeListOf = (item: z.ZodType) => z.object({ items: z.array(item), next: z.null() });

/** What is there and is not shown. */
export const maskedSchema = z
  .array(z.string())
  .optional()
  .openapi({ description: "JSON Pointers of facts that are known and that your role does not see.", example: [] });

/** JSON as the caller chose it. */
export const jsonObject = z.record(z.string(), z.unknown());

/** A fact about a person or a program: text, number, yes or no, list of texts, or nothing. */
export const factSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]).openapi("Fact");
