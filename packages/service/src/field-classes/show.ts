import { type FactRecord, type Field, LANGUAGES, type ListEntry, pointer, type Text, textIn } from "@parcours/core";
import { listParticipantFields } from "@parcours/store";
import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import type { OrganizationRole } from "../permissions.ts";
import { accessTo } from "./classes.ts";
import { type Hidden, hiddenAmong, shownFacts } from "./hidden.ts";

/*
 * The one place where facts are taken out of what is answered, by the table of role × class. A masked fact is absent
 * from its place and named in `masked`, as a JSON Pointer; one that is absent is not even named.
 */

/** Paths of facts that are there and are not shown. */
export interface Masked {
  masked?: string[];
}

const withMasked = <T extends object>(view: T, masked: readonly string[]): T & Masked =>
  masked.length === 0 ? view : { ...view, masked: [...masked] };

const CATALOG = new WeakMap<Context, Promise<Record<string, Field>>>();

/** The organization's catalog of facts about people, asked once for each request. */
export const fieldsOfPeople = async (context: Context): Promise<Record<string, Field>> => {
  const { service, organization } = context;
  const load = async (): Promise<Record<string, Field>> => {
    const fields = await listParticipantFields(service.store.within(organization), organization);
    return Object.fromEntries(fields.map(({ id, definition }) => [id, definition as Field]));
  };
  const found = CATALOG.get(context) ?? load();
  CATALOG.set(context, found);
  return await found;
};

const BUILT_IN = ["name", "email", "phone", "birthDate", "externalId"] as const;

/** What of people's files is hidden from the caller. Costs no query for those who see everything. */
export const hiddenOfPeople = async (context: Context): Promise<Hidden> => {
  const { role } = context.caller;
  const probe = hiddenAmong(role, {});
  return probe.nothing ? probe : hiddenAmong(role, await fieldsOfPeople(context));
};

interface FileParts {
  name: string;
  attributes: Record<string, unknown>;
}

/** People's files as the caller may see them. */
export const showParticipants = async <T extends FileParts>(
  context: Context,
  views: readonly T[],
): Promise<(T & Masked)[]> => {
  const hidden = await hiddenOfPeople(context);
  if (hidden.nothing) return [...views];
  return views.map((view) => {
    const { shown, masked } = shownFacts(view.attributes, hidden);
    const parts = BUILT_IN.filter((part) => part in view && hidden.of(part) !== "shown");
    const kept = Object.fromEntries(Object.entries(view).filter(([part]) => !parts.some((one) => one === part))) as T;
    return withMasked({ ...kept, name: kept.name ?? "", attributes: shown }, [
      ...parts.filter((part) => hidden.of(part) === "masked").map((part) => pointer(part)),
      ...masked.map((id) => pointer("attributes", id)),
    ]);
  });
};

export const showParticipant = async <T extends FileParts>(context: Context, view: T): Promise<T & Masked> => {
  const [shown] = await showParticipants(context, [view]);
  return shown!;
};

/**
 * Throws `forbidden` when somebody writes a fact that they do not see: they would overwrite what somebody else knows.
 * `parts`: paths of what is written, by field.
 */
export const assertSeesWhatTheyWrite = (hidden: Hidden, parts: Readonly<Record<string, string>>): void => {
  const errors = Object.entries(parts)
    .filter(([field]) => hidden.of(field) !== "shown")
    .map(([, path]) => ({
      path,
      message: { fr: "Votre rôle ne voit pas cette information.", en: "Your role does not see this fact." },
    }));
  if (errors.length === 0) return;
  throw new ServiceError(
    "forbidden",
    {
      fr: "Vous ne pouvez pas modifier une information que vous ne voyez pas.",
      en: "You cannot change a fact that you do not see.",
    },
    { errors },
  );
};

interface RunParts {
  /** What the person is called. */
  name?: string;
  data: FactRecord;
  person: FactRecord;
  lists: Record<string, ListEntry[]>;
}

const showEntry = ({ data, value, ...entry }: ListEntry, hidden: Hidden, list: string): ListEntry => ({
  ...entry,
  ...(value !== undefined && !hidden.ofList(list) && { value }),
  ...(data !== undefined && { data: shownFacts(data, hidden).shown }),
});

/** A run as somebody may see it from whom this is hidden. Pure. */
export const showRun = <T extends RunParts>(view: T, hidden: Hidden): T & Masked => {
  if (hidden.nothing) return view;
  const data = shownFacts(view.data, hidden);
  const person = shownFacts(view.person, hidden);
  const lists = Object.entries(view.lists).map(
    ([list, entries]) => [list, entries.map((entry) => showEntry(entry, hidden, list))] as const,
  );
  const { name, ...rest } = view;
  const ofName = name === undefined ? "absent" : hidden.of("name");
  const shown = {
    ...(ofName === "shown" ? view : (rest as T)),
    data: data.shown,
    person: person.shown,
    lists: Object.fromEntries(lists),
  };
  return withMasked(shown, [
    ...(ofName === "masked" ? [pointer("name")] : []),
    ...data.masked.map((id) => pointer("data", id)),
    ...person.masked.map((id) => pointer("person", id)),
  ]);
};

interface TraceLeaf {
  field: string;
  at?: { field: string };
  others?: readonly { field: string }[];
}

interface EntryParts {
  event: { type: string; data?: Record<string, unknown>; reason?: { code?: string; text?: string } };
  beginning?: { person: FactRecord; cohort: FactRecord; members: Record<string, FactRecord> };
  effects: readonly { type: string }[];
  trace: readonly { leaves: readonly TraceLeaf[]; deciding?: readonly TraceLeaf[] }[];
}

/** What an entry says of pairs and members comes from programs whose fields are not known here. */
const isOfOthers = (type: string): boolean => /^(member|pair)s?\./.test(type);

const showEvent = ({ data, reason, ...event }: EntryParts["event"], hidden: Hidden, role: OrganizationRole) => ({
  ...event,
  ...(data !== undefined && !isOfOthers(event.type) && { data: shownFacts(data, hidden).shown }),
  ...(reason !== undefined && {
    reason:
      accessTo(role, "freeText") === "shown" ? reason : { ...(reason.code !== undefined && { code: reason.code }) },
  }),
});

const reads = (leaf: TraceLeaf): string[] => [
  leaf.field,
  ...(leaf.at === undefined ? [] : [leaf.at.field]),
  ...(leaf.others ?? []).map(({ field }) => field),
];

const mayShow = (leaf: TraceLeaf, hidden: Hidden): boolean =>
  reads(leaf).every((field) => hidden.of(field) === "shown");

/** An entry of a journal as somebody may see it: a leaf that read a hidden fact is left out with its answer. Pure. */
export const showJournalEntry = <T extends EntryParts>(entry: T, hidden: Hidden, role: OrganizationRole): T => {
  if (hidden.nothing) return entry;
  const { beginning } = entry;
  return {
    ...entry,
    event: showEvent(entry.event, hidden, role),
    ...(beginning && {
      beginning: { ...beginning, person: shownFacts(beginning.person, hidden).shown, members: {} },
    }),
    effects: entry.effects.map((effect) =>
      "data" in effect ? { ...effect, data: shownFacts(effect.data as FactRecord, hidden).shown } : effect,
    ),
    trace: entry.trace.map(({ leaves, deciding, ...asked }) => ({
      ...asked,
      leaves: leaves.filter((leaf) => mayShow(leaf, hidden)),
      ...(deciding && { deciding: deciding.filter((leaf) => mayShow(leaf, hidden)) }),
    })),
  };
};

const PLACE = /\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*\}\}/g;

/** The fields that a text names, in any of its languages. */
const fieldsNamed = (text: Text): string[] =>
  LANGUAGES.flatMap((language) => [...textIn(text, language).matchAll(PLACE)].flatMap(([, name]) => name ?? []));

/**
 * A message as somebody may see it: a text into which a hidden fact was written is withheld whole. `words`: the notice
 * that it was made from; undefined for reminders, which say no facts. Pure.
 */
export const showMessage = <T extends { subject: string; body: string; address?: string }>(
  view: T,
  words: { subject: Text; body: Text } | undefined,
  hidden: Hidden,
): T & Masked => {
  if (hidden.nothing) return view;
  const withheld = (["subject", "body"] as const).filter((part) =>
    fieldsNamed(words?.[part] ?? "").some(
      (field) => !field.includes(".") && field !== "today" && hidden.of(field) !== "shown",
    ),
  );
  const masked = withheld.map((part) => pointer(part));
  return withMasked({ ...view, ...Object.fromEntries(withheld.map((part) => [part, ""])) }, masked);
};
