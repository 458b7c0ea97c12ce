import { type Language, textIn } from "@parcours/core";
import {
  deleteImport as deleteStored,
  getImport,
  getProgram,
  type Import,
  type ImportRow,
  type ImportRowState,
  insertImport,
  listImportRows,
  listImports as listStored,
  loadImportForUpdate,
  saveMapping,
  startImport as startStored,
  type Trx,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { assertSite } from "../enrollments/assignment.ts";
import { notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import type { ParticipantInput } from "../participants/input.ts";
import { newestVersion } from "../programs/load.ts";
import { assertWorksAt } from "../visibility/placement.ts";
import { guessMapping, type Mapping, PARTS } from "./columns.ts";
import { type ImportOptions, registerOf, scopeOf, writableFields } from "./look-up.ts";
import { readFile } from "./read-file.ts";
import { openRegister, readRow, type RowError } from "./read-row.ts";

/** What became, or would become, of a row. */
export interface ImportRowView {
  /** How many lines below the first of the file it stands. */
  position: number;
  cells: string[];
  state: ImportRowState;
  participant?: string;
  errors?: { column?: number; message: string }[];
}

export interface ImportView {
  id: string;
  fileName: string;
  state: Import["state"];
  columns: { title: string; samples: string[] }[];
  mapping: Mapping;
  options: ImportOptions;
  total: number;
  done: number;
  /** Rows whose person was there already. */
  known: number;
  failed: number;
  createdAt: string;
  finishedAt?: string;
}

/** What would come of it, before anybody is added. */
export interface ImportPreview {
  import: ImportView;
  /** Rows that would add a person, whose person is there already, that cannot be taken. */
  ready: number;
  known: number;
  failed: number;
  /** The first that cannot be taken, then those whose person is known. */
  rows: ImportRowView[];
}

const SAMPLES = 3;
const SHOWN = 200;
/** Rows whose people are looked up together. */
const BLOCK = 1_000;

const viewOf = (item: Import): ImportView => ({
  id: item.id,
  fileName: item.fileName,
  state: item.state,
  columns: item.columns as ImportView["columns"],
  mapping: item.mapping as Mapping,
  options: item.options as ImportOptions,
  total: item.total,
  done: item.doneCount,
  known: item.knownCount,
  failed: item.failedCount,
  createdAt: item.createdAt,
  ...(item.finishedAt !== null && { finishedAt: item.finishedAt }),
});

/** Errors in one language. */
const inWords = (errors: readonly RowError[], language: Language) =>
  errors.map(({ column, message }) => ({
    ...(column !== undefined && { column }),
    message: message[language],
  }));

const rowView = ({ position, cells, state, participantId, errors }: ImportRow, language: Language): ImportRowView => ({
  position,
  cells,
  state,
  ...(participantId !== null && { participant: participantId }),
  ...(Array.isArray(errors) && { errors: inWords(errors as RowError[], language) }),
});

const gone = (): ServiceError => notFound({ fr: "Import", en: "Import" });

/** An import holds what people wrote about others: whoever brought the file sees it, and nobody else. */
const own = ({ caller }: Context, item: Import | undefined): Import => {
  if (item === undefined || item.createdBy !== caller.id) throw gone();
  return item;
};

const inState = (item: Import, state: Import["state"]): Import => {
  if (item.state === state) return item;
  throw new ServiceError("wrong_state", {
    fr: "Cet import a déjà commencé.",
    en: "This import has begun already.",
  });
};

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

/** Reads a file and keeps its rows, with a first idea of what its columns are. Nobody is added. */
export const createImport = async (
  context: Context,
  { fileName, content, key }: { fileName: string; content: string; key?: RequestKey | undefined },
): Promise<Written<ImportView>> => {
  authorize(context, "participant.import");
  const { headings, rows } = await readFile(Buffer.from(content, "base64"));
  const { organization, service, caller } = context;
  const fields = await writableFields(service.store.within(organization), organization, caller);
  return await once(context, key, async (trx) => {
    const item = {
      id: service.newId("imp"),
      fileName: fileName.slice(0, 200),
      columns: headings.map((title, index) => ({
        title,
        samples: rows.flatMap(({ cells }) => cells[index] || []).slice(0, SAMPLES),
      })),
      mapping: guessMapping(headings, fields),
      options: {},
      asked: {},
      createdAt: nowOf(context),
      createdBy: caller.id,
    };
    await insertImport(trx, organization, item, rows);
    return viewOf((await getImport(trx, organization, item.id))!);
  });
};

const assertMapping = async (context: Context, trx: Trx, item: Import, mapping: Mapping): Promise<void> => {
  const fields = await writableFields(trx, context.organization, context.caller);
  const width = (item.columns as unknown[]).length;
  const targets = Object.values(mapping);
  for (const [column, target] of Object.entries(mapping)) {
    const isPart = PARTS.some((part) => part === target);
    const isField = target.startsWith("field:") && fields.has(target.slice("field:".length));
    if (!/^\d+$/.test(column) || Number(column) >= width || (!isPart && !isField))
      throw invalid(`/mapping/${column}`, "Colonne ou information inconnue.", "Unknown column or fact.");
  }
  if (new Set(targets).size < targets.length)
    throw invalid("/mapping", "Deux colonnes portent la même information.", "Two columns hold the same fact.");
  if (!targets.includes("name") && !targets.includes("lastName") && !targets.includes("firstName"))
    throw invalid("/mapping", "Dites quelle colonne porte le nom.", "Say which column holds the name.");
};

const assertOptions = async (context: Context, trx: Trx, { program, site }: ImportOptions): Promise<void> => {
  assertWorksAt(context, site);
  if (site !== undefined) await assertSite(context, trx, site);
  if (program === undefined) return;
  authorize(context, "enrollment.start");
  const found = await getProgram(trx, context.organization, program);
  if (found === undefined) throw notFound({ fr: "Programme", en: "Program" });
  if ((await newestVersion(trx, context.organization, found.id)) === undefined)
    throw invalid("/options/program", "Ce programme n’est pas publié.", "This program is not published.");
};

/** Says what the columns are, and answers what would come of each row. Throws `not_found`, `wrong_state`, `invalid_input`. */
export const mapImport = async (
  context: Context,
  { id, mapping, options = {} }: { id: string; mapping: Mapping; options?: ImportOptions | undefined },
): Promise<ImportPreview> => {
  authorize(context, "participant.import");
  const { organization } = context;
  const item = await transact(context, async (trx) => {
    const before = inState(own(context, await loadImportForUpdate(trx, organization, id)), "draft");
    await assertMapping(context, trx, before, mapping);
    await assertOptions(context, trx, options);
    await saveMapping(trx, organization, id, { mapping, options });
    return { ...before, mapping, options };
  });
  return await previewImport(context, item);
};

const previewImport = async (context: Context, item: Import): Promise<ImportPreview> => {
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const scope = await scopeOf(context, db, item);
  const { sharedAddresses = false } = item.options as ImportOptions;
  const rows = await listImportRows(db, organization, item.id);
  const seen = openRegister();
  const counts = { ready: 0, known: 0, failed: 0 };
  const shown: { known: ImportRowView[]; failed: ImportRowView[] } = { known: [], failed: [] };
  for (let at = 0; at < rows.length; at += BLOCK) {
    const block = rows.slice(at, at + BLOCK).map((row) => ({ row, read: readRow(row.cells, scope) }));
    const people = block.flatMap(({ read }) => (read.ok ? [read.person] : []));
    const register = await registerOf(context, db, people);
    for (const { row, read } of block) {
      const view = outcomeOf(row, read, [seen, register], sharedAddresses);
      counts[view.state === "pending" ? "ready" : view.state === "known" ? "known" : "failed"] += 1;
      if (read.ok && view.state === "pending") seen.add(fileOf(`row ${row.position}`, read.person));
      if (view.state === "pending" || shown[view.state].length >= SHOWN) continue;
      const { errors, ...rest } = view;
      shown[view.state].push({ ...rest, ...(errors !== undefined && { errors: inWords(errors, language) }) });
    }
  }
  // Those that somebody has to put right stand first.
  return { import: viewOf(item), ...counts, rows: [...shown.failed, ...shown.known].slice(0, SHOWN) };
};

/** A row's person as a register keeps it. */
export const fileOf = (
  id: string,
  { name, email, birthDate, externalId }: Pick<ParticipantInput, "name" | "email" | "birthDate" | "externalId">,
) => ({ id, name, email: email ?? null, birthDate: birthDate ?? null, externalId: externalId ?? null });

/** What a row comes to, given who is known. */
export const outcomeOf = (
  row: Pick<ImportRow, "position" | "cells">,
  read: ReturnType<typeof readRow>,
  registers: readonly ReturnType<typeof openRegister>[],
  sharedAddresses: boolean,
): {
  position: number;
  cells: string[];
  state: "pending" | "known" | "failed";
  participant?: string;
  errors?: RowError[];
} => {
  const { position, cells } = row;
  if (!read.ok) return { position, cells, state: "failed", errors: read.errors };
  const found = registers.map((register) => register.find(read.person)).find((one) => one !== undefined);
  if (found === undefined) return { position, cells, state: "pending" };
  if ("id" in found) return { position, cells, state: "known", participant: found.id };
  if (sharedAddresses) return { position, cells, state: "pending" };
  const message = {
    fr: "Une autre personne porte cette adresse sous un autre nom.",
    en: "Somebody else has this address under another name.",
  };
  return { position, cells, state: "failed", errors: [{ message }] };
};

/** Begins to add the people, in the background. Throws `not_found`, `wrong_state`, `invalid_input`. */
export const startImport = async (context: Context, { id }: { id: string }): Promise<ImportView> => {
  authorize(context, "participant.import");
  const { organization, caller, language, service } = context;
  const view = await transact(context, async (trx) => {
    const item = inState(own(context, await loadImportForUpdate(trx, organization, id)), "draft");
    await assertMapping(context, trx, item, item.mapping as Mapping);
    await startStored(trx, organization, id, { caller, language });
    return viewOf({ ...item, state: "running" });
  });
  service.wake("runs");
  return view;
};

/** How far it is. Throws `not_found`. */
export const readImport = async (context: Context, { id }: { id: string }): Promise<ImportView> => {
  authorize(context, "participant.import");
  const { service, organization } = context;
  return viewOf(own(context, await getImport(service.store.within(organization), organization, id)));
};

/** Rows of an import in one state, or all, in order. `next` is the position to go on after. */
export const readImportRows = async (
  context: Context,
  {
    id,
    state,
    after = 0,
    limit = 200,
  }: { id: string; state?: ImportRowState | undefined; after?: number | undefined; limit?: number | undefined },
): Promise<{ items: ImportRowView[]; next: number | null }> => {
  authorize(context, "participant.import");
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  own(context, await getImport(db, organization, id));
  const where = { after, limit: limit + 1, ...(state !== undefined && { states: [state] }) };
  const rows = await listImportRows(db, organization, id, where);
  const items = rows.slice(0, limit).map((row) => rowView(row, language));
  return { items, next: rows.length > limit ? (items.at(-1)?.position ?? null) : null };
};

/** One's own imports of the last weeks, newest first. */
export const listImports = async (context: Context): Promise<{ items: ImportView[]; next: null }> => {
  authorize(context, "participant.import");
  const { service, organization, caller } = context;
  const items = await listStored(service.store.within(organization), organization, { createdBy: caller.id });
  return { items: items.map(viewOf), next: null };
};

/** Throws what was read away; the people who were added stay. Throws `not_found`, `wrong_state` while it goes on. */
export const deleteImport = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "participant.import");
  const { organization } = context;
  await transact(context, async (trx) => {
    const item = own(context, await loadImportForUpdate(trx, organization, id));
    if (item.state === "running") inState(item, "draft");
    await deleteStored(trx, organization, id);
    return { id };
  });
};

/** What a column may hold, in words, for whoever says which is what. */
export const importTargets = async (
  context: Context,
): Promise<{ items: { id: string; title: string }[]; next: null }> => {
  authorize(context, "participant.import");
  const { service, organization, caller, language } = context;
  const fields = await writableFields(service.store.within(organization), organization, caller);
  const items = [...fields].map(([id, { title }]) => ({ id: `field:${id}`, title: textIn(title, language) || id }));
  return { items, next: null };
};
