import { z } from "@hono/zod-openapi";
import { listVersions, readDefinition } from "../../../programs/read.ts";
import { defineRoute } from "../../route.ts";
import { nameSchema, programPath, wholeListOf } from "../../schemas/shared-parts.ts";
import { definitionBody, versionSchema } from "../../schemas/program.ts";

export const listVersionsRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/versions",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "List the versions of a program, newest first",
  params: programPath,
  answers: { 200: { description: "All of them.", schema: wholeListOf(versionSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { items: await listVersions(context, params), next: null },
  }),
});

export const readDefinitionRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/versions/{version}/definition",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "Read a version's definition: plain XState JSON",
  description: "Byte for byte as it was saved, so that its hash and the order of its keys stay what they were.",
  params: z.object({ program: nameSchema, version: z.coerce.number().int().min(1).max(1_000_000) }),
  answers: { 200: { description: "The definition.", schema: definitionBody } },
  handle: async (context, { params }) => {
    const { text } = await readDefinition(context, params);
    return { status: 200, content: { type: "application/json; charset=utf-8", body: text } };
  },
});
