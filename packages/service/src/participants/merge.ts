import {
  countHanging,
  findLookalikes,
  getParticipant,
  listMerges,
  loadParticipantsForUpdate,
  type Merge,
  mergeFiles,
  type Participant,
  runningInBoth,
  type Trx,
  undoMerge as undoStored,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { showParticipants } from "../field-classes/show.ts";
import { changedFacts, factsOfParticipant } from "./facts.ts";
import { participantView, type ParticipantView } from "./input.ts";
import { spreadFacts } from "./spread.ts";

const DAY_MS = 86_400_000;
/** How long a merge can be undone. */
export const UNDO_DAYS = 30;

const PARTS = ["name", "email", "phone", "birthDate", "language", "externalId", "siteId", "ownerId"] as const;
type Part = (typeof PARTS)[number];

export interface MergeInput {
  /** The file that stays. */
  id: string;
  /** The file that goes into it. */
  other: string;
  /** What is taken from the other file although this one says something: parts by name, attributes as `attributes.<id>`. */
  take?: readonly string[] | undefined;
  /** Only say what would come of it. */
  dryRun?: boolean | undefined;
}

/** What comes, or came, of two files. */
export interface MergeResult {
  kept: ParticipantView;
  merged: ParticipantView;
  /** The file that stays, as it is then. */
  after: ParticipantView;
  /** How much of each changes hands. */
  moves: Record<string, number>;
  /** Programs that both run through: until one of the journeys is over they cannot be made one. */
  conflicts: string[];
  /** Absent for a trial. */
  merge?: MergeView;
}

/** A merge as it is told. */
export interface MergeView {
  id: string;
  merged: { id: string; name: string };
  at: string;
  undoneAt?: string;
  /** Until when it can be undone; absent: not any more. */
  undoUntil?: string;
}

const mergeView = ({ id, mergedId, mergedName, at, undoneAt, files }: Merge, now: string): MergeView => {
  const until = new Date(Date.parse(at) + UNDO_DAYS * DAY_MS).toISOString();
  const mayUndo = undoneAt === null && files !== null && now < until;
  return {
    id,
    merged: { id: mergedId, name: mergedName },
    at,
    ...(undoneAt !== null && { undoneAt }),
    ...(mayUndo && { undoUntil: until }),
  };
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The file that stays: what it says stands, what it does not say the other one tells, and what is taken comes from there. */
const joined = (kept: Participant, merged: Participant, take: ReadonlySet<string>, now: string): Participant => {
  const after: Participant = { ...kept, updatedAt: now };
  for (const part of PARTS)
    if (take.has(part) || (isEmpty(kept[part]) && !isEmpty(merged[part])))
      Object.assign(after, { [part]: merged[part] } satisfies Partial<Record<Part, unknown>>);
  const attributes = { ...kept.attributes };
  for (const [id, value] of Object.entries(merged.attributes))
    if (take.has(`attributes.${id}`) || isEmpty(attributes[id])) attributes[id] = value;
  return { ...after, attributes };
};

const assertTake = (take: readonly string[], merged: Participant): void => {
  const known = new Set<string>([...PARTS, ...Object.keys(merged.attributes).map((id) => `attributes.${id}`)]);
  const errors = take.flatMap((part, index) =>
    known.has(part)
      ? []
      : [{ path: `/take/${index}`, message: { fr: "Information inconnue.", en: "Not a fact of that file." } }],
  );
  if (errors.length > 0)
    throw new ServiceError("invalid_input", { fr: "À revoir.", en: "Needs another look." }, { errors });
};

const load = async (
  { organization, caller }: Context,
  trx: Trx,
  id: string,
  other: string,
): Promise<{ kept: Participant; merged: Participant }> => {
  const files = await loadParticipantsForUpdate(trx, organization, [id, other], caller.sees);
  const kept = files.find((file) => file.id === id);
  const merged = files.find((file) => file.id === other);
  if (kept === undefined || merged === undefined || kept === merged)
    throw notFound({ fr: "Personne", en: "Participant" });
  return { kept, merged };
};

const bothRun = (conflicts: string[]): ServiceError =>
  new ServiceError(
    "wrong_state",
    {
      fr: "Les deux fiches ont un parcours en cours dans le même programme. Terminez l’un des deux d’abord.",
      en: "Both files have a journey under way in the same program. End one of them first.",
    },
    { extra: { conflicts } },
  );

/** Tells the running journeys of a person of every fact that one of these files had otherwise. */
const tellRuns = async (context: Context, trx: Trx, after: Participant, befores: readonly Participant[]) => {
  const facts = Object.assign(
    {},
    ...befores.map((before) => changedFacts(factsOfParticipant(before), factsOfParticipant(after))),
  ) as ReturnType<typeof factsOfParticipant>;
  const { service, organization } = context;
  // The store counts revisions up by itself: one more than what was read.
  await spreadFacts(service, trx, { organization, participantId: after.id, revision: after.revision + 1, facts });
};

const perform = async (context: Context, trx: Trx, input: MergeInput): Promise<MergeResult> => {
  const { organization, service, caller } = context;
  const { id, other, take = [], dryRun = false } = input;
  const { kept, merged } = await load(context, trx, id, other);
  assertTake(take, merged);
  const now = nowOf(context);
  const after = joined(kept, merged, new Set(take), now);
  const conflicts = await runningInBoth(trx, organization, [id, other]);
  const moves = await countHanging(trx, organization, other);
  const views = { kept: participantView(kept), merged: participantView(merged), after: participantView(after) };
  if (dryRun) return { ...views, moves, conflicts };
  if (conflicts.length > 0) throw bothRun(conflicts);
  const done = await mergeFiles(trx, organization, {
    id: service.newId("mrg"),
    participantId: id,
    mergedId: other,
    files: { kept, merged, after },
    at: now,
    byKind: caller.kind,
    byId: caller.id,
  });
  await tellRuns(context, trx, after, [kept, merged]);
  return { ...views, moves, conflicts, merge: mergeView(done, now) };
};

/**
 * Makes one file of two of the same person: journeys with their journals, notes, documents, tasks and contracts of the
 * other file go to the one that stays; the other’s id leads to it from then on. A trial says what would come of it and
 * changes nothing. Throws `not_found`, `forbidden`, `wrong_state` when both run through one program, `invalid_input`.
 */
export const mergeParticipants = async (context: Context, input: MergeInput): Promise<MergeResult> => {
  authorize(context, "participant.merge");
  const result = await transact(context, async (trx) => {
    const done = await perform(context, trx, input);
    return { id: input.id, ...done };
  });
  const { id: _, ...told } = result;
  if (told.merge !== undefined) context.service.wake("effects");
  const [kept, merged, after] = await showParticipants(context, [told.kept, told.merged, told.after]);
  return { ...told, kept: kept!, merged: merged!, after: after! };
};

/** What was merged into a file, newest first. Throws `not_found`, `forbidden`. */
export const readMerges = async (
  context: Context,
  { id }: { id: string },
): Promise<{ items: MergeView[]; next: null }> => {
  authorize(context, "participant.merge");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  if ((await getParticipant(db, organization, id, caller.sees)) === undefined)
    throw notFound({ fr: "Personne", en: "Participant" });
  const now = nowOf(context);
  return { items: (await listMerges(db, organization, id)).map((merge) => mergeView(merge, now)), next: null };
};

/** The file that stayed without what the merge made of it: what somebody changed since stays changed. */
const without = (now: Participant, { kept, after }: NonNullable<Merge["files"]>, at: string): Participant => {
  const back: Participant = { ...now, updatedAt: at };
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  for (const part of PARTS) if (same(now[part], after[part])) Object.assign(back, { [part]: kept[part] });
  const attributes = { ...now.attributes };
  for (const [id, value] of Object.entries(after.attributes)) {
    if (!same(attributes[id], value)) continue;
    if (Object.hasOwn(kept.attributes, id)) attributes[id] = kept.attributes[id];
    else delete attributes[id];
  }
  return { ...back, attributes };
};

const tooLate = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: `Cette fusion ne peut plus être annulée : elle l’est déjà, date de plus de ${UNDO_DAYS} jours, ou une autre l’a suivie.`,
    en: `This merge cannot be undone any more: it was already, is older than ${UNDO_DAYS} days, or another one followed it.`,
  });

/**
 * Undoes a merge: both files are there again, with what was theirs. What was added since stays with the file that stayed.
 * Throws `not_found`, `forbidden`, `wrong_state`.
 */
export const undoMerge = async (context: Context, { id, merge }: { id: string; merge: string }): Promise<MergeView> => {
  authorize(context, "participant.merge");
  const { service, organization, caller } = context;
  const view = await transact(context, async (trx) => {
    const [person] = await loadParticipantsForUpdate(trx, organization, [id], caller.sees);
    if (person === undefined) throw notFound({ fr: "Personne", en: "Participant" });
    const merges = await listMerges(trx, organization, id);
    const found = merges.find((one) => one.id === merge);
    if (found === undefined) throw notFound({ fr: "Fusion", en: "Merge" });
    const at = nowOf(context);
    const newest = merges.find(({ undoneAt }) => undoneAt === null);
    if (mergeView(found, at).undoUntil === undefined || found !== newest || found.files === null) throw tooLate();
    const kept = without(person, found.files, at);
    const merged = { ...found.files.merged, updatedAt: at };
    await undoStored(trx, organization, found, { kept, merged, at });
    await tellRuns(context, trx, kept, [person]);
    await tellRuns(context, trx, { ...merged, revision: merged.revision + 1 }, [person]);
    return mergeView({ ...found, undoneAt: at }, at);
  });
  service.wake("effects");
  return view;
};

/** Who may be the same person as this one: the same address, external id, or date of birth and a word of the name. */
export const readLookalikes = async (
  context: Context,
  { id }: { id: string },
): Promise<{ items: ParticipantView[]; next: null }> => {
  authorize(context, "participant.merge");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const person = await getParticipant(db, organization, id, caller.sees);
  if (person === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  const { externalId, email, birthDate, name } = person;
  const by = {
    externalIds: externalId ? [externalId] : [],
    emails: email ? [email] : [],
    birthDates: birthDate ? [birthDate] : [],
  };
  const words = (text: string): string[] => text.toLowerCase().split(/[\s'’-]+/);
  const own = new Set(words(name));
  const found = (await findLookalikes(db, organization, by, caller.sees)).filter(
    (one) =>
      one.id !== id &&
      ((email !== null && one.email?.toLowerCase() === email.toLowerCase()) ||
        words(one.name).some((word) => own.has(word))),
  );
  return { items: await showParticipants(context, found.map(participantView)), next: null };
};
