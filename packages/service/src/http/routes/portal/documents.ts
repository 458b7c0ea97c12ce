import { z } from "@hono/zod-openapi";
import { changes, reads } from "../../../audit/record-rule.ts";
import { ServiceError } from "../../../errors.ts";
import {
  addDocument,
  addOwnDocument,
  changeDocument,
  DOCUMENT_BYTES,
  listDocuments,
  listOwnDocuments,
  openDocument,
  type OpenedDocument,
  openOwnDocument,
  removeOwnDocument,
} from "../../../portal/documents.ts";
import { defineRoute, type RouteInput, type RouteOutput } from "../../route.ts";
import { dateSchema, idPath, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { documentSchema } from "./shapes.ts";

const placeQuery = z.object({
  enrollment: nameSchema.optional().openapi({ description: "The journey that it belongs to." }),
});
const documentPath = idPath.extend({ document: nameSchema });
const listed = { 200: { description: "Newest first.", schema: wholeListOf(documentSchema) } };
const added = { 201: { description: "Kept.", schema: documentSchema } };
const content = { 200: { description: "The file, as an attachment.", type: "application/octet-stream" } };
const ABOUT_FILE =
  "The body is the file itself, 10 MB at most: a photo (JPEG, PNG, WebP) or a PDF, told by its content. What cameras write beside a picture is removed.";

const given = ({ file }: Pick<RouteInput<unknown, unknown, unknown>, "file">) => {
  if (file !== undefined) return { file, title: file.title };
  throw new ServiceError("malformed", { fr: "Un fichier est attendu.", en: "A file is expected." });
};

/** Never shown inside a page: a browser keeps it, under the name that it was given. */
const asAttachment = ({ document, content: bytes }: OpenedDocument): RouteOutput => ({
  status: 200,
  content: { type: document.mediaType, body: new Blob([new Uint8Array(bytes)]).stream() },
  headers: {
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    "Content-Length": String(bytes.length),
    "X-Content-Type-Options": "nosniff",
  },
});

export const listOwnDocumentsRoute = defineRoute({
  method: "get",
  path: "/portal/documents",
  access: "self.read",
  record: "nothing",
  tag: "Portal",
  summary: "My documents",
  answers: listed,
  handle: async (context) => ({ status: 200, body: { items: await listOwnDocuments(context), next: null } }),
});

export const addOwnDocumentRoute = defineRoute({
  method: "post",
  path: "/portal/documents",
  access: "self.act",
  record: changes("self.document"),
  tag: "Portal",
  summary: "Hand a document in",
  description: ABOUT_FILE,
  query: placeQuery,
  takesFile: DOCUMENT_BYTES,
  answers: added,
  handle: async (context, input) => ({
    status: 201,
    body: await addOwnDocument(context, { ...given(input), ...input.query }),
  }),
});

export const openOwnDocumentRoute = defineRoute({
  method: "get",
  path: "/portal/documents/{id}/content",
  access: "self.read",
  record: "nothing",
  tag: "Portal",
  summary: "One of my documents",
  params: idPath,
  answers: content,
  handle: async (context, { params }) => asAttachment(await openOwnDocument(context, params)),
});

export const removeOwnDocumentRoute = defineRoute({
  method: "delete",
  path: "/portal/documents/{id}",
  access: "self.act",
  record: changes("self.document_remove"),
  tag: "Portal",
  summary: "Take a document back",
  params: idPath,
  answers: { 204: { description: "Its content is gone." } },
  handle: async (context, { params }) => {
    await removeOwnDocument(context, params);
    return { status: 204 };
  },
});

export const listDocumentsRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/documents",
  access: "enrollment.read",
  record: reads("participant.documents"),
  tag: "Participants",
  summary: "Documents in a person’s file",
  params: idPath,
  answers: listed,
  handle: async (context, { params }) => ({
    status: 200,
    body: { items: await listDocuments(context, { participant: params.id }), next: null },
  }),
});

export const addDocumentRoute = defineRoute({
  method: "post",
  path: "/participants/{id}/documents",
  access: "participant.write",
  record: changes("participant.document"),
  tag: "Participants",
  summary: "Add a document to a person’s file",
  description: ABOUT_FILE,
  params: idPath,
  query: placeQuery,
  takesFile: DOCUMENT_BYTES,
  answers: added,
  handle: async (context, input) => ({
    status: 201,
    body: await addDocument(context, { ...given(input), ...input.query, participant: input.params.id }),
  }),
});

export const openDocumentRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/documents/{document}/content",
  access: "enrollment.read",
  record: reads("participant.document"),
  tag: "Participants",
  summary: "A document of a person",
  params: documentPath,
  answers: content,
  handle: async (context, { params }) =>
    asAttachment(await openDocument(context, { participant: params.id, id: params.document })),
});

export const changeDocumentRoute = defineRoute({
  method: "patch",
  path: "/participants/{id}/documents/{document}",
  access: "participant.write",
  record: changes("participant.document_change"),
  tag: "Participants",
  summary: "Say what a document is called and until when it is good",
  description: "Who looks after the person is told in Today from 30 days before that day.",
  params: documentPath,
  body: z.strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    validUntil: dateSchema.nullable().optional().openapi({ description: "`null`: without end." }),
  }),
  example: { validUntil: "2027-03-01" },
  answers: { 200: { description: "Changed.", schema: documentSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeDocument(context, { participant: params.id, id: params.document, ...body }),
  }),
});
