import { z } from "@hono/zod-openapi";
import { changes } from "../../../audit/record-rule.ts";
import { changeTeam, createTeam, deleteTeam, listTeams } from "../../../teams/teams.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";

const teamSchema = z
  .strictObject({
    id: z.string().openapi({ example: "tea_01kjq8h2v0c2m9d7x4t6w8y1a3" }),
    title: z.string(),
    members: z.array(z.string()).openapi({ description: "Ids of members." }),
    createdAt: instantSchema,
  })
  .openapi("Team");

const teamBody = z
  .strictObject({ title: z.string().max(200), members: z.array(nameSchema).max(500) })
  .openapi("TeamRequest", { example: { title: "Accueil", members: [] } });

export const listTeamsRoute = defineRoute({
  method: "get",
  path: "/teams",
  access: "member.read",
  record: "nothing",
  tag: "Organization",
  summary: "List teams",
  description: "`?team=` of the list of enrollments shows what the members of a team look after.",
  answers: { 200: { description: "By title.", schema: wholeListOf(teamSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listTeams(context), next: null } }),
});

export const createTeamRoute = defineRoute({
  method: "post",
  path: "/teams",
  access: "team.manage",
  record: changes("team.create", "permission"),
  tag: "Organization",
  summary: "Make a team",
  body: teamBody,
  answers: { 201: { description: "Made.", schema: teamSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createTeam(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const changeTeamRoute = defineRoute({
  method: "put",
  path: "/teams/{id}",
  access: "team.manage",
  record: changes("team.change", "permission"),
  tag: "Organization",
  summary: "Write a team's title and members anew",
  params: idPath,
  body: teamBody,
  answers: { 200: { description: "As it now stands.", schema: teamSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeTeam(context, { ...body, ...params }),
  }),
});

export const deleteTeamRoute = defineRoute({
  method: "delete",
  path: "/teams/{id}",
  access: "team.manage",
  record: changes("team.remove", "permission"),
  tag: "Organization",
  summary: "Remove a team",
  description: "Its members stay.",
  params: idPath,
  answers: { 204: { description: "Removed." } },
  handle: async (context, { params }) => {
    await deleteTeam(context, params);
    return { status: 204 };
  },
});
