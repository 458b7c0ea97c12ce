/** Deadlines that pass while nothing runs, on a clock moved by hand: the store is closed and opened again in between. */
import {
  createParticipant,
  createProgram,
  createService,
  type Context,
  fireDueTimers,
  getEnrollment,
  publishProgram,
  runEffects,
  sendEvent,
  startEnrollment,
  systemContext,
} from "@parcours/service";
import { expectReplayable, handClock, welcomeProgram } from "@parcours/service/testing";
import { connect, createOrganization, listTimers, type Source } from "@parcours/store";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../process/server-process.ts";
import { openDatabase } from "./open-database.ts";

const ORGANIZATION = "org_first";
const clock = handClock();

/** One life of the service: opened, used, closed, as a process would. */
const life = async <T>(source: Source, live: (context: Context) => Promise<T>): Promise<T> => {
  const store = await connect(source, { clock: clock.now });
  const service = createService({ store, clock: clock.now, secret: new Uint8Array(32) });
  try {
    await store.migrate();
    await createOrganization(store.everywhere(), {
      id: ORGANIZATION,
      name: "Test",
      createdAt: clock.now().toISOString(),
    });
    return await live(systemContext(service, ORGANIZATION));
  } finally {
    await service.close();
    await store.close();
  }
};

/** Every life opens a database anew. */
const PATIENCE = { timeout: 120_000 };

const DAY = 24 * 60 * 60 * 1000;

const begin = async (context: Context): Promise<string> => {
  const { value: program } = await createProgram(context, { definition: welcomeProgram() });
  await publishProgram(context, { program: program.id });
  const { value } = await createParticipant(context, { name: "Alix Exemple", birthDate: "1990-01-01" });
  const started = await startEnrollment(context, { program: program.id, participant: value.participant.id });
  const enrollment = started.value.id;
  const type = "form.application.submitted";
  await sendEvent(context, { enrollment, event: { type, data: { motivation: "Aider" }, as: "participant" } });
  return enrollment;
};

const sign = async (context: Context, enrollment: string): Promise<void> => {
  for (const as of ["participant", "coordinator"]) {
    await sendEvent(context, { enrollment, event: { type: "contract.charter.signed", as } });
  }
};

/** Fires whatever is due, until nothing is. */
const ring = async ({ service }: Context): Promise<number> => {
  let sum = 0;
  for (let fired = 1; fired > 0; sum += fired) ({ fired } = await fireDueTimers(service));
  await runEffects(service);
  return sum;
};

const open = async (): Promise<Source> => (await openDatabase(await temporaryFolder())).source;

const from = (instant: string): void => {
  clock.set(instant);
  onTestFinished(() => clock.set("2026-03-02T09:00:00.000Z"));
};

test(
  "a contract of fourteen days runs out while nothing runs, and is seen to at the next start",
  PATIENCE,
  async () => {
    from("2026-03-02T09:00:00.000Z");
    const source = await open();
    const id = await life(source, begin);
    clock.advance(13 * DAY);
    await life(source, async (context) => {
      await ring(context);
      expect((await getEnrollment(context, { id })).stages).toEqual(["charter"]);
    });
    clock.advance(3 * DAY);
    await life(source, async (context) => {
      expect(await ring(context)).toBeGreaterThan(0);
      const after = await getEnrollment(context, { id });
      expect(after).toMatchObject({ status: "done", outcome: "expired" });
      // As of its due time, not of the time at which somebody got round to it.
      expect(after.endedAt).toBe("2026-03-16T09:00:00.000Z");
      expect(await ring(context)).toBe(0);
      await expectReplayable(context, [id]);
    });
  },
);

test("a frozen deadline moves by the length of the suspension, over a restart in its middle", PATIENCE, async () => {
  // Within summer time, so that a day of the suspension is a day of the deadline.
  from("2026-06-01T09:00:00.000Z");
  const source = await open();
  const silence = async ({ service }: Context, id: string): Promise<string | undefined> =>
    (await listTimers(service.store.within(ORGANIZATION), ORGANIZATION, [id])).find((timer) =>
      timer.id.includes("silence"),
    )?.dueAt;
  const id = await life(source, async (context) => {
    const enrollment = await begin(context);
    await sign(context, enrollment);
    return enrollment;
  });
  const due = await life(source, async (context) => await silence(context, id));
  expect(due).toBe("2026-07-31T09:00:00.000Z");
  clock.advance(10 * DAY);
  await life(source, async (context) => {
    await sendEvent(context, { enrollment: id, event: { type: "pause" } });
    expect(await silence(context, id)).toBeUndefined();
  });
  const suspended = 75 * DAY + 3 * 60 * 60 * 1000;
  clock.advance(suspended);
  await life(source, async (context) => {
    await ring(context);
    expect((await getEnrollment(context, { id })).stages).toEqual(["paused"]);
    await sendEvent(context, { enrollment: id, event: { type: "resume" } });
    expect(await silence(context, id)).toBe(new Date(Date.parse(due!) + suspended).toISOString());
  });
  clock.set(new Date(Date.parse(due!) + suspended - 1).toISOString());
  await life(source, async (context) => {
    await ring(context);
    expect((await getEnrollment(context, { id })).stages).toEqual(["missions"]);
  });
  clock.advance(1);
  await life(source, async (context) => {
    await ring(context);
    expect((await getEnrollment(context, { id })).stages).toEqual(["dormant"]);
    await expectReplayable(context, [id]);
  });
});
