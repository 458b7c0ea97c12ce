import { type JournalEntry, type Snapshot, textIn } from "@parcours/core";
import { getParticipant, getUser, listApplications, listContracts, readWholeJournal } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { entryOfRow } from "../enrollments/journal-row.ts";
import { notFound } from "../errors.ts";
import { openLedger } from "../places/ledger.ts";
import { loadProgram } from "../programs/load.ts";
import { type Journey, journeyOf } from "./journey.ts";
import { getOrganizationName } from "./organization.ts";
import { type OwnRun, ownRun, ownRuns } from "./roles.ts";
import { visitorIn } from "./session.ts";
import { sentencesOf } from "./why.ts";
import { wordedFor } from "./wording.ts";

/** Whose file the visitor came for. Throws `not_found` for those who came for something else. */
export const selfOf = (context: Context): string => {
  const { participant, purpose } = visitorIn(context);
  if (participant === undefined || purpose !== "file") throw notFound({ fr: "Dossier", en: "File" });
  return participant;
};

/** An application that has not become a journey. */
export interface OwnApplication {
  program: string;
  status: "waiting" | "refused";
  /** Why it came to nothing. */
  why?: string;
  createdAt: string;
}

/** Where somebody is, and what is expected of them. */
export interface Self {
  person: { id: string; name: string; email?: string; phone?: string; language: string };
  organization: { id: string; name: string };
  journeys: Journey[];
  applications: OwnApplication[];
  /** A program of theirs has simple words: they are there to be chosen. */
  simpleWords: boolean;
  demo: boolean;
}

/** What happened in a run, oldest first. */
export const entriesOf = async (
  { service, organization }: Context,
  { enrollment }: OwnRun,
): Promise<JournalEntry[]> => {
  const db = service.store.within(organization);
  return (await readWholeJournal(db, organization, enrollment.id)).map(entryOfRow);
};

const REFUSED = new Set(["ineligible", "declined", "excluded"]);

/** Runs as the person reads them. */
export const journeysOf = async (context: Context, runs: readonly OwnRun[]): Promise<Journey[]> => {
  const { service, organization, language } = context;
  const ledger = openLedger(service.store.within(organization), organization, false);
  const placed = runs.map(({ enrollment: { cohortId, siteId }, program }) => ({ program, cohortId, siteId }));
  await ledger.prepare(placed);
  const stored = await listContracts(
    service.store.within(organization),
    organization,
    runs.map(({ enrollment }) => enrollment.id),
  );
  const told: Journey[] = [];
  for (const [index, run] of runs.entries()) {
    const { enrollment } = run;
    const snapshot = JSON.parse(enrollment.snapshot) as Snapshot;
    const owner =
      enrollment.ownerId === null ? undefined : await getUser(service.store.everywhere(), enrollment.ownerId);
    const why = REFUSED.has(snapshot.outcome ?? "") ? sentencesOf(run.program, await entriesOf(context, run)) : [];
    const places = ledger.free(placed[index]!, Object.keys(snapshot.entered)) ?? {};
    const contractId = (contract: string, instance: number): string | undefined =>
      stored.find((one) => one.enrollmentId === enrollment.id && one.contract === contract && one.instance === instance)
        ?.id;
    told.push(journeyOf({ run, language, now: nowOf(context), places, contractId, contact: owner?.name, why }));
  }
  return told;
};

const applicationsOf = async (context: Context, participant: string): Promise<OwnApplication[]> => {
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const stored = await listApplications(db, organization, participant);
  const open = stored.filter(({ status }) => status !== "taken");
  const told: OwnApplication[] = [];
  for (const { programId, version, status, why, createdAt } of open) {
    const program = await loadProgram(service, db, organization, programId, version);
    const worded = program && wordedFor(context, program);
    told.push({
      program: textIn(worded?.compiled.definition.meta.title, language),
      status: status === "refused" ? "refused" : "waiting",
      ...(why !== null && { why: why[language] ?? "" }),
      createdAt,
    });
  }
  return told;
};

/** Where the visitor is, in all programs, and what is expected of them. Throws `not_found`, `unauthorized`. */
export const readSelf = async (context: Context): Promise<Self> => {
  authorize(context, "self.read");
  const { service, organization } = context;
  const id = selfOf(context);
  const person = await getParticipant(service.store.within(organization), organization, id);
  if (person === undefined) throw notFound({ fr: "Dossier", en: "File" });
  const runs = await ownRuns(context, id);
  return {
    person: {
      id,
      name: person.name,
      ...(person.email !== null && { email: person.email }),
      ...(person.phone !== null && { phone: person.phone }),
      language: person.language,
    },
    organization: { id: organization, name: await getOrganizationName(context) },
    journeys: await journeysOf(context, runs),
    applications: await applicationsOf(context, id),
    simpleWords: runs.some((run) => run.offersSimpleWords),
    demo: service.instance.demo,
  };
};

/** Whether whoever came in, be it for one contract, has simple words to choose. */
export const mayChooseSimpleWords = async (context: Context): Promise<boolean> => {
  const { participant, purpose } = visitorIn(context);
  if (participant === undefined || purpose !== "file") return false;
  return (await ownRuns(context, participant)).some((run) => run.offersSimpleWords);
};

/** What happened in a journey, in plain words, newest first. */
export interface PastMoment {
  at: string;
  kind: "started" | "form" | "stage" | "signed" | "told" | "ended";
  title: string;
  /** In which part somebody did it; absent where the program did it by itself. */
  by?: string;
  /** The person did it. */
  own: boolean;
}

const momentsOf = (context: Context, { program, roles }: OwnRun, self: string, entry: JournalEntry): PastMoment[] => {
  const { language } = context;
  const { compiled } = program;
  const { meta } = compiled.definition;
  const { actor, event, occurredAt: at } = entry;
  const own = actor.kind === "participant" ? actor.id === self : false;
  const role = actor.role === undefined ? undefined : textIn(meta.roles[actor.role]?.title, language) || actor.role;
  const shared = { at, own, ...(role !== undefined && { by: role }) };
  const [, kind, id = "", what] = /^(form|contract)\.([^.]+)\.(submitted|signed|declined)$/.exec(event.type) ?? [];
  const done: PastMoment[] = [];
  if (entry.kind === "started") done.push({ ...shared, kind: "started", title: textIn(meta.title, language) });
  if (kind === "form") done.push({ ...shared, kind: "form", title: textIn(meta.forms?.[id]?.title, language) || id });
  if (kind === "contract" && what === "signed")
    done.push({
      ...shared,
      own: roles.includes(actor.role ?? ""),
      kind: "signed",
      title: textIn(meta.contracts?.[id]?.title, language) || id,
    });
  if (event.type === "person.updated")
    done.push({
      ...shared,
      kind: "told",
      title: Object.keys(event.data ?? {})
        .map((field) => textIn(meta.fields?.[field]?.title, language) || field)
        .join(", "),
    });
  const entered = entry.transitions.flatMap((move) => move.to);
  const last = compiled.stages.get(entered.at(-1) ?? "");
  const isSilent = last?.state.meta?.kind === "decision";
  if (last !== undefined && !isSilent && entry.kind !== "started")
    done.push({
      ...shared,
      kind: entry.status === "done" ? "ended" : "stage",
      title: textIn(last.state.meta?.title, language) || last.id,
    });
  return done;
};

/** One journey with what happened in it. Throws `not_found`, `unauthorized`. */
export const readJourney = async (
  context: Context,
  { id }: { id: string },
): Promise<{ journey: Journey; past: PastMoment[] }> => {
  authorize(context, "self.read");
  const self = selfOf(context);
  const run = await ownRun(context, self, id);
  const [journey] = await journeysOf(context, [run]);
  const past = (await entriesOf(context, run)).flatMap((entry) => momentsOf(context, run, self, entry));
  return { journey: journey!, past: past.toReversed() };
};
