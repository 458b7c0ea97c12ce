/** Two server processes on one PostgreSQL, and 2,000 deadlines that fall due in the same second. */
import {
  createParticipant,
  createProgram,
  createService,
  type Context,
  publishProgram,
  startEnrollment,
  systemContext,
} from "@parcours/service";
import { expectConsistent } from "@parcours/service/testing";
import { connect, createOrganization, listEnrollmentIds, readJournal } from "@parcours/store";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./kills/database.ts";
import { startServer } from "./kills/server.ts";

const PEOPLE = 2_000;
/** The id that a server gives its first organization; it takes the one that it finds. */
const ORGANIZATION = "org_first";
/** Time to enroll everybody and to start both servers, before the deadlines. */
const AHEAD_MS = 45_000;

const waitingProgram = {
  id: "one-second",
  initial: "waiting",
  meta: {
    format: 1,
    title: { fr: "Attente", en: "Waiting" },
    roles: { coordinator: { title: { fr: "Coordination", en: "Coordinator" } } },
  },
  states: {
    waiting: {
      id: "waiting",
      meta: { kind: "wait", title: { fr: "Attente", en: "Waiting" }, roles: ["coordinator"] },
      after: { PT1S: { target: "#over" } },
    },
    over: {
      id: "over",
      type: "final",
      meta: { kind: "exit", title: { fr: "Terminé", en: "Over" }, outcome: "completed" },
    },
  },
};

const enroll = async (context: Context): Promise<void> => {
  const { value } = await createParticipant(context, { name: "Alix Exemple" });
  await startEnrollment(context, { program: "one-second", participant: value.participant.id });
};

/** A service whose clock stands at the moment to come; none of its workers runs. */
const openAt = async (url: string, secret: Uint8Array, at: Date): Promise<Context> => {
  const clock = (): Date => at;
  const store = await connect({ url, connections: 4 }, { clock });
  const service = createService({ store, clock, secret });
  onTestFinished(async () => {
    await service.close();
    await store.close();
  });
  await store.migrate();
  await createOrganization(store.everywhere(), { id: ORGANIZATION, name: "Test", createdAt: at.toISOString() });
  return systemContext(service, ORGANIZATION);
};

const lateness = ({ occurredAt, recordedAt }: { occurredAt: string; recordedAt: string }): number =>
  Date.parse(recordedAt) - Date.parse(occurredAt);

test("two server processes fire each of 2,000 deadlines of one second once", { timeout: 180_000 }, async () => {
  const { source, settings, secret } = await openDatabase();
  if (!("url" in source)) throw new Error("this test needs a PostgreSQL server");
  const moment = new Date(Date.now() + AHEAD_MS);
  const context = await openAt(source.url, secret, moment);
  const db = context.service.store.everywhere();
  const { value: program } = await createProgram(context, { definition: waitingProgram });
  await publishProgram(context, { program: program.id });
  await Promise.all(Array.from({ length: PEOPLE }, async () => await enroll(context)));

  const servers = [startServer(settings), startServer(settings)];
  await Promise.all(servers.map(async ({ address }) => await address()));
  expect(Date.now(), "both servers run before the deadlines").toBeLessThan(moment.getTime());
  const owners = new Set<string>();
  const left = async (): Promise<number> => {
    const timers = await db.selectFrom("timers").select("claimed_by").execute();
    for (const { claimed_by: owner } of timers) if (owner !== null) owners.add(owner);
    return timers.length;
  };
  await expect.poll(left, { timeout: 120_000, interval: 20 }).toBe(0);
  // Both had a part in it; otherwise nothing was shown.
  expect(owners.size).toBe(2);
  await Promise.all(servers.map(async ({ end }) => await end()));

  const ids = await listEnrollmentIds(db, ORGANIZATION, { status: "done" });
  expect(ids).toHaveLength(PEOPLE);
  const late: number[] = [];
  for (const id of ids) {
    const journal = await readJournal(db, ORGANIZATION, id);
    expect(journal.map(({ kind }) => kind)).toEqual(["started", "timer"]);
    late.push(lateness(journal[1]!));
  }
  await expectConsistent(context, program.id);
  const sorted = late.toSorted((one, other) => one - other);
  const [p95, most] = [sorted[Math.floor(sorted.length * 0.95)]!, sorted.at(-1)!];
  expect(sorted[0]).toBeGreaterThanOrEqual(0);
  process.stdout.write(`${PEOPLE} deadlines in one second, two servers: p95 ${p95} ms late, ${most} ms at most\n`);
});
