import {
  type Context,
  createParticipant,
  fireDueTimers,
  type RunningService,
  runEffects,
  sendEvent,
  type SentEvent,
  startEnrollment,
  updateCohort,
} from "@parcours/service";
import { type Already, membersName, personName } from "./already.ts";
import type { CastStory } from "./cast.ts";
import type { Library } from "./library.ts";
import { limitFields, type PlannedCohort } from "./cohorts.ts";
import type { Person } from "./person.ts";
import { SITES } from "./names.ts";
import type { PlannedAct, PlannedRun, ScriptedEvent } from "./story.ts";
import type { Item, Round } from "./timeline.ts";
import { actorOf } from "./world.ts";

/** The stage of the demo: the service with a clock of its own, and what was made so far. */
export interface Performance {
  service: RunningService;
  organization: string;
  library: Library;
  /** Ids of programs by slug. */
  programs: ReadonlyMap<string, string>;
  /** Ids of cohorts. */
  cohorts: ReadonlyMap<PlannedCohort, string>;
  already: Already;
  /** Enrollments by story and run. */
  enrollments: Map<string, Standing>;
  setClock: (instant: string) => void;
}

interface Standing {
  id: string;
  participant: string | undefined;
  /** Up to when an interrupted seeding told it. */
  toldUpTo: string | undefined;
}

const nameOf = (story: CastStory, run: string): string => `${story.id}/${run}`;

const siteOf = (story: CastStory): string => [...story.people.values()][0]?.site.id ?? SITES[0].id;

/** Staff are told apart by role and site; participants act themselves. */
const contextFor = (
  { service, organization, enrollments }: Performance,
  story: CastStory,
  run: string,
  by: ScriptedEvent,
): Context => {
  const actor = actorOf(by);
  const participant = enrollments.get(nameOf(story, run))?.participant;
  const isOwn = actor.kind === "participant" && participant !== undefined;
  const id = isOwn ? participant : `usr_${actor.id}.${siteOf(story)}`;
  const kind = isOwn ? "participant" : "user";
  return { service, organization, caller: { kind, id, role: "administrator", sees: { all: true } }, language: "fr" };
};

const admit = async (context: Context, run: PlannedRun, person: Person): Promise<string> => {
  const { birthDate, ...attributes } = run.person;
  const { externalId, name, email, phone } = person;
  const { value } = await createParticipant(context, {
    externalId,
    name,
    email,
    phone,
    language: "fr",
    ...(typeof birthDate === "string" && { birthDate }),
    attributes,
  });
  return value.participant.id;
};

const start = async (show: Performance, story: CastStory, run: PlannedRun): Promise<void> => {
  const { enrollments, already, programs, cohorts } = show;
  const context = contextFor(show, story, run.key, { type: "" });
  const person = story.people.get(run.key);
  const participant = person === undefined ? undefined : await admit(context, run, person);
  const members = Object.fromEntries(
    Object.entries(run.members ?? {}).map(([member, key]) => [member, enrollments.get(nameOf(story, key))?.id ?? ""]),
  );
  const program = programs.get(run.program)!;
  const standing =
    participant === undefined
      ? already.ofMembers.get(membersName(program, Object.values(members)))
      : already.ofPerson.get(personName(program, participant));
  const name = nameOf(story, run.key);
  if (standing !== undefined) {
    enrollments.set(name, { id: standing.id, participant, toldUpTo: standing.lastOccurredAt });
    return;
  }
  const cohort = run.cohort !== undefined && story.cohort !== undefined ? cohorts.get(story.cohort) : undefined;
  const { value } = await startEnrollment(context, {
    program,
    site: siteOf(story),
    owner: `usr_coordinator.${siteOf(story)}`,
    occurredAt: run.startAt,
    ...(participant !== undefined && { participant }),
    ...(cohort !== undefined && { cohort }),
    ...(run.members !== undefined && { members }),
  });
  enrollments.set(name, { id: value.id, participant, toldUpTo: undefined });
};

const changePlaces = async (show: Performance, story: CastStory, { run, places }: PlannedAct): Promise<void> => {
  const planned = story.story.runs.find(({ key }) => key === run);
  const program = show.library.get(planned?.program ?? "");
  const id = story.cohort && show.cohorts.get(story.cohort);
  if (program === undefined || id === undefined) return;
  const fields = limitFields(program);
  const data = Object.fromEntries(
    Object.entries(places ?? {}).flatMap(([place, count]) =>
      fields[place] === undefined ? [] : [[fields[place], count]],
    ),
  );
  await updateCohort(contextFor(show, story, run, { type: "" }), { id, data });
};

const act = async (show: Performance, story: CastStory, planned: PlannedAct): Promise<void> => {
  if (planned.places !== undefined) await changePlaces(show, story, planned);
  const { event, run, at } = planned;
  if (event === undefined) return;
  const { id, toldUpTo } = show.enrollments.get(nameOf(story, run))!;
  const occurredAt = event.occurredAt ?? at;
  // Told with an older date: the date of the last event does not say whether it was; its key does.
  const isLate = event.occurredAt !== undefined && event.occurredAt < at;
  if (!isLate && toldUpTo !== undefined && toldUpTo >= occurredAt) return;
  const { type, data, reason, as } = event;
  const sent: SentEvent = {
    type,
    occurredAt,
    ...(data && { data }),
    ...(reason && { reason }),
    ...(as !== undefined && { as }),
  };
  const key = { key: `demo ${story.id} ${run} ${at}`, route: "demo", fingerprint: type };
  await sendEvent(contextFor(show, story, run, event), { enrollment: id, event: sent, ...(isLate && { key }) });
};

const carryOut = async (show: Performance, item: Item): Promise<void> => {
  if (item.kind === "start") await start(show, item.story, item.run);
  if (item.kind === "act") await act(show, item.story, item.act);
};

const AT_ONCE = 500;

/**
 * What runs owe each other, until nothing is left. While the past is played nobody is asked to sign: making a contract's
 * PDF takes longer than all the rest, and most contracts have long been signed when it ends.
 */
const settle = async ({ service }: Performance, withoutAsking: boolean): Promise<void> => {
  while ((await runEffects(service, { limit: AT_ONCE, withoutAsking })).taken > 0);
};

/** Rings everything that is due up to an instant. */
const ring = async ({ service }: Performance, now: string): Promise<number> => {
  const { fired, dropped } = await fireDueTimers(service, { now, limit: AT_ONCE, owner: "demo" });
  return fired + dropped;
};

/** Rings and settles until nothing is due. */
export const finish = async (show: Performance, now: string): Promise<void> => {
  while ((await ring(show, now)) > 0);
  await settle(show, false);
};

/** Does what belongs to one round of the timeline: first what people do, then what rings. */
export const perform = async (show: Performance, round: Round, hasEffects: () => boolean): Promise<void> => {
  show.setClock(round.clock);
  await Promise.all(round.items.map(async (item) => await carryOut(show, item)));
  if (round.ringUpTo !== undefined) await ring(show, round.ringUpTo);
  if (round.isLast && hasEffects()) await settle(show, true);
};
