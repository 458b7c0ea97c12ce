import { z } from "@hono/zod-openapi";
import { listLibrary, readLibraryProgram } from "../../../programs/library.ts";
import { defineRoute } from "../../route.ts";
import { definitionBody, libraryProgramSchema } from "../../schemas/program.ts";
import { nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";

export const listLibraryRoute = defineRoute({
  method: "get",
  path: "/library",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "List the programs that come with the software",
  description: "Real programs to start one's own from; they belong to no organization.",
  answers: { 200: { description: "All of them.", schema: wholeListOf(libraryProgramSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listLibrary(context), next: null } }),
});

export const readLibraryProgramRoute = defineRoute({
  method: "get",
  path: "/library/{slug}",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "Read a program of the library: plain XState JSON",
  description: "To be created as a program of one's own, under another `id`, with `POST /api/programs`.",
  params: z.object({ slug: nameSchema }),
  answers: { 200: { description: "The definition.", schema: definitionBody } },
  handle: async (context, { params }) => {
    const { text } = await readLibraryProgram(context, params);
    return { status: 200, content: { type: "application/json", body: text } };
  },
});
