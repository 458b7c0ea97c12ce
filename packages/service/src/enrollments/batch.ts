import { contextOf, type Effect, type Snapshot } from "@parcours/core";
import {
  type CountDelta,
  type Db,
  type Enrollment,
  getEnrollments,
  listRoles,
  loadEnrollmentsForUpdate,
  loadParticipantsForUpdate,
  type Membership,
  type Participant,
  type RoleAssignment,
  type StepWrites,
  type Trx,
} from "@parcours/store";
import type { Service } from "../context.ts";
import type { ContractMoment, MomentFacts } from "../contracts/moments.ts";
import { openLedger, type PlaceLedger } from "../places/ledger.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";

/** An enrollment while a batch works on it. */
export interface Running {
  enrollment: Enrollment;
  readonly program: LoadedProgram;
  snapshot: Snapshot;
  /** Started by this batch. */
  readonly isNew: boolean;
  /** As it was before the batch; undefined for a new one. */
  readonly before: Snapshot | undefined;
  changed: boolean;
}

/** A notice or a reminder that a step sends; rendered when the batch is written. */
export interface PendingNotice {
  running: Running;
  effect: Extract<Effect, { type: "notify" | "remindTask" }>;
  snapshot: Snapshot;
  at: string;
}

type Lists = {
  [Name in Exclude<keyof StepWrites, "started" | "stepped" | "counts" | "messages">]-?: NonNullable<
    StepWrites[Name]
  >[number][];
};

/**
 * Enrollments on which several events are applied one after the other in memory, and everything that is to be written
 * at the end, at once. A batch belongs to one organization and one transaction.
 */
export interface Batch {
  readonly service: Service;
  readonly organization: string;
  readonly db: Db;
  /** Recording time of everything in it. */
  readonly now: string;
  readonly running: Map<string, Running>;
  /** The files that were asked for, as far as they exist. */
  readonly people: ReadonlyMap<string, Participant>;
  readonly ledger: PlaceLedger;
  readonly writes: Lists;
  readonly notices: PendingNotice[];
  /** What happened to contracts, and what verbs know of it; kept as evidence when the batch is written. */
  readonly contractMoments: ContractMoment<Running>[];
  readonly momentFacts: MomentFacts;
  readonly members: Membership[];
  readonly counts: CountDelta[];
  readonly roles: (RoleAssignment & { enrollmentId: string })[];
}

export interface BatchOptions {
  service: Service;
  organization: string;
  /** A transaction, or the store's handle for a preview that writes nothing. */
  db: Db | Trx;
  ids: readonly string[];
  /** People whose files are asked for. */
  people?: readonly string[];
  lock: boolean;
  /** Assigned roles count for some of the callers: read them. */
  withRoles?: boolean;
}

const takeUp = (enrollment: Enrollment, program: LoadedProgram): Running => {
  const snapshot = JSON.parse(enrollment.snapshot) as Snapshot;
  return { enrollment, program, snapshot, isNew: false, before: snapshot, changed: false };
};

/** Loads (and locks) the enrollments; those that do not exist are left out. */
export const openBatch = async (options: BatchOptions): Promise<Batch> => {
  const { service, organization, db, lock, withRoles = false } = options;
  const ids = [...new Set(options.ids)];
  // People, enrollments, places: always in this order and each sorted, so that two groups never wait in a circle.
  const people = lock ? await loadParticipantsForUpdate(db as Trx, organization, options.people ?? []) : [];
  const found = lock
    ? await loadEnrollmentsForUpdate(db as Trx, organization, ids)
    : await getEnrollments(db, organization, ids);
  const programOf = await loadPrograms(service, db, organization, found);
  const running = new Map(found.map((e) => [e.id, takeUp(e, programOf(e.programId, e.version))]));
  const ledger = openLedger(db, organization, lock);
  await ledger.prepare([...running.values()].map(placementOf));
  return {
    service,
    organization,
    db,
    now: service.clock().toISOString(),
    running,
    people: new Map(people.map((participant) => [participant.id, participant])),
    ledger,
    writes: {
      journal: [],
      timers: [],
      effects: [],
      tasks: [],
      tasksEnded: [],
      contracts: [],
      contractsChanged: [],
    },
    notices: [],
    contractMoments: [],
    momentFacts: new Map(),
    members: [],
    counts: [],
    roles: withRoles ? await listRoles(db, organization, ids) : [],
  };
};

/** Where a run takes its places from. */
export const placementOf = ({ program, enrollment }: Running) => ({
  program,
  cohortId: enrollment.cohortId,
  siteId: enrollment.siteId,
});

/** Free places as a run sees them where it stands. */
export const freePlaces = (batch: Pick<Batch, "ledger">, running: Running): Record<string, number> | undefined =>
  batch.ledger.free(placementOf(running), Object.keys(running.snapshot.entered));

/** The facts of a run that rules read; asked of a whole cohort in SQL. */
export const factsOf = (snapshot: Snapshot): Record<string, unknown> => {
  const { person, data, lists, members, cohort } = contextOf(snapshot);
  return { person, data, lists, members, cohort };
};
