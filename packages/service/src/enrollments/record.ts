import type { Advance, Effect, JournalEntry, Snapshot } from "@parcours/core";
import { announcementsOf, type Before } from "../announcements/announce.ts";
import { contractWork } from "../contracts/contract-work.ts";
import type { Told } from "../contracts/moments.ts";
import { closedContract, openedContract, signedContract } from "../contracts/rows.ts";
import { closedTask, createdTask } from "../tasks/rows.ts";
import { type Batch, placementOf, type Running } from "./batch.ts";
import { rowOfEntry, type StoredAnnouncement } from "./journal-row.ts";

/** One entry of an advance, with the run before and after the whole of it. */
interface Moment {
  batch: Batch;
  running: Running;
  entry: JournalEntry;
  before: Snapshot | undefined;
  after: Snapshot;
}

const announce = ({ batch, running, entry }: Moment, before: Before): StoredAnnouncement[] =>
  announcementsOf(entry, before).map((announced) => {
    const sequence = running.enrollment.announced + 1;
    running.enrollment = { ...running.enrollment, announced: sequence };
    return { id: batch.service.newId("evt"), sequence, ...announced };
  });

/** Who said what came of it. */
const toldBy = ({ actor, event }: JournalEntry): Told => ({
  kind: actor.kind,
  ...(actor.id !== undefined && { id: actor.id }),
  ...(actor.role !== undefined && { role: actor.role }),
  ...(event.reason?.text !== undefined && { reason: event.reason.text }),
});

const carryOut = (moment: Moment, effect: Effect): void => {
  const { batch, running, entry, before, after } = moment;
  const { writes, service } = batch;
  const enrollmentId = running.enrollment.id;
  const times = { running, snapshot: after, at: entry.recordedAt, occurredAt: entry.occurredAt };
  switch (effect.type) {
    case "openContract": {
      const { opened, replaced } = openedContract({ effect, entry, before, after }, service.newId("ctr"));
      writes.contracts.push(opened);
      writes.contractsChanged.push(...replaced);
      batch.contractMoments.push({ ...times, kind: "opened", effect, contract: opened.id });
      return;
    }
    case "signContract":
      writes.contractsChanged.push(signedContract({ effect, entry, before, after }));
      batch.contractMoments.push({ ...times, kind: "signed", effect, told: toldBy(entry) });
      return;
    case "closeContract":
      writes.contractsChanged.push(closedContract({ effect, entry, before, after }));
      batch.contractMoments.push({ ...times, kind: "closed", effect, told: toldBy(entry) });
      return;
    case "createTask":
      writes.tasks.push(createdTask(effect, entry, enrollmentId, service.newId("tsk")));
      return;
    case "closeTask":
      writes.tasksEnded.push(closedTask(effect, entry, enrollmentId));
      return;
    case "remindContract": {
      const { contract, instance, to } = effect;
      const payload = { does: "remind", named: { contract, instance }, to } as const;
      writes.effects.push(contractWork(effect.id, enrollmentId, payload, batch.now));
      return;
    }
    case "notify":
    case "remindTask":
      batch.notices.push({ running, effect, snapshot: after, at: entry.recordedAt });
      return;
    case "send":
    case "updatePerson": {
      const { id, type: kind, ...payload } = effect;
      writes.effects.push({ id, enrollmentId, kind, payload, nextAttemptAt: batch.now });
    }
  }
};

/** The groups in which a run is counted: the stages where it rests, its status, its outcome, where it is held. */
const groupsOf = ({ stages, status, outcome }: Snapshot): string[] => [
  ...stages,
  `:${status}`,
  ...(status === "held" ? stages.map((stage) => `:held:${stage}`) : []),
  ...(outcome === undefined ? [] : [`:outcome:${outcome}`]),
];

const count = (batch: Batch, running: Running, before: Snapshot | undefined, after: Snapshot): void => {
  const { id: programId, version } = running.program;
  const add = (stage: string, delta: number) => batch.counts.push({ programId, version, stage, delta });
  for (const group of before === undefined ? [] : groupsOf(before)) add(group, -1);
  for (const group of groupsOf(after)) add(group, 1);
};

const movePlaces = (batch: Batch, running: Running, before: Snapshot | undefined, after: Snapshot): void => {
  const active = (snapshot: Snapshot | undefined): string[] => Object.keys(snapshot?.entered ?? {});
  const { cohortId, siteId } = running.enrollment;
  for (const key of batch.ledger.move(placementOf(running), active(before), active(after))) {
    batch.writes.effects.push({
      id: `${after.enrollment}/${after.sequence}/place/${key.place}`,
      enrollmentId: after.enrollment,
      kind: "offerPlaces",
      payload: { programId: key.programId, place: key.place, cohortId, siteId },
      nextAttemptAt: batch.now,
    });
  }
};

const carryOver = (running: Running, snapshot: Snapshot, now: string): void => {
  const { enrollment } = running;
  running.snapshot = snapshot;
  running.changed = true;
  running.enrollment = {
    ...enrollment,
    status: snapshot.status,
    cause: snapshot.missing.length > 0 ? { kind: "missing", fields: snapshot.missing } : null,
    outcome: snapshot.outcome ?? null,
    stages: snapshot.stages,
    sequence: snapshot.sequence,
    revision: enrollment.revision + 1,
    updatedAt: now,
    endedAt: snapshot.status === "done" ? snapshot.occurredAt : null,
    lastOccurredAt: snapshot.occurredAt,
  };
};

/** Takes an advance into the batch: the run as it is now, its journal, and everything that follows from it. */
export const record = (
  batch: Batch,
  running: Running,
  { snapshot: after, entries, timers }: Pick<Advance, "snapshot" | "entries" | "timers">,
): void => {
  const before = running.isNew && !running.changed ? undefined : running.snapshot;
  let last: Before = { status: before?.status, missing: before?.missing ?? [] };
  const { id } = running.enrollment;
  const stream = { id, programId: running.program.id, version: running.program.version };
  for (const [index, entry] of entries.entries()) {
    const moment: Moment = { batch, running, entry, before, after };
    batch.writes.journal.push(rowOfEntry(entry, stream, announce(moment, last), index === 0 ? timers : null));
    for (const effect of entry.effects) carryOut(moment, effect);
    last = { status: entry.status, missing: entry.missing };
  }
  for (const timer of timers.cancel) batch.writes.timers.push({ enrollmentId: id, id: timer, canceled: true });
  for (const timer of timers.set) batch.writes.timers.push({ enrollmentId: id, ...timer });
  count(batch, running, before, after);
  movePlaces(batch, running, before, after);
  carryOver(running, after, batch.now);
};
