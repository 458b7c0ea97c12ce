import {
  type Import,
  type ImportRow,
  finishImportRows,
  inTransaction,
  insertParticipants,
  listImportRows,
  listRunningImports,
  loadImportForUpdate,
  lockImports,
  type Participant,
  type RowOutcome,
} from "@parcours/store";
import type { Language } from "@parcours/core";
import type { Caller, Context, Service } from "../context.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { ServiceError } from "../errors.ts";
import { callerNow } from "../members/caller-now.ts";
import { emailAddress, type ParticipantInput, personName } from "../participants/input.ts";
import { placementFor } from "../visibility/placement.ts";
import { fileOf, outcomeOf } from "./imports.ts";
import { type ImportOptions, registerOf, scopeOf } from "./look-up.ts";
import { openRegister, readRow, type RowError } from "./read-row.ts";

/** Rows of one commit. */
const BLOCK = 250;

const participantOf = (context: Context, input: ParticipantInput, options: ImportOptions): Participant => {
  const now = context.service.clock().toISOString();
  const site = input.site ?? options.site;
  const placement = placementFor(context, site === undefined ? {} : { site });
  return {
    id: context.service.newId("ptc"),
    name: personName(input.name),
    email: input.email ? emailAddress(input.email) : null,
    phone: input.phone || null,
    birthDate: input.birthDate || null,
    language: input.language ?? context.language,
    externalId: input.externalId || null,
    attributes: input.attributes ?? {},
    siteId: placement.site,
    ownerId: placement.owner,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
};

const failed = (position: number, errors: RowError[], participantId: string | null = null): RowOutcome => ({
  position,
  state: "failed",
  participantId,
  errors,
});

const KNOWN_ELSEWHERE: RowError = {
  message: {
    fr: "Une personne que vous ne suivez pas porte déjà cet identifiant externe.",
    en: "A person whom you do not look after has this external id already.",
  },
};

/** What each row of a block comes to, and the files to add. */
const sort = async (context: Context, trx: Parameters<typeof scopeOf>[1], item: Import, rows: readonly ImportRow[]) => {
  const options = item.options as ImportOptions;
  const scope = await scopeOf(context, trx, item);
  const read = rows.map((row) => ({ row, read: readRow(row.cells, scope) }));
  const people = read.flatMap((one) => (one.read.ok ? [one.read.person] : []));
  const registers = [openRegister(), await registerOf(context, trx, people)] as const;
  const outcomes: RowOutcome[] = [];
  const files: { position: number; file: Participant }[] = [];
  for (const { row, read: one } of read) {
    const { state, participant, errors } = outcomeOf(row, one, registers, options.sharedAddresses ?? false);
    const { position } = row;
    if (state === "failed" || !one.ok) outcomes.push(failed(position, errors ?? []));
    else if (state === "known") outcomes.push({ position, state: "known", participantId: participant!, errors: null });
    else {
      try {
        const file = participantOf(context, one.person, options);
        files.push({ position, file });
        registers[0].add(fileOf(file.id, file));
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        outcomes.push(failed(position, [{ message: error.detail }]));
      }
    }
  }
  return { outcomes, files };
};

/**
 * Adds the people of the next rows, in one commit with what became of each row. The import's own row is locked: whoever
 * goes on with it, after however many killed processes, goes on from what was committed.
 */
const addBlock = async (context: Context, id: string): Promise<number> => {
  const { service, organization } = context;
  const added = await inTransaction(service.store, { within: organization }, async (trx) => {
    const item = await loadImportForUpdate(trx, organization, id);
    if (item?.state !== "running") return 0;
    await lockImports(trx, organization);
    const rows = await listImportRows(trx, organization, id, { states: ["pending"], limit: BLOCK });
    if (rows.length === 0) return 0;
    const { outcomes, files } = await sort(context, trx, item, rows);
    const ids = new Set(
      await insertParticipants(
        trx,
        organization,
        files.map(({ file }) => file),
      ),
    );
    const begins = (item.options as ImportOptions).program !== undefined;
    for (const { position, file } of files) {
      if (!ids.has(file.id)) outcomes.push(failed(position, [KNOWN_ELSEWHERE]));
      else outcomes.push({ position, state: begins ? "placed" : "done", participantId: file.id, errors: null });
    }
    await finishImportRows(trx, organization, id, outcomes, service.clock().toISOString());
    await service.at?.("import-before-commit");
    return rows.length;
  });
  if (added > 0) await service.at?.("import-after-commit");
  return added;
};

/** Has somebody begin the program; whoever runs through it already, because a process died in between, has begun. */
const beginOne = async (
  context: Context,
  program: string,
  { position, participantId }: ImportRow,
): Promise<RowOutcome> => {
  const done: RowOutcome = { position, state: "done", participantId, errors: null };
  try {
    await startEnrollment(context, { program, participant: participantId ?? "" });
    return done;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.code === "conflict" ? done : failed(position, [{ message: error.detail }], participantId);
  }
};

/** People who are there and are still to begin the program. */
const beginBlock = async (context: Context, item: Import): Promise<number> => {
  const { service, organization } = context;
  const { program } = item.options as ImportOptions;
  if (program === undefined) return 0;
  const db = service.store.within(organization);
  const rows = await listImportRows(db, organization, item.id, { states: ["placed"], limit: BLOCK });
  if (rows.length === 0) return 0;
  // What arrives together shares a commit.
  const outcomes = await Promise.all(rows.map(async (row) => await beginOne(context, program, row)));
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await loadImportForUpdate(trx, organization, item.id);
    await finishImportRows(trx, organization, item.id, outcomes, service.clock().toISOString());
  });
  return rows.length;
};

const STOPPED: RowError = {
  message: {
    fr: "Arrêté : la personne ou la clé qui a lancé cet import n’y a plus droit.",
    en: "Stopped: the person or the key that started this import may not do it any more.",
  },
};

const stop = async (service: Service, { organization, id }: Import): Promise<void> => {
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await loadImportForUpdate(trx, organization, id);
    const rows = await listImportRows(trx, organization, id, { states: ["pending", "placed"] });
    const outcomes = rows.map(({ position, participantId }) => failed(position, [STOPPED], participantId));
    await finishImportRows(trx, organization, id, outcomes, service.clock().toISOString());
  });
};

const goOn = async (service: Service, item: Import): Promise<number> => {
  const { caller: asked, language } = item.asked as { caller: Caller; language: Language };
  const asking = { service, organization: item.organization, caller: asked };
  const caller = await callerNow(asking, "participant.import");
  if (caller === undefined) {
    await stop(service, item);
    return 1;
  }
  const context: Context = { ...asking, caller, language };
  return (await addBlock(context, item.id)) + (await beginBlock(context, item));
};

/**
 * Goes on with every import that is not over, a block of each in turn. Returns how many rows were taken. Takes no
 * context: it is the service's own work.
 */
export const executeImports = async (service: Service): Promise<number> => {
  let rows = 0;
  const failures: unknown[] = [];
  for (const item of await listRunningImports(service.store.everywhere())) {
    try {
      rows += await goOn(service, item);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return rows;
};
