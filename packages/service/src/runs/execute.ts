import {
  claimRunPeople,
  type Db,
  finishRunPeople,
  inTransaction,
  listUnfinishedRuns,
  lockRunPeople,
  type Run,
  type Trx,
} from "@parcours/store";
import type { Bilingual, Language } from "@parcours/core";
import { type Caller, type Context, type Service, systemContext } from "../context.ts";
import { openBatch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";
import type { SentEvent } from "../enrollments/send-event.ts";
import { callerNow } from "../members/caller-now.ts";
import { tell } from "../notifications/tell.ts";
import { seenAmong } from "../visibility/assert-seen.ts";
import { type PersonResult, sendToPerson } from "./people.ts";

/** What a run keeps of the request, so that any process can go on with it: on whose behalf, and what. */
export interface RunRequest {
  event: SentEvent;
  caller: Caller;
  language: Language;
}

/** Up to so many people are answered at once; more are moved in the background. */
export const AT_ONCE = 200;
/** People moved by one commit. */
const BLOCK = 250;
const LEASE_MS = 60_000;

/** People of a run that a process has claimed. */
export type Block = Awaited<ReturnType<typeof claimRunPeople>>;

type Results = Parameters<typeof finishRunPeople>[3];

/** Keeps results; with the last of them, whoever started work that went on without them is told. */
const keep = async (context: Context, trx: Trx, run: Run, results: Results, now: string): Promise<void> => {
  const isOver = await finishRunPeople(trx, context.organization, run.id, results, now);
  // What was answered at once is known already.
  if (!isOver || run.total <= AT_ONCE) return;
  const asService = systemContext(context.service, context.organization);
  await tell(asService, trx, { kind: "run", users: [run.createdBy], subject: run.id, participant: null });
};

/** Moves the people of a block who are still to be moved, and keeps their results, in one commit. */
const moveBlock = async (context: Context, event: SentEvent, run: Run, block: Block): Promise<void> => {
  const { service, organization } = context;
  const ids = block.map(({ enrollmentId }) => enrollmentId);
  const seen = await seenAmong(context, ids);
  await write(service, organization, {
    enrollments: ids,
    withRoles: true,
    perform: async (batch, trx) => {
      // Another process may have taken the block over when our lease ended: whoever locks first does it.
      const mine = new Set(
        await lockRunPeople(
          trx,
          organization,
          run.id,
          block.map(({ position }) => position),
        ),
      );
      return block
        .filter(({ position }) => mine.has(position))
        .map(({ position, enrollmentId }) => ({
          position,
          ...sendToPerson(context, batch, enrollmentId, event, seen),
        }));
    },
    // The run's own row is locked last: two blocks of a run are under way at a time.
    lastly: {
      on: run.id,
      write: async (trx, results, now) => await keep(context, trx, run, results, now),
    },
  });
};

/** Looks what would become of a block, and keeps that; nobody is moved. */
const previewBlock = async (context: Context, event: SentEvent, run: Run, block: Block): Promise<void> => {
  const { service, organization } = context;
  const ids = block.map(({ enrollmentId }) => enrollmentId);
  const batch = await openBatch({
    service,
    organization,
    db: service.store.within(organization),
    ids,
    lock: false,
    withRoles: true,
  });
  const seen = await seenAmong(context, ids);
  const results = block.map(({ position, enrollmentId }) => ({
    position,
    ...sendToPerson(context, batch, enrollmentId, event, seen),
  }));
  await inTransaction(
    service.store,
    { within: organization },
    async (trx) => await keep(context, trx, run, results, batch.now),
  );
};

const STOPPED: Bilingual = {
  fr: "Arrêté : la personne ou la clé qui a lancé ce traitement n’y a plus droit.",
  en: "Stopped: the person or the key that started this run may not do it any more.",
};

/** Moves nobody, and says so for each. */
const stopBlock = async (service: Service, run: Run, block: Block, language: Language): Promise<void> => {
  const { organization } = run;
  const result: PersonResult = { code: "forbidden", detail: STOPPED[language] };
  const results = block.map(({ position }) => ({ position, state: "failed" as const, result }));
  const now = service.clock().toISOString();
  await inTransaction(
    service.store,
    { within: organization },
    async (trx) => await keep(systemContext(service, organization), trx, run, results, now),
  );
};

/** Does what a run is for, to people that this process has claimed. */
export const executeBlock = async (context: Context, run: Run, block: Block): Promise<void> => {
  const { event } = run.request as RunRequest;
  await (run.dryRun ? previewBlock : moveBlock)(context, event, run, block);
};

/** The same later on, as long as whoever started the run may do it. */
const continueRun = async (service: Service, run: Run, block: Block): Promise<void> => {
  const { caller: asked, language } = run.request as RunRequest;
  const asking = { service, organization: run.organization, caller: asked };
  const caller = await callerNow(asking, "event.send_many");
  if (caller === undefined) await stopBlock(service, run, block, language);
  else await executeBlock({ ...asking, caller, language }, run, block);
};

/** Claims the next people of a run; nobody else takes them until the lease ends. */
export const claimBlock = async (
  db: Db,
  service: Service,
  run: Pick<Run, "organization" | "id">,
  owner: string,
): Promise<Block> => {
  const claim = { now: service.clock().toISOString(), limit: BLOCK, owner, leaseMs: LEASE_MS };
  return await claimRunPeople(db, run.organization, run.id, claim);
};

/** Blocks of a run that a process has under way: one is computed while the other is written. */
const SIDE_BY_SIDE = 2;
/** Blocks that a run takes one after the other before it is the next one's turn. */
const IN_TURN = 4;

/** Takes the next blocks of a run; returns how many there were. */
const takeTurn = async (service: Service, run: Run, owner: string): Promise<number> => {
  for (let blocks = 0; blocks < IN_TURN; blocks += 1) {
    const block = await claimBlock(service.store.within(run.organization), service, run, owner);
    if (block.length === 0) return blocks;
    await continueRun(service, run, block);
  }
  return IN_TURN;
};

/**
 * Goes on with every run that is not finished, a few blocks of each in turn, so that a long one does not keep a short one
 * waiting. Each block is one commit: a killed process leaves whole blocks behind, and each person is moved once, by
 * whoever goes on. What is left when whoever started it may not any more is reported as refused. A run whose block fails
 * holds up no other; the first failure is thrown at the end. Takes no context: it is the service's own work. Returns how
 * many blocks were taken.
 */
export const executeRuns = async (service: Service, owner = "runs"): Promise<number> => {
  let blocks = 0;
  const failures: unknown[] = [];
  // The embedded database has one connection: a second block would only wait for it.
  const sideBySide = service.store.kind === "postgres" ? SIDE_BY_SIDE : 1;
  for (const run of await listUnfinishedRuns(service.store.everywhere())) {
    const turns = Array.from({ length: sideBySide }, async () => await takeTurn(service, run, owner));
    for (const turn of await Promise.allSettled(turns)) {
      if (turn.status === "fulfilled") blocks += turn.value;
      else failures.push(turn.reason);
    }
  }
  if (failures.length > 0) throw failures[0];
  return blocks;
};
