import { addDuration, begin, type Fact, textIn } from "@parcours/core";
import {
  type Enrollment,
  getProgram,
  listParticipantEnrollments,
  type Participant,
  type Trx,
  uniqueViolation,
  survivorOf,
} from "@parcours/store";
import { authorize, concerns, type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { claimOf, type RequestKey, type Written } from "../once/request-key.ts";
import { factsOfParticipant } from "../participants/facts.ts";
import { type LoadedProgram, loadProgram, newestVersion } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { assertSeesEnrollments, assertSeesParticipants } from "../visibility/assert-seen.ts";
import { type Placement, placementFor } from "../visibility/placement.ts";
import { actorOf, needsAssignments } from "./actor.ts";
import { refusalError } from "./apply.ts";
import { assertSite, cohortFor } from "./assignment.ts";
import type { Batch, Running } from "./batch.ts";
import { write } from "./event-writer.ts";
import { membersOf } from "./members.ts";
import { record } from "./record.ts";
import { toldTime, viewIn } from "./send-event.ts";
import type { EnrollmentView } from "./view.ts";

export interface StartInput {
  /** Id or slug. */
  program: string;
  /** Absent only for programs with members: a pair is nobody's own. */
  participant?: string | undefined;
  /** Absent: the newest. */
  version?: number | undefined;
  site?: string | undefined;
  /** Id or slug. */
  cohort?: string | undefined;
  /** Who looks after it: an id of the organization's own choosing. */
  owner?: string | undefined;
  /** Enrollments by member, for programs with members. */
  members?: Record<string, string> | undefined;
  /** When it began, when that is before now: an instant. */
  occurredAt?: string | undefined;
  key?: RequestKey | undefined;
}

const invalid = (path: string, fr: string, en: string): ServiceError => {
  const errors: FieldError[] = [{ path, message: { fr, en } }];
  return new ServiceError("invalid_input", { fr, en }, { errors });
};

const runsAlready = (): ServiceError =>
  new ServiceError("conflict", {
    fr: "Cette personne suit déjà ce programme.",
    en: "This person is in this program already.",
  });

const notAgain = (fr: string, en: string): ServiceError => new ServiceError("rule_not_met", { fr, en });

const programFor = async (context: Context, trx: Trx, input: StartInput): Promise<LoadedProgram> => {
  const { organization, service } = context;
  const found = await getProgram(trx, organization, input.program);
  if (found === undefined || !concerns(context, found.id)) throw notFound({ fr: "Programme", en: "Program" });
  const version = input.version ?? (await newestVersion(trx, organization, found.id));
  if (version === undefined) {
    throw new ServiceError("wrong_state", {
      fr: "Ce programme n’est pas publié.",
      en: "This program is not published.",
    });
  }
  const program = await loadProgram(service, trx, organization, found.id, version);
  if (program === undefined) throw notFound({ fr: "Version", en: "Version" });
  return program;
};

/** May this person come to this program (again)? Throws `conflict` or `rule_not_met`. */
const assertAgain = (program: LoadedProgram, earlier: readonly Enrollment[], now: string): void => {
  if (earlier.length === 0) return;
  if (earlier.some((run) => run.status !== "done")) throw runsAlready();
  const { definition, timeZone } = program.compiled;
  const again = definition.meta.again ?? "after-exit";
  if (again === "after-exit") return;
  const title = { fr: textIn(definition.meta.title, "fr"), en: textIn(definition.meta.title, "en") };
  if (again === "never") {
    throw notAgain(`« ${title.fr} » ne se suit qu’une fois.`, `“${title.en}” can be followed only once.`);
  }
  const from = earlier
    .map((run) => addDuration(run.endedAt ?? run.updatedAt, again.after, timeZone))
    .toSorted()
    .at(-1);
  if (from !== undefined && from > now) {
    throw notAgain(
      `Une nouvelle inscription sera possible le ${from.slice(0, 10)}.`,
      `A new enrollment will be possible on ${from.slice(0, 10)}.`,
    );
  }
};

const personFor = (batch: Batch, program: LoadedProgram, input: StartInput): Participant | undefined => {
  const isPair = Object.keys(program.compiled.definition.meta.members ?? {}).length > 0;
  if (input.participant === undefined) {
    if (isPair) return undefined;
    throw invalid("/participant", "Une personne est demandée.", "A participant is needed.");
  }
  const participant = batch.people.get(input.participant);
  if (participant === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  return participant;
};

const earlierRuns = async (
  trx: Trx,
  batch: Batch,
  program: LoadedProgram,
  participant: Participant | undefined,
): Promise<Enrollment[]> => {
  if (participant === undefined) return [];
  const stored = await listParticipantEnrollments(trx, batch.organization, participant.id);
  const inBatch = [...batch.running.values()].map(({ enrollment }) => enrollment);
  const known = new Map([...stored, ...inBatch].map((run) => [run.id, run]));
  return [...known.values()].filter((run) => run.programId === program.id && run.participantId === participant.id);
};

const blank = (
  context: Context,
  program: LoadedProgram,
  input: StartInput,
  { site, owner }: Placement,
  at: string,
): Enrollment => ({
  id: context.service.newId("enr"),
  programId: program.id,
  version: program.version,
  participantId: input.participant ?? null,
  siteId: site,
  cohortId: null,
  ownerId: owner,
  status: "active",
  cause: null,
  outcome: null,
  stages: [],
  snapshot: "",
  revision: 0,
  sequence: 0,
  announced: 0,
  startedAt: at,
  updatedAt: at,
  endedAt: null,
  lastOccurredAt: at,
});

/** A file that was made one with another is entered by that one. */
const ofSurvivor = async ({ service, organization }: Context, input: StartInput): Promise<StartInput> => {
  if (input.participant === undefined) return input;
  const survivor = await survivorOf(service.store.within(organization), organization, input.participant);
  return survivor === undefined ? input : { ...input, participant: survivor };
};

/** Starts a run in a batch; the answer is the run as it then stands. */
const startIn = async (context: Context, batch: Batch, trx: Trx, input: StartInput): Promise<Running> => {
  const program = await programFor(context, trx, input);
  const participant = personFor(batch, program, input);
  const at = toldTime({ type: "started", occurredAt: input.occurredAt }, batch.now) ?? batch.now;
  assertAgain(program, await earlierRuns(trx, batch, program, participant), at);
  const cohort = input.cohort === undefined ? undefined : await cohortFor(context, trx, program.id, input.cohort);
  const placed = placementFor(context, input, participant?.siteId);
  if (placed.site !== null) await assertSite(context, trx, placed.site);
  const members = membersOf(batch, program, input.members ?? {});

  const enrollment = { ...blank(context, program, input, placed, at), cohortId: cohort?.id ?? null };
  const placement = { program, cohortId: enrollment.cohortId, siteId: enrollment.siteId };
  await batch.ledger.prepare([placement]);
  const places = batch.ledger.free(placement);
  const beginning = {
    enrollment: enrollment.id,
    person: participant === undefined ? {} : factsOfParticipant(participant),
    cohort: (cohort?.data ?? {}) as Record<string, Fact>,
    members: Object.fromEntries(members.map(({ member, facts }) => [member, facts])),
    ...(places && { places }),
  };
  const actor = actorOf(context.caller, enrollment.id, []);
  const begun = begin(program.compiled, beginning, actor, { occurredAt: at, recordedAt: batch.now });
  if (!begun.ok) throw refusalError(begun, program.compiled);
  const running: Running = {
    enrollment,
    program,
    snapshot: begun.snapshot,
    isNew: true,
    before: undefined,
    changed: false,
  };
  batch.running.set(enrollment.id, running);
  batch.members.push(
    ...members.map(({ member, enrollmentId }) => ({
      enrollmentId: enrollment.id,
      member,
      memberEnrollmentId: enrollmentId,
    })),
  );
  record(batch, running, begun);
  return running;
};

/**
 * Starts a person's run through a program. Throws `not_found`, `invalid_input`, `wrong_state` (not published),
 * `conflict` (runs already), `rule_not_met` (may not come again), `forbidden`, `key_reused`.
 */
export const startEnrollment = async (context: Context, asked: StartInput): Promise<Written<EnrollmentView>> => {
  authorize(context, "enrollment.start");
  assertStorable(asked);
  const input = await ofSurvivor(context, asked);
  toldTime({ type: "started", occurredAt: input.occurredAt }, nowOf(context));
  await assertSeesParticipants(context, input.participant === undefined ? [] : [input.participant]);
  await assertSeesEnrollments(context, Object.values(input.members ?? {}));
  try {
    return await write(context.service, context.organization, {
      participants: input.participant === undefined ? [] : [input.participant],
      enrollments: Object.values(input.members ?? {}),
      withRoles: needsAssignments(context.caller),
      key: input.key && claimOf(context, input.key),
      perform: async (batch, trx) => {
        const { enrollment } = await startIn(context, batch, trx, input);
        return viewIn(context, batch, enrollment.id);
      },
    });
  } catch (error) {
    if (uniqueViolation(error) === "enrollments_running_once") throw runsAlready();
    throw error;
  }
};
