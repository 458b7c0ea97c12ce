import { contextOf, type Fact, type Snapshot, timersOf } from "@parcours/core";
import { type Effect, insertMails, insertMembers, listMembers, type Trx, writeSteps } from "@parcours/store";
import { followContracts } from "../contracts/follow.ts";
import { mailedMessages } from "../messages/mailed.ts";
import { messagesOf } from "../messages/notice-rows.ts";
import { peopleOf } from "../messages/people.ts";
import { teamsOf } from "../messages/team.ts";
import { changedFacts } from "../participants/facts.ts";
import type { Work } from "../signals.ts";
import { type Batch, factsOf, type Running } from "./batch.ts";

const messages = async (trx: Trx, batch: Batch) => {
  const { notices, service } = batch;
  const runs = [...new Set(notices.map(({ running }) => running))];
  if (runs.length === 0) return [];
  const people = await peopleOf(trx, batch, runs);
  const teams = await teamsOf(
    trx,
    batch.organization,
    runs.map(({ enrollment }) => enrollment),
  );
  return notices.flatMap((pending) => {
    const { enrollment } = pending.running;
    const mates = (role: string) => teams(enrollment, role);
    return messagesOf(pending, people(pending.running), mates, () => service.newId("msg"));
  });
};

/** What a run shows of itself to the pairs it takes part in. */
export const shownFacts = (snapshot: Snapshot): Record<string, Fact> => {
  const { data, person } = contextOf(snapshot);
  return { ...data, ...person };
};

/** Pairs follow the facts of their members: what changed is sent to each pair, as an effect of its own. */
const memberEffects = async (trx: Trx, batch: Batch): Promise<Effect[]> => {
  const changes = new Map<string, { running: Running; fields: string[] }>();
  for (const [id, running] of batch.running) {
    if (!running.changed || running.before === undefined) continue;
    const fields = Object.keys(changedFacts(shownFacts(running.before), shownFacts(running.snapshot)));
    if (fields.length > 0) changes.set(id, { running, fields });
  }
  const memberships = await listMembers(trx, batch.organization, "member", [...changes.keys()]);
  return memberships.flatMap(({ enrollmentId: pair, member, memberEnrollmentId }) => {
    const change = changes.get(memberEnrollmentId);
    if (change === undefined) return [];
    return [
      {
        id: `${memberEnrollmentId}/${change.running.snapshot.sequence}/member/${pair}`,
        enrollmentId: memberEnrollmentId,
        kind: "memberUpdated",
        payload: { pair, member, fields: change.fields },
        nextAttemptAt: batch.now,
      },
    ];
  });
};

/** What people call a deadline: the end of a stage's time, or of the time to sign. */
const isDeadline = (id: string, type: string): boolean =>
  id.startsWith("xstate.after.") || /^contract\..+\.expired$/.test(type);

/** The nearest deadline of a run. */
const nextDueOf = (snapshot: Snapshot): string | null =>
  [...timersOf(snapshot).values()]
    .flatMap(({ id, event, dueAt }) => (isDeadline(id, event.type) ? [dueAt] : []))
    .toSorted()[0] ?? null;

const rowOf = ({ enrollment, snapshot }: Running) => ({
  ...enrollment,
  snapshot: JSON.stringify(snapshot),
  facts: factsOf(snapshot),
  nextDueAt: nextDueOf(snapshot),
});

/** Writes all that a batch did, in its transaction. Returns which background work there is to wake. */
export const writeBatch = async (trx: Trx, batch: Batch): Promise<Work[]> => {
  const changed = [...batch.running.values()].filter((running) => running.changed);
  const effects = [...batch.writes.effects, ...(await memberEffects(trx, batch))];
  const said = batch.notices.length > 0 ? await messages(trx, batch) : [];
  const mailed = mailedMessages(batch.service, batch.organization, said);
  await insertMails(trx, mailed.mails);
  await writeSteps(trx, batch.organization, {
    ...batch.writes,
    effects,
    messages: mailed.messages,
    started: changed.filter((running) => running.isNew).map(rowOf),
    stepped: changed.filter((running) => !running.isNew).map(rowOf),
    counts: batch.counts,
  });
  await insertMembers(trx, batch.organization, batch.members);
  const contractEffects = await followContracts(trx, batch);
  await writeSteps(trx, batch.organization, { effects: contractEffects });
  await batch.ledger.write(trx);
  const work: [Work, boolean][] = [
    ["timers", batch.writes.timers.length > 0],
    ["effects", effects.length + contractEffects.length > 0],
    ["mails", mailed.mails.length > 0],
    ["announcements", batch.writes.journal.some((row) => row.announcements.length > 0)],
  ];
  return work.flatMap(([name, isThere]) => (isThere ? [name] : []));
};
