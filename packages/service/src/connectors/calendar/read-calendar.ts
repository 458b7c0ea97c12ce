import { contextOf as runContextOf, type Snapshot, textIn } from "@parcours/core";
import {
  type Connector,
  type Due,
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

const MAX_ENTRIES = 2_000;
/** What was due a month ago and is over is of no use to anybody. */
const BACK_MS = 31 * 24 * 60 * 60 * 1_000;

const WORDS = {
  fr: { task: "À faire", contract: "À signer avant", deadline: "Fin du délai", nobody: "une personne" },
  en: { task: "To do", contract: "To be signed by", deadline: "Deadline ends", nobody: "somebody" },
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
  const { items } = await listGroupSessions(db, organization, asked, { limit: MAX_ENTRIES });
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

/**
 * The calendar of what falls due: tasks, contracts to be signed, ends of deadlines and dates of the runs that go on.
 * People are named only where the connector says so and its role sees names.
 */
export const readCalendar = async (
  context: Context,
  connector: Connector,
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
  const due = await listDue(db, organization, { programId, ...(sees && { sees }), from, limit: MAX_ENTRIES });
  const wanted = due.filter(({ kind }) => settings.show.includes(kind));
  const filter = { ...(programId !== undefined && { programId }), ...(sees && { sees }), status: "active" as const };
  const runs = settings.show.includes("date")
    ? (await listEnrollments(db, organization, filter, { limit: MAX_ENTRIES })).items
    : [];
  const programOf = await loadPrograms(service, db, organization, [...due, ...runs]);
  const ids = [...due, ...runs].flatMap(({ participantId }) => participantId ?? []);
  const people = settings.names ? await getParticipants(db, organization, [...new Set(ids)]) : [];
  const telling = {
    settings,
    url: service.instance.url,
    nameOf: new Map(people.map(({ id, name }) => [id, name])),
  };
  const today = now.slice(0, 10);
  const planned = settings.show.includes("date")
    ? await sessionsOf(context, { programId, ownerId: sees?.own, from }, telling)
    : [];
  const entries = [
    ...planned,
    ...wanted.flatMap((one) => entryOf(programOf(one.programId, one.version), one, telling)),
    ...runs.flatMap((run) => datesOf(programOf(run.programId, run.version), run, today, telling, caller.role)),
  ];
  const named = settings.names ? new Set(ids).size : 0;
  return { calendar: writeCalendar(form, entries), entries: entries.length, participants: named };
};
