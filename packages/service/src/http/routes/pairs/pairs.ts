import { z } from "@hono/zod-openapi";
import { lists, reads } from "../../../audit/record-rule.ts";
import { listReady, readMatches } from "../../../pairs/match.ts";
import { listPairPrograms } from "../../../pairs/programs.ts";
import { listPairs, listPairsOf, readPair } from "../../../pairs/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { matchesSchema, pairFileSchema, pairProgramSchema, pairSchema, readySchema } from "../../schemas/pair.ts";
import {
  idPath,
  nameSchema,
  pageBody,
  pageOf,
  programPath,
  searchSchema,
  wholeListOf,
} from "../../schemas/shared-parts.ts";

export const listPairProgramsRoute = defineRoute({
  method: "get",
  path: "/pair-programs",
  access: "enrollment.read",
  record: "nothing",
  tag: "Pairs",
  summary: "List the programs whose runs have members: of pairs and teams",
  answers: { 200: { description: "All of them.", schema: wholeListOf(pairProgramSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listPairPrograms(context), next: null } }),
});

export const searchPairsRoute = defineRoute({
  method: "post",
  path: "/pairs/search",
  access: "enrollment.read",
  record: lists("pair.list"),
  tag: "Pairs",
  summary: "Search the pairs of a program",
  description: "In a body, because what is looked for is a name.",
  body: z.strictObject({
    ...pageBody,
    program: nameSchema.openapi({ description: "Id or slug of a program with members." }),
    status: z.enum(["open", "active", "held", "done"]).optional(),
    q: searchSchema.optional().openapi({ description: "Beginnings of words of any member’s name." }),
  }),
  example: { program: "mentoring-pair", status: "open" },
  answers: { 200: { description: "Newest first.", schema: pageOf(pairSchema) } },
  handle: async (context, { body }) => ({ status: 200, body: await listPairs(context, given(body)) }),
});

export const readPairRoute = defineRoute({
  method: "get",
  path: "/pairs/{id}",
  access: "enrollment.read",
  record: reads("pair.read"),
  tag: "Pairs",
  summary: "Read a pair: who it is, where it stands, what brings the two together",
  description: "`id` is the pair’s own enrollment. It is started by `POST /enrollments` with `members`.",
  params: idPath,
  answers: { 200: { description: "The pair; its revision is in `ETag`.", schema: pairFileSchema } },
  handle: async (context, { params }) => {
    const body = await readPair(context, params);
    return { status: 200, body, revision: body.revision };
  },
});

export const listPairsOfRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/pairs",
  access: "enrollment.read",
  record: reads("pair.list"),
  tag: "Pairs",
  summary: "List the pairs in which a person takes part",
  params: idPath,
  answers: { 200: { description: "Newest first.", schema: wholeListOf(pairSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { ...(await listPairsOf(context, params)), next: null },
  }),
});

export const listReadyRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/ready/{member}",
  access: "enrollment.read",
  record: lists("pair.ready"),
  tag: "Pairs",
  summary: "List who can be proposed a pair now, in one of its parts",
  params: programPath.extend({ member: nameSchema }),
  answers: { 200: { description: "Whoever has waited longest first.", schema: readySchema } },
  handle: async (context, { params }) => ({ status: 200, body: await listReady(context, params) }),
});

export const readMatchesRoute = defineRoute({
  method: "get",
  path: "/enrollments/{id}/matches",
  access: "enrollment.read",
  record: lists("pair.match"),
  tag: "Pairs",
  summary: "Look for somebody who fits in a pair",
  description:
    "Everybody of the other part to whom the pair can be proposed now, ranked by the program’s `matching`, with the reasons in words. A fact that was not said excludes nobody.",
  params: idPath,
  query: z.object({
    program: nameSchema.openapi({ description: "Id or slug of the program of the pair." }),
    member: nameSchema.optional().openapi({ description: "The part of `id`, where it could have several." }),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  answers: { 200: { description: "The best first.", schema: matchesSchema } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await readMatches(context, { ...given(query), ...params }),
  }),
});
