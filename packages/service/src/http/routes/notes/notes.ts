import { z } from "@hono/zod-openapi";
import { changes, reads } from "../../../audit/record-rule.ts";
import { createNote, deleteNote, listNotes, updateNote } from "../../../notes/notes.ts";
import { defineRoute } from "../../route.ts";
import { idPath, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { noteSchema } from "../../schemas/work.ts";

const tag = "Participants";
const bodySchema = z.string().min(1).max(10_000);
const mentionsSchema = z.array(nameSchema).max(50).openapi({ description: "Users who are to read it." });

export const listNotesRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/notes",
  access: "participant.read",
  record: reads("note.list"),
  tag,
  summary: "Read what colleagues noted about a person",
  params: idPath,
  answers: { 200: { description: "Notes for the team and your own, newest first.", schema: wholeListOf(noteSchema) } },
  handle: async (context, { params }) => ({ status: 200, body: await listNotes(context, { participant: params.id }) }),
});

export const createNoteRoute = defineRoute({
  method: "post",
  path: "/participants/{id}/notes",
  access: "participant.write",
  record: changes("note.create"),
  tag,
  summary: "Note something about a person",
  params: idPath,
  body: z.strictObject({
    body: bodySchema,
    audience: z.enum(["team", "author"]).optional().openapi({ description: "`team` when absent." }),
    special: z.boolean().optional(),
    mentions: mentionsSchema.optional(),
  }),
  example: { body: "Prefers to be called in the evening." },
  answers: { 201: { description: "The note.", schema: noteSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await createNote(context, { ...body, participant: params.id, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const updateNoteRoute = defineRoute({
  method: "patch",
  path: "/notes/{id}",
  access: "participant.write",
  record: changes("note.update"),
  tag,
  summary: "Change a note of yours",
  params: idPath,
  body: z.strictObject({
    body: bodySchema.optional(),
    special: z.boolean().optional(),
    mentions: mentionsSchema.optional(),
  }),
  example: { body: "Prefers to be called before noon." },
  answers: { 200: { description: "The note.", schema: noteSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await updateNote(context, { ...params, ...body }),
  }),
});

export const deleteNoteRoute = defineRoute({
  method: "delete",
  path: "/notes/{id}",
  access: "participant.write",
  record: changes("note.delete"),
  tag,
  summary: "Take back a note of yours",
  params: idPath,
  answers: { 204: { description: "It is gone." } },
  handle: async (context, { params }) => {
    await deleteNote(context, params);
    return { status: 204 };
  },
});
