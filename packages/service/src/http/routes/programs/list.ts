import { listPrograms } from "../../../programs/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { pageOf, pageQuery } from "../../schemas/shared-parts.ts";
import { programSchema } from "../../schemas/program.ts";

export const listProgramsRoute = defineRoute({
  method: "get",
  path: "/programs",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "List programs with their head-counts",
  query: pageQuery,
  answers: {
    200: { description: "Programs in the order of their making, without definitions.", schema: pageOf(programSchema) },
  },
  handle: async (context, { query }) => ({ status: 200, body: await listPrograms(context, given(query)) }),
});
