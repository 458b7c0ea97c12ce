import { type Contract, type ContractChange, changeContracts, insertContracts } from "./contracts.ts";
import { addCountDeltas, type CountDelta } from "./counts.ts";
import { type Effect, insertEffects } from "./effects.ts";
import { type EnrollmentStep, insertEnrollments, type NewEnrollment, updateEnrollments } from "./enrollments.ts";
import { appendJournal, type JournalEntry } from "./journal.ts";
import { insertMessages, type NewMessage } from "./messages.ts";
import type { Trx } from "./tables.ts";
import { endTasks, insertTasks, type Task, type TaskEnd } from "./tasks.ts";
import { changeTimers, type TimerChange } from "./timers.ts";

/** All that a group of steps leaves behind; every part may be absent. Lists are in the order of the steps. */
export interface StepWrites {
  /** New enrollments, as they are after their last step of the group. */
  started?: readonly NewEnrollment[];
  /** Enrollments locked before, each once, as they are after their last step of the group. */
  stepped?: readonly EnrollmentStep[];
  journal?: readonly JournalEntry[];
  timers?: readonly TimerChange[];
  effects?: readonly Effect[];
  tasks?: readonly Task[];
  tasksEnded?: readonly TaskEnd[];
  contracts?: readonly Contract[];
  contractsChanged?: readonly ContractChange[];
  messages?: readonly NewMessage[];
  counts?: readonly CountDelta[];
}

/**
 * Writes what a group of steps leaves behind: one statement per kind, whatever the size of the
 * group, all in the caller's transaction. Opened tasks and contracts are added before ends and
 * changes are applied, so that a later step of the group finds what an earlier one opened.
 */
export async function writeSteps(trx: Trx, organization: string, writes: StepWrites): Promise<void> {
  await insertEnrollments(trx, organization, writes.started ?? []);
  await updateEnrollments(trx, organization, writes.stepped ?? []);
  await appendJournal(trx, organization, writes.journal ?? []);
  await changeTimers(trx, organization, writes.timers ?? []);
  await insertEffects(trx, organization, writes.effects ?? []);
  await insertTasks(trx, organization, writes.tasks ?? []);
  await endTasks(trx, organization, writes.tasksEnded ?? []);
  await insertContracts(trx, organization, writes.contracts ?? []);
  await changeContracts(trx, organization, writes.contractsChanged ?? []);
  await insertMessages(trx, organization, writes.messages ?? []);
  await addCountDeltas(trx, organization, writes.counts ?? []);
}
