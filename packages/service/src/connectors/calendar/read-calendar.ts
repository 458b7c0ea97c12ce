import { contextOf as runContextOf, type Snapshot, textIn } from "@parcours/core";
import {
  type Connector,
  type Db,
  type Due,
  type EnrollmentFilter,
  everyItem,
  getParticipants,
  listDue,
  listEnrollments,
  listGroupSessions,
} from "@parcours/store";
import { type Context, nowOf } from "../../context.ts";
import { accessTo, classOfField } from "../../field-classes/classes.ts";
import { membershipOf, visibilityOf } from "../../members/membership.ts";
import { type LoadedProgram, loadNewest, loadPrograms } from "../../programs/load.ts";
import { type CalendarSettings, calendarSettings } from "../settings.ts";
import { type CalendarEntry, writeCalendar } from "./write-calendar.ts";

/** What calendars take in comfort; what comes after it is told of, and comes by itself as time goes on. */
const MOST = 5_000;
/** Runs, sessions that are read in one go. */
const BLOCK = 500;
/** What was due a month ago and is over is of no use to anybody. */
const BACK_MS = 31 * 24 * 60 * 60 * 1_000;

const WORDS = {
  fr: {
    task: "À faire",
    contract: "À signer avant",
    deadline: "Fin du délai",
    more: (count: number, until: string) => `Agenda incomplet : les ${count} premières dates, jusqu’au ${until}`,
    moreNote: "Ce qui vient après s’ajoutera de soi-même. Un agenda par programme ou par personne en contient moins.",
  },
  en: {
    task: "To do",
    contract: "To be signed by",
    deadline: "Deadline ends",
    more: (count: number, until: string) => `Incomplete calendar: the first ${count} dates, until ${until}`,
    moreNote: "What comes after will appear by itself. A calendar for one program or one person holds less.",
  },
} as const;

interface Telling {
  settings: CalendarSettings;
  url: string;
  nameOf: ReadonlyMap<string, string>;
}

/** A deadline of a stage: `xstate.after.<deadline>.<stage>`. Other timers are of contracts and tasks, which tell themselves. */
const stageOfTimer = (id: string): string | undefined => /^xstate\.after\.[^.]+\.(.+)$/.exec(id)?.[1];

/** The title of what is due, in the program's words. */
const whatOf = ({ compiled }: LoadedProgram, due: Due, language: "fr" | "en"): string | undefined => {
  const { meta } = compiled.definition;
  const words = (text: Parameters<typeof textIn>[0] | undefined): string =>
    text === undefined ? "" : textIn(text, language);
  if (due.kind === "task") return words(meta.tasks?.[due.name]?.title) || due.name;
  if (due.kind === "contract") return words(meta.contracts?.[due.name]?.title) || due.name;
  const stage = stageOfTimer(due.id);
  if (stage === undefined) return undefined;
  return words(compiled.stages.get(stage)?.state.meta?.title) || stage;
};

const entryOf = (program: LoadedProgram, due: Due, { settings, url, nameOf }: Telling): CalendarEntry[] => {
  const { language, names } = settings;
  const what = whatOf(program, due, language);
  if (what === undefined) return [];
  const title = textIn(program.compiled.definition.meta.title, language) || program.slug;
  const name = names ? nameOf.get(due.participantId ?? "") : undefined;
  return [
    {
      uid: `${due.kind}-${due.enrollmentId}-${due.id}@parcours`,
      title: `${WORDS[language][due.kind]}${language === "fr" ? " : " : ": "}${what}${name === undefined ? "" : ` (${name})`}`,
      description: title,
      url: `${url}/people/${due.participantId ?? ""}`,
      at: due.at,
      changedAt: due.changedAt,
      categories: [title],
    },
  ];
};

/** Dates of the run itself that lie ahead (an interview, a departure): facts of the program of type date, none of them special. */
const datesOf = (
  program: LoadedProgram,
  run: { id: string; participantId: string | null; snapshot: string; updatedAt: string },
  today: string,
  { settings, url, nameOf }: Telling,
  role: Context["caller"]["role"],
): CalendarEntry[] => {
  const { language, names } = settings;
  const { data } = runContextOf(JSON.parse(run.snapshot) as Snapshot);
  const { fields = {}, title } = program.compiled.definition.meta;
  return Object.entries(fields).flatMap(([id, field]) => {
    const at = data[id];
    const kind = classOfField(id, field);
    const isShown = kind !== "special" && accessTo(role, kind) === "shown";
    if (field.type !== "date" || field.source !== "program" || !isShown || typeof at !== "string" || at < today)
      return [];
    const name = names ? nameOf.get(run.participantId ?? "") : undefined;
    return [
      {
        uid: `date-${run.id}-${id}@parcours`,
        title: `${textIn(field.title, language) || id}${name === undefined ? "" : ` (${name})`}`,
        description: textIn(title, language),
        url: `${url}/people/${run.participantId ?? ""}`,
        at,
        changedAt: run.updatedAt,
        categories: [textIn(title, language) || program.slug],
      },
    ];
  });
};

/** Group moments that are planned: of one program, or those that a member planned. */
const sessionsOf = async (
  { service, organization }: Context,
  asked: { programId: string | undefined; ownerId: string | undefined; from: string },
  { settings, url }: Telling,
): Promise<CalendarEntry[]> => {
  const db = service.store.within(organization);
  const items = await everyItem(
    async (cursor) =>
      await listGroupSessions(db, organization, asked, { limit: BLOCK, ...(cursor !== undefined && { cursor }) }),
  );
  const entries: CalendarEntry[] = [];
  for (const { id, programId, title, place, startsAt, canceledAt, updatedAt } of items) {
    if (canceledAt !== null) continue;
    const program = await loadNewest(service, db, organization, programId);
    const of = textIn(program?.compiled.definition.meta.title, settings.language) || programId;
    entries.push({
      uid: `session-${id}@parcours`,
      title: place === null ? title : `${title} (${place})`,
      description: of,
      url: `${url}/sessions/${id}`,
      at: startsAt,
      changedAt: updatedAt,
      categories: [of],
    });
  }
  return entries;
};

/** Whose runs the calendar shows: a member's own ones as far as that member sees them, else the program's. */
const seenBy = async ({ service, organization }: Context, { user }: CalendarSettings) => {
  if (user === undefined) return undefined;
  const membership = await membershipOf(service, user, organization);
  const sees = membership && visibilityOf(membership);
  return sees === undefined ? ("nobody" as const) : { own: user };
};

const soonest = (entries: readonly CalendarEntry[], most: number): CalendarEntry[] =>
  entries.length <= most
    ? [...entries]
    : entries.toSorted((a, b) => a.at.localeCompare(b.at) || a.uid.localeCompare(b.uid)).slice(0, most);

/** The runs' own dates that come next, one more than `most` of them when there are more; all runs are looked at. */
const allDatesOf = async (
  { service, organization, caller }: Context,
  filter: EnrollmentFilter,
  { telling, today, most }: { telling: Omit<Telling, "nameOf">; today: string; most: number },
): Promise<{ entries: CalendarEntry[]; people: Set<string> }> => {
  const db = service.store.within(organization);
  let found: (CalendarEntry & { of: string | null })[] = [];
  for (let cursor: string | undefined; ;) {
    const page = { limit: BLOCK, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await listEnrollments(db, organization, filter, page);
    const programOf = await loadPrograms(service, db, organization, items);
    const nameOf = await namesOf(db, organization, telling.settings, items);
    for (const run of items) {
      const program = programOf(run.programId, run.version);
      const entries = datesOf(program, run, today, { ...telling, nameOf }, caller.role);
      found.push(...entries.map((entry) => ({ ...entry, of: run.participantId })));
    }
    found = soonest(found, most + 1) as typeof found;
    if (next === null) break;
    cursor = next;
  }
  return { entries: found, people: new Set(found.flatMap(({ of }) => of ?? [])) };
};

/** Names by person, where the calendar tells them. */
const namesOf = async (
  db: Db,
  organization: string,
  { names }: CalendarSettings,
  about: readonly { participantId: string | null }[],
): Promise<Map<string, string>> => {
  if (!names) return new Map();
  const ids = [...new Set(about.flatMap(({ participantId }) => participantId ?? []))];
  return new Map((await getParticipants(db, organization, ids)).map(({ id, name }) => [id, name]));
};

/** The entry that says that there is more than is told. */
const moreEntry = (
  entries: readonly CalendarEntry[],
  today: string,
  { settings: { language }, url }: Omit<Telling, "nameOf">,
): CalendarEntry => ({
  uid: "more@parcours",
  title: WORDS[language].more(entries.length, entries.at(-1)?.at.slice(0, 10) ?? today),
  description: WORDS[language].moreNote,
  url,
  at: today,
  changedAt: `${today}T00:00:00.000Z`,
  categories: [],
});

/**
 * The calendar of what falls due: tasks, contracts to be signed, ends of deadlines and dates of the runs that go on.
 * People are named only where the connector says so and its role sees names. Of more dates than a calendar takes, the
 * first are told, and that there are more.
 */
export const readCalendar = async (
  context: Context,
  connector: Connector,
  most = MOST,
): Promise<{ calendar: string; entries: number; participants: number }> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const asked = calendarSettings.parse(connector.settings);
  const settings = { ...asked, names: asked.names && accessTo(caller.role, "identity") === "shown" };
  const form = { title: connector.title, language: settings.language };
  const sees = await seenBy(context, settings);
  if (sees === "nobody") return { calendar: writeCalendar(form, []), entries: 0, participants: 0 };
  const now = nowOf(context);
  const from = new Date(Date.parse(now) - BACK_MS).toISOString();
  const programId = connector.programId ?? undefined;
  const today = now.slice(0, 10);
  const shown = { settings, url: service.instance.url };
  const kinds = (["task", "contract", "deadline"] as const).filter((kind) => settings.show.includes(kind));
  const scope = { ...(programId !== undefined && { programId }), ...(sees && { sees }) };
  const due = kinds.length === 0 ? [] : await listDue(db, organization, { ...scope, kinds, from, limit: most + 1 });
  const programOf = await loadPrograms(service, db, organization, due);
  const telling = { ...shown, nameOf: await namesOf(db, organization, settings, due) };
  const withDates = settings.show.includes("date");
  const dates = withDates
    ? await allDatesOf(context, { ...scope, goesOn: true }, { telling: shown, today, most })
    : { entries: [], people: new Set<string>() };
  const planned = withDates ? await sessionsOf(context, { programId, ownerId: sees?.own, from }, telling) : [];
  const all = [
    ...planned,
    ...due.flatMap((one) => entryOf(programOf(one.programId, one.version), one, telling)),
    ...dates.entries,
  ];
  const entries = soonest(all, most);
  // A deadline that no words tell was still one of those that were read: there may be more behind it.
  const isWhole = all.length <= most && due.length <= most;
  const people = new Set([...dates.people, ...due.flatMap(({ participantId }) => participantId ?? [])]);
  return {
    calendar: writeCalendar(form, isWhole ? entries : [moreEntry(entries, today, shown), ...entries]),
    entries: entries.length,
    participants: settings.names ? people.size : 0,
  };
};
