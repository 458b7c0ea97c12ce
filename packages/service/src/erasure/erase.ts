import {
  appendJournal,
  deliveriesOfRuns,
  erasePerson,
  lastSequences,
  loadRunsToErase,
  lockPerson,
  replaceBodies,
  rewriteRuns,
  type Trx,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { findErasable, type Found, type KeptContract } from "./plan.ts";
import { redactMember, redactOwn } from "./redact.ts";
import { tombstoneBody } from "./tombstone.ts";

/** What became of an order to erase somebody. */
export interface Erased {
  participant: string;
  erasedAt: string;
  keeps: KeptContract[];
}

interface ErasureOrder {
  id: string;
  /** `confirm` of the plan that was read. */
  confirm: string;
  reason: string | undefined;
}

const stillRunning = (running: Found["plan"]["running"]): ServiceError =>
  new ServiceError(
    "wrong_state",
    {
      fr: "Terminez d’abord ses parcours : quelque chose y attend encore cette personne.",
      en: "End their journeys first: something in them still waits for this person.",
    },
    { extra: { running } },
  );

const changed = (): ServiceError =>
  new ServiceError("precondition_failed", {
    fr: "Ce qu’il y a à effacer a changé entre-temps ; relisez-le avant de confirmer.",
    en: "What there is to erase has changed meanwhile; read it again before confirming.",
  });

const reasonMissing = (): ServiceError =>
  new ServiceError("precondition_required", {
    fr: "Dites pourquoi, dans l’en-tête Parcours-Reason.",
    en: "Say why, in the header Parcours-Reason.",
  });

/** Announced in a stream of the person's own, which outlives everything about them. */
const announce = async (context: Context, trx: Trx, id: string, { own, shared }: Found, at: string): Promise<void> => {
  const { organization, service, caller } = context;
  const last = await lastSequences(trx, organization, id);
  const runs = [...own, ...shared];
  await appendJournal(trx, organization, [
    {
      streamId: id,
      sequence: last.sequence + 1,
      kind: "erased",
      event: {
        type: "participant.erased",
        data: {
          enrollments: own.map((run) => ({ id: run.id, program: run.programSlug })),
          programs: [...new Set(runs.map(({ programId }) => programId))],
        },
      },
      actor: { kind: caller.kind, id: caller.id },
      occurredAt: at,
      recordedAt: at,
      transitions: [],
      trace: [],
      effects: { effects: [], measures: [] },
      timers: { set: [], cancel: [] },
      places: null,
      cause: null,
      outcome: null,
      status: "erased",
      programId: runs[0]?.programId ?? "",
      version: null,
      announcements: [{ id: service.newId("evt"), type: "participant.erased", sequence: last.announced + 1 }],
    },
  ]);
};

/** What was or will be sent about the person becomes word that there was something, under the same id. */
const buryDeliveries = async (
  trx: Trx,
  organization: string,
  participant: string,
  own: readonly string[],
  at: string,
) => {
  const sent = await deliveriesOfRuns(trx, organization, own);
  const bodies = sent.map(({ id, announcementId, type, enrollmentId, sequence }) => ({
    id,
    body: tombstoneBody({ id: announcementId, type, sequence, enrollment: enrollmentId, participant }, at),
  }));
  await replaceBodies(trx, organization, bodies);
};

const erase = async (context: Context, trx: Trx, { id, confirm }: ErasureOrder): Promise<Erased> => {
  const { organization } = context;
  await lockPerson(trx, organization, id);
  const found = await findErasable(context, trx, id);
  const { plan, own, shared, kept, dropped } = found;
  if (plan.erasedAt !== undefined) return { participant: id, erasedAt: plan.erasedAt, keeps: [] };
  if (plan.running.length > 0) throw stillRunning(plan.running);
  if (confirm !== plan.confirm) throw changed();
  const at = nowOf(context);
  const ids = own.map((run) => run.id);
  const runs = await loadRunsToErase(trx, organization, [...ids, ...shared.map((run) => run.id)]);
  const memberOf = new Map(shared.map((run) => [run.id, run.member]));
  const redacted = runs.map((run) => {
    const member = memberOf.get(run.id);
    return typeof member === "string" ? redactMember(run, member) : redactOwn(run);
  });
  await rewriteRuns(trx, organization, redacted);
  await buryDeliveries(trx, organization, id, ids, at);
  await erasePerson(trx, {
    organization,
    participant: id,
    own: ids,
    shared: shared.map((run) => run.id),
    kept: kept.map(({ contract }) => contract),
    dropped: dropped.map((contract) => contract.id),
    at,
  });
  await announce(context, trx, id, found, at);
  return { participant: id, erasedAt: at, keeps: kept };
};

/**
 * Erases a person: their values go from every table, what was done and counted stays without them. Contracts that have to
 * be kept stay whole. The same order again changes nothing. Throws `not_found`, `forbidden`, `wrong_state` (a journey goes
 * on), `precondition_failed` (something was added since the plan was read), `precondition_required` (no reason).
 */
export const eraseParticipant = async (context: Context, order: ErasureOrder): Promise<Erased> => {
  authorize(context, "participant.erase");
  if (order.reason === undefined || order.reason.trim() === "") throw reasonMissing();
  const erased = await transact(context, async (trx) => await erase(context, trx, order));
  context.service.wake("announcements");
  return erased;
};
