import { createHash } from "node:crypto";
import {
  type Document,
  insertDocument,
  listDocuments as listStored,
  openDocument as openStored,
  removeDocument as removeStored,
  updateDocument as updateStored,
  weighDocuments,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { readParticipant } from "../participants/read.ts";
import { assertStorable } from "../storable.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { mediaTypeOf, safeFileName, withoutMetadata } from "./media.ts";
import { selfOf } from "./me.ts";
import { ownRun } from "./roles.ts";

/** The largest file that is taken, and how much one person may hand in. */
export const DOCUMENT_BYTES = 10 * 1024 * 1024;
const ALL_BYTES = 200 * 1024 * 1024;
const ALL_COUNT = 200;
const TITLE_LENGTH = 200;

/** A file as it was sent. */
export interface UploadedFile {
  bytes: Uint8Array;
  /** As the sender calls it. */
  name: string;
}

export interface DocumentInput {
  file: UploadedFile;
  title?: string | undefined;
  enrollment?: string | undefined;
}

/** A document as it is listed. */
export interface DocumentView {
  id: string;
  title: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  enrollment?: string;
  validUntil?: string;
  addedAt: string;
  /** Who handed it in: the person themselves, or somebody of the organization. */
  by: "self" | "staff";
}

const viewOf = (document: Document): DocumentView => ({
  id: document.id,
  title: document.title,
  fileName: document.fileName,
  mediaType: document.mediaType,
  size: document.size,
  sha256: document.sha256,
  ...(document.enrollmentId !== null && { enrollment: document.enrollmentId }),
  ...(document.validUntil !== null && { validUntil: document.validUntil }),
  addedAt: document.addedAt,
  by: document.addedByKind === "participant" ? "self" : "staff",
});

const invalid = (fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path: "/file", message: { fr, en } }] });

const addTo = async (
  context: Context,
  participant: string,
  { file, title, enrollment }: DocumentInput,
): Promise<DocumentView> => {
  const { service, organization, caller } = context;
  if (file.bytes.length === 0) throw invalid("Le fichier est vide.", "The file is empty.");
  if (file.bytes.length > DOCUMENT_BYTES)
    throw new ServiceError("too_large", { fr: "Un fichier de 10 Mo au plus.", en: "A file of 10 MB at most." });
  const mediaType = mediaTypeOf(file.bytes);
  if (mediaType === undefined)
    throw invalid(
      "Une photo (JPEG, PNG, WebP) ou un PDF est attendu.",
      "A photo (JPEG, PNG, WebP) or a PDF is expected.",
    );
  assertStorable({ title, name: file.name });
  const content = withoutMetadata(file.bytes, mediaType);
  const fileName = safeFileName(file.name, mediaType);
  const words = (title ?? "").normalize("NFC").trim().slice(0, TITLE_LENGTH);
  const document: Document = {
    id: service.newId("doc"),
    participantId: participant,
    enrollmentId: enrollment ?? null,
    title: words === "" ? fileName.replace(/\.\w+$/, "") : words,
    fileName,
    mediaType,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    validUntil: null,
    addedAt: nowOf(context),
    addedByKind: caller.kind,
    addedBy: caller.id,
  };
  await transact(context, async (trx) => {
    const { count, bytes } = await weighDocuments(trx, organization, participant);
    if (count >= ALL_COUNT || bytes + content.length > ALL_BYTES)
      throw new ServiceError("too_large", {
        fr: "Il y a trop de documents dans ce dossier. Supprimez-en un d’abord.",
        en: "There are too many documents in this file. Remove one first.",
      });
    await insertDocument(trx, organization, document, content);
    return { id: document.id, participant };
  });
  return viewOf(document);
};

const listOf = async ({ service, organization }: Context, participant: string): Promise<DocumentView[]> =>
  (await listStored(service.store.within(organization), organization, participant)).map(viewOf);

/** A document with its content. */
export interface OpenedDocument {
  document: DocumentView;
  content: Uint8Array;
}

const openOf = async ({ service, organization }: Context, participant: string, id: string): Promise<OpenedDocument> => {
  const found = await openStored(service.store.within(organization), organization, { id, participant });
  if (found === undefined) throw notFound({ fr: "Document", en: "Document" });
  return { document: viewOf(found.document), content: found.content };
};

/** Documents in the visitor's own file. Throws `unauthorized`, `not_found`. */
export const listOwnDocuments = async (context: Context): Promise<DocumentView[]> => {
  authorize(context, "self.read");
  return await listOf(context, selfOf(context));
};

/** Hands a document in. Throws `invalid_input` (what it is), `too_large`, `not_found`. */
export const addOwnDocument = async (context: Context, input: DocumentInput): Promise<DocumentView> => {
  authorize(context, "self.act");
  const self = selfOf(context);
  if (input.enrollment !== undefined) await ownRun(context, self, input.enrollment);
  return await addTo(context, self, input);
};

export const openOwnDocument = async (context: Context, { id }: { id: string }): Promise<OpenedDocument> => {
  authorize(context, "self.read");
  return await openOf(context, selfOf(context), id);
};

/** Takes a document back that the visitor handed in themselves. Throws `not_found`, `forbidden`. */
export const removeOwnDocument = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "self.act");
  const participant = selfOf(context);
  const found = (await listOf(context, participant)).find((document) => document.id === id);
  if (found === undefined) throw notFound({ fr: "Document", en: "Document" });
  if (found.by !== "self")
    throw new ServiceError("forbidden", {
      fr: "Ce document a été déposé par l’association : demandez-lui de le retirer.",
      en: "The organization added this document: ask them to remove it.",
    });
  await transact(context, async (trx) => {
    await removeStored(trx, context.organization, { id, participant, now: nowOf(context) });
    return { id, participant };
  });
};

/** Documents in a person's file, for staff. Throws `not_found`, `forbidden`. */
export const listDocuments = async (
  context: Context,
  { participant }: { participant: string },
): Promise<DocumentView[]> => {
  authorize(context, "enrollment.read");
  await readParticipant(context, { id: participant });
  return await listOf(context, participant);
};

export const openDocument = async (
  context: Context,
  { participant, id }: { participant: string; id: string },
): Promise<OpenedDocument> => {
  authorize(context, "enrollment.read");
  await readParticipant(context, { id: participant });
  return await openOf(context, participant, id);
};

/** Adds a document to a person's file, for staff. Throws `invalid_input`, `too_large`, `not_found`, `forbidden`. */
export const addDocument = async (
  context: Context,
  { participant, ...input }: DocumentInput & { participant: string },
): Promise<DocumentView> => {
  authorize(context, "participant.write");
  await readParticipant(context, { id: participant });
  if (input.enrollment !== undefined) {
    await assertSeesEnrollments(context, [input.enrollment]);
    await ownRun(context, participant, input.enrollment);
  }
  return await addTo(context, participant, input);
};

/**
 * Says what a document is called and until when it is good (YYYY-MM-DD; null: without end), for staff. Throws
 * `not_found`, `forbidden`, `invalid_input`.
 */
export const changeDocument = async (
  context: Context,
  {
    participant,
    id,
    title,
    validUntil,
  }: {
    participant: string;
    id: string;
    title?: string | undefined;
    validUntil?: string | null | undefined;
  },
): Promise<DocumentView> => {
  authorize(context, "participant.write");
  assertStorable({ title });
  await readParticipant(context, { id: participant });
  const words = title?.normalize("NFC").trim().slice(0, TITLE_LENGTH);
  await transact(context, async (trx) => {
    const change = {
      ...(words !== undefined && words !== "" && { title: words }),
      ...(validUntil !== undefined && { validUntil }),
    };
    const found =
      Object.keys(change).length === 0 || (await updateStored(trx, context.organization, { id, participant }, change));
    if (!found) throw notFound({ fr: "Document", en: "Document" });
    return { id, participant };
  });
  const changed = (await listOf(context, participant)).find((document) => document.id === id);
  if (changed === undefined) throw notFound({ fr: "Document", en: "Document" });
  return changed;
};
