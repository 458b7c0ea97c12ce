import { contextOf, type Fact, type Snapshot, textIn } from "@parcours/core";
import { getParticipant, listAudit, type ShownAuditEntry } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound } from "../errors.ts";
import { type KeptBeside, keptBeside } from "./beside.ts";
import { type DocumentView, listOwnDocuments } from "./documents.ts";
import type { Journey } from "./journey.ts";
import { entriesOf, journeysOf, type PastMoment, readJourney, selfOf } from "./me.ts";
import { listOwnMessages, type OwnMessage } from "./messages.ts";
import { getOrganizationName } from "./organization.ts";
import { type OwnRun, ownRuns } from "./roles.ts";

/** That somebody opened or changed the person's file: in which function, when; not who they are. */
export interface OwnAccess {
  at: string;
  kind: "read" | "change" | "export";
  /** Function of whoever it was; `key` for software that the organization connected. */
  by: { kind: string; role: string };
  organization: string;
}

const OPENINGS = ["read", "change", "export"] as const;
/** Entries of the log that are read at a time. */
const BLOCK = 1_000;

/** Every entry about a person, newest first: their own visits are many, and must not hide who else was there. */
const everyEntry = async (
  { service, organization }: Context,
  participant: string,
  block: number,
): Promise<ShownAuditEntry[]> => {
  const db = service.store.within(organization);
  const entries: ShownAuditEntry[] = [];
  for (;;) {
    const more = await listAudit(db, organization, { participant, cursor: entries.at(-1)?.id, limit: block });
    entries.push(...more);
    if (more.length < block) return entries;
  }
};

/**
 * Who, by function, opened the visitor's file, as far back as the log goes; their own visits are left out. Throws
 * `unauthorized`, `not_found`.
 */
export const listOwnAccesses = async (context: Context, block = BLOCK): Promise<OwnAccess[]> => {
  authorize(context, "self.read");
  const name = await getOrganizationName(context);
  const stored = await everyEntry(context, selfOf(context), block);
  return stored.flatMap(({ at, kind, actorKind, actorRole }): OwnAccess[] => {
    const opened = OPENINGS.find((one) => one === kind);
    if (opened === undefined || actorKind === "system" || actorKind === "participant") return [];
    return [{ at, kind: opened, by: { kind: actorKind, role: actorRole }, organization: name }];
  });
};

/** A fact that is kept, in words. */
export interface KeptFact {
  field: string;
  title: string;
  value: Fact;
  /** The value as people read it, where it is a choice. */
  words?: string;
  /** What it is kept for. */
  purpose?: string;
}

/** A journey with everything that is kept of it. */
export interface KeptJourney {
  journey: Journey;
  facts: KeptFact[];
  past: PastMoment[];
  /** The record as it is, for machines. */
  journal: unknown[];
}

/** Everything that is kept about a person. */
export interface OwnFile {
  madeAt: string;
  /** Whose it is, by id. */
  participant: string;
  organization: string;
  person: {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    birthDate: string | null;
    language: string;
    attributes: Record<string, unknown>;
    createdAt: string;
    updatedAt: string;
  };
  journeys: KeptJourney[];
  messages: OwnMessage[];
  documents: DocumentView[];
  /** What is kept beside the journeys: meetings, group moments, referrals; how many notes of the team. */
  beside: KeptBeside;
  accesses: OwnAccess[];
}

const factsOf = ({ enrollment, program }: OwnRun, language: Context["language"]): KeptFact[] => {
  const { data, person } = contextOf(JSON.parse(enrollment.snapshot) as Snapshot);
  const { fields = {} } = program.compiled.definition.meta;
  return Object.entries({ ...data, ...person }).flatMap(([field, value]) => {
    if (value === null || value === "") return [];
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const purpose = textIn(known?.purpose, language);
    const chosen = (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const choice = known?.choices?.find((offered) => offered.value === one);
      return choice === undefined ? [] : [textIn(choice.title, language)];
    });
    return [
      {
        field,
        title: textIn(known?.title, language) || field,
        value,
        ...(chosen.length > 0 && { words: chosen.join(", ") }),
        ...(purpose !== "" && { purpose }),
      },
    ];
  });
};

/** What the journal says of a run, without who acted by name and without the machinery. */
const journalOf = async (context: Context, run: OwnRun): Promise<unknown[]> =>
  (await entriesOf(context, run)).map(
    ({ sequence, kind, event, actor, occurredAt, recordedAt, transitions, status, outcome }) => ({
      sequence,
      kind,
      event: {
        type: event.type,
        ...(event.data && { data: event.data }),
        ...(event.reason && { reason: event.reason }),
      },
      by: { kind: actor.kind, ...(actor.role !== undefined && { role: actor.role }) },
      occurredAt,
      recordedAt,
      moves: transitions.map(({ from, to }) => ({ from, to })),
      status,
      ...(outcome !== undefined && { outcome }),
    }),
  );

/** Everything that is kept about the visitor, over all programs. Throws `unauthorized`, `not_found`. */
export const readOwnFile = async (context: Context): Promise<OwnFile> => {
  authorize(context, "self.read");
  const { service, organization, language } = context;
  const self = selfOf(context);
  const person = await getParticipant(service.store.within(organization), organization, self);
  if (person === undefined) throw notFound({ fr: "Dossier", en: "File" });
  const runs = await ownRuns(context, self);
  const journeys = await journeysOf(context, runs);
  const kept: KeptJourney[] = [];
  for (const [index, run] of runs.entries()) {
    // A pair is nobody's own: what is kept of the other person is not this one's to take.
    const own = run.enrollment.participantId === self;
    kept.push({
      journey: journeys[index]!,
      facts: own ? factsOf(run, language) : [],
      past: (await readJourney(context, { id: run.enrollment.id })).past,
      journal: own ? await journalOf(context, run) : [],
    });
  }
  const { id, name, email, phone, birthDate, language: spoken, attributes, createdAt, updatedAt } = person;
  return {
    madeAt: nowOf(context),
    participant: id,
    organization: await getOrganizationName(context),
    person: { id, name, email, phone, birthDate, language: spoken, attributes, createdAt, updatedAt },
    journeys: kept,
    messages: await listOwnMessages(context),
    documents: await listOwnDocuments(context),
    beside: await keptBeside(context, runs),
    accesses: await listOwnAccesses(context),
  };
};
