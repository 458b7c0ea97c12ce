import { type Definition, type Field, parseDefinition, type Problem, semanticHash } from "@parcours/core";
import {
  appendJournal,
  getVersion,
  insertVersion,
  lastSequences,
  listParticipantFields,
  loadProgramForUpdate,
  mergeParticipantFields,
  type Program,
  type Trx,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { accessTo } from "../field-classes/classes.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { checkDefinition } from "./check.ts";
import { findProgram } from "./find.ts";

/** `unchanged`: the draft does what the newest version does, so there is no new one. */
export interface Published {
  version: number;
  hash: string;
  unchanged: boolean;
  /** Warnings; errors forbid publishing. */
  problems: Problem[];
}

/** The error that lists every problem, for people and (in `problems`) for tools. */
const notPublishable = (problems: readonly Problem[]): ServiceError => {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [fr, en] =
    errors.length === 1 ? ["un problème", "one problem"] : [`${errors.length} problèmes`, `${errors.length} problems`];
  return new ServiceError(
    "invalid_input",
    {
      fr: `Ce programme a ${fr} à résoudre avant d’être publié.`,
      en: `This program has ${en} to solve before it is published.`,
    },
    { errors: errors.map(({ path, message }) => ({ path, message })), extra: { problems } },
  );
};

/** The fields about people that a program shares with the organization's other programs. */
const participantFields = ({ meta }: Definition) =>
  Object.entries(meta.fields ?? {}).flatMap(([id, field]) =>
    field.source === "participant" ? [{ id, type: field.type, definition: field }] : [],
  );

const fieldConflict = ({ id, type }: { id: string; type: string }): Problem => ({
  check: "participant-field-type",
  severity: "error",
  path: `/meta/fields/${id}/type`,
  message: {
    fr: `Un autre programme connaît déjà « ${id} » comme un champ de type ${type}.`,
    en: `Another program knows “${id}” as a field of type ${type} already.`,
  },
});

/**
 * A fact that is special in the organization's catalog stays so, unless whoever publishes sees such facts: a program must
 * not be a way to read them. Throws `forbidden`.
 */
const assertKeepsSpecial = async (
  { organization, caller }: Context,
  trx: Trx,
  definition: Definition,
): Promise<void> => {
  if (accessTo(caller.role, "special") === "shown") return;
  const isSpecial = (field: unknown): boolean => (field as Field).sensitivity === "special";
  const special = (await listParticipantFields(trx, organization)).filter((one) => isSpecial(one.definition));
  const lowered = participantFields(definition).filter(
    (one) => !isSpecial(one.definition) && special.some(({ id }) => id === one.id),
  );
  if (lowered.length === 0) return;
  throw new ServiceError(
    "forbidden",
    {
      fr: "Une information particulière le reste : demandez à l’administration de l’organisation.",
      en: "A special fact stays special: ask the organization’s administrators.",
    },
    {
      errors: lowered.map(({ id }) => ({
        path: `/meta/fields/${id}/sensitivity`,
        message: { fr: "Information particulière.", en: "A special fact." },
      })),
    },
  );
};

/** A version as its making is journaled: a stream of the program's own, which the feed reads like any other. */
const journal = async (context: Context, trx: Trx, program: Program, version: number, hash: string): Promise<void> => {
  const { organization, service, caller } = context;
  const last = await lastSequences(trx, organization, program.id);
  const now = nowOf(context);
  await appendJournal(trx, organization, [
    {
      streamId: program.id,
      sequence: last.sequence + 1,
      kind: "published",
      event: { type: "program.published", data: { version, hash } },
      actor: { kind: caller.kind, id: caller.id },
      occurredAt: now,
      recordedAt: now,
      transitions: [],
      trace: [],
      effects: { effects: [], measures: [] },
      timers: { set: [], cancel: [] },
      places: null,
      cause: null,
      outcome: null,
      status: "published",
      programId: program.id,
      version,
      announcements: [{ id: service.newId("evt"), type: "program.published", sequence: last.announced + 1 }],
    },
  ]);
};

const stale = (): ServiceError =>
  new ServiceError("precondition_failed", {
    fr: "Le brouillon a changé entre-temps ; relisez-le avant de publier.",
    en: "The draft has changed meanwhile; read it again before publishing.",
  });

interface PublishInput {
  program: string;
  note?: string | undefined;
  /** Publish this revision of the draft and no other. */
  revision?: number | undefined;
  key?: RequestKey | undefined;
}

const movedWhileChecked = (): ServiceError =>
  new ServiceError(
    "conflict",
    {
      fr: "Le brouillon a changé pendant sa vérification ; publiez de nouveau.",
      en: "The draft changed while it was checked; publish again.",
    },
    { retryAfter: 1 },
  );

/** A draft and what the checks said of it, before anything is locked: they may take a second for a large program. */
interface CheckedDraft {
  revision: number;
  problems: Problem[];
}

const publish = async (
  context: Context,
  trx: Trx,
  id: string,
  input: PublishInput,
  { revision, problems }: CheckedDraft,
): Promise<Published> => {
  const { organization, caller } = context;
  const program = await loadProgramForUpdate(trx, organization, id);
  if (program === undefined) throw notFound({ fr: "Programme", en: "Program" });
  if (input.revision !== undefined && input.revision !== program.draftRevision) throw stale();
  if (revision !== program.draftRevision) throw movedWhileChecked();
  const parsed = parseDefinition(program.draft);
  if (!parsed.ok || problems.some(({ severity }) => severity === "error")) throw notPublishable(problems);
  const hash = semanticHash(parsed.definition);
  const newest = await getVersion(trx, organization, program.id);
  if (newest?.hash === hash) return { version: newest.version, hash, unchanged: true, problems };
  await assertKeepsSpecial(context, trx, parsed.definition);
  const conflicts = await mergeParticipantFields(trx, organization, participantFields(parsed.definition));
  if (conflicts.length > 0) throw notPublishable([...problems, ...conflicts.map(fieldConflict)]);
  const version = await insertVersion(trx, organization, {
    programId: program.id,
    definition: program.draft,
    hash,
    note: input.note ?? null,
    publishedAt: nowOf(context),
    publishedBy: caller.id,
  });
  await journal(context, trx, program, version, hash);
  return { version, hash, unchanged: false, problems };
};

/**
 * Publishes the draft as the next version, for good. People who run an older one stay on it. Throws `invalid_input`
 * (with `problems`) when a check finds an error, `precondition_failed`, `conflict`, `not_found`, `forbidden`, `key_reused`.
 */
export const publishProgram = async (context: Context, input: PublishInput): Promise<Written<Published>> => {
  authorize(context, "program.write");
  const { id, draft, draftRevision: revision } = await findProgram(context, input.program);
  const { problems } = await checkDefinition(context.service.store.within(context.organization), context, draft);
  const published = await once(
    context,
    input.key,
    async (trx) => await publish(context, trx, id, input, { revision, problems }),
  );
  context.service.wake("announcements");
  return published;
};
