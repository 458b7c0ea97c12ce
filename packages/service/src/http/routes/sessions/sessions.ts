import { z } from "@hono/zod-openapi";
import { changes, lists, reads } from "../../../audit/record-rule.ts";
import { noteAttendees } from "../../../sessions/attend.ts";
import { listSessionKinds } from "../../../sessions/kinds.ts";
import { changeSession, createSession, dropPerson, expectPeople } from "../../../sessions/plan.ts";
import { listSessions, listSessionsOf, readSession } from "../../../sessions/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import {
  attendanceBody,
  attendanceResultSchema,
  expectBody,
  groupSessionChangeBody,
  groupSessionFileSchema,
  groupSessionSchema,
  newGroupSessionBody,
  personSessionSchema,
  sessionKindSchema,
} from "../../schemas/group-session.ts";
import { idPath, instantSchema, nameSchema, pageOf, pageQuery, wholeListOf } from "../../schemas/shared-parts.ts";

const TAG = "Group sessions";

export const listSessionKindsRoute = defineRoute({
  method: "get",
  path: "/group-session-kinds",
  access: "enrollment.read",
  record: "nothing",
  tag: TAG,
  summary: "List the kinds of group moments of the programs",
  answers: { 200: { description: "All of them.", schema: wholeListOf(sessionKindSchema) } },
  handle: async (context) => ({ status: 200, body: { items: await listSessionKinds(context), next: null } }),
});

export const listGroupSessionsRoute = defineRoute({
  method: "get",
  path: "/group-sessions",
  access: "enrollment.read",
  record: lists("session.list"),
  tag: TAG,
  summary: "List group moments, the latest first",
  query: z.object({
    ...pageQuery.shape,
    program: nameSchema.optional().openapi({ description: "Id or slug." }),
    cohort: nameSchema.optional(),
    from: instantSchema.optional(),
    before: instantSchema.optional(),
    open: z
      .enum(["true"])
      .optional()
      .openapi({ description: "Only those where somebody’s attendance is still to be noted." }),
  }),
  answers: { 200: { description: "A page.", schema: pageOf(groupSessionSchema) } },
  handle: async (context, { query: { open, ...query } }) => ({
    status: 200,
    body: await listSessions(context, given({ ...query, ...(open !== undefined && { open: true }) })),
  }),
});

export const createGroupSessionRoute = defineRoute({
  method: "post",
  path: "/group-sessions",
  access: "event.send_many",
  record: changes("session.create"),
  tag: TAG,
  summary: "Plan a group moment",
  body: newGroupSessionBody,
  answers: { 201: { description: "Planned.", schema: groupSessionFileSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createSession(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const readGroupSessionRoute = defineRoute({
  method: "get",
  path: "/group-sessions/{id}",
  access: "enrollment.read",
  record: reads("session.read"),
  tag: TAG,
  summary: "Read a group moment with whoever is expected",
  params: idPath,
  answers: { 200: { description: "The session.", schema: groupSessionFileSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await readSession(context, params) }),
});

export const changeGroupSessionRoute = defineRoute({
  method: "patch",
  path: "/group-sessions/{id}",
  access: "event.send_many",
  record: changes("session.change"),
  tag: TAG,
  summary: "Change when and where a group moment is, or cancel it",
  params: idPath,
  body: groupSessionChangeBody,
  answers: { 200: { description: "Changed.", schema: groupSessionFileSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeSession(context, { ...body, ...params }),
  }),
});

export const expectPeopleRoute = defineRoute({
  method: "post",
  path: "/group-sessions/{id}/people",
  access: "event.send_many",
  record: changes("session.expect"),
  tag: TAG,
  summary: "Expect more people at a group moment",
  params: idPath,
  body: expectBody,
  answers: { 200: { description: "The session.", schema: groupSessionFileSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await expectPeople(context, { ...body, ...params }),
  }),
});

export const dropPersonRoute = defineRoute({
  method: "delete",
  path: "/group-sessions/{id}/people/{enrollment}",
  access: "event.send_many",
  record: changes("session.drop"),
  tag: TAG,
  summary: "Expect somebody no longer",
  params: idPath.extend({ enrollment: nameSchema }),
  answers: { 200: { description: "The session.", schema: groupSessionFileSchema } },
  handle: async (context, { params }) => ({ status: 200, body: await dropPerson(context, params) }),
});

export const noteAttendanceRoute = defineRoute({
  method: "post",
  path: "/group-sessions/{id}/attendance",
  access: "event.send_many",
  record: changes("session.attend"),
  tag: TAG,
  summary: "Note who came to a group moment",
  description:
    "Whoever was present or absent is sent the event of their program, once, in the same transaction; those who are excused are noted, and nothing is sent. A line that is refused stops no other.",
  params: idPath,
  body: attendanceBody,
  answers: { 200: { description: "What became of each line.", schema: attendanceResultSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await noteAttendees(context, { ...body, ...params, key: once });
    return { status: 200, body: value, replayed };
  },
});

export const listSessionsOfRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/group-sessions",
  access: "enrollment.read",
  record: reads("session.list"),
  tag: TAG,
  summary: "List the group moments where a person is or was expected",
  params: idPath,
  answers: { 200: { description: "The latest first.", schema: wholeListOf(personSessionSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { ...(await listSessionsOf(context, params)), next: null },
  }),
});
