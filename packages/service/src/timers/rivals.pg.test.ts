import { expect, test } from "vitest";
import type { Context } from "../context.ts";
import { sendEvent } from "../enrollments/send-event.ts";
import { createService } from "../service.ts";
import {
  enroll,
  entriesOf,
  expectConsistent,
  openTestService,
  publishDefinition,
  welcomeProgram,
} from "../testing/index.ts";
import { fireDueTimers } from "./fire-due.ts";

const { admin, clock, service } = await openTestService({ connections: 8 });
const program = await publishDefinition(admin, welcomeProgram());
const other = createService({ store: service.store, secret: service.secret, clock: clock.now });

test("two processes fire each of 2,000 due timers once", async () => {
  const runs = await Promise.all(
    Array.from({ length: 2_000 }, async () => await enroll(admin, { program: program.id })),
  );
  clock.advance(31 * 86_400_000);
  const drain = async (process: typeof service, owner: string): Promise<number> => {
    let fired = 0;
    for (;;) {
      const round = await fireDueTimers(process, { owner, limit: 100 });
      fired += round.fired;
      if (round.fired + round.dropped + round.postponed === 0) return fired;
    }
  };
  const [one, two] = await Promise.all([drain(service, "one"), drain(other, "two")]);
  expect(one + two).toBe(2_000);
  expect(Math.min(one, two)).toBeGreaterThan(0);
  for (const { id } of runs.slice(0, 200)) {
    expect((await entriesOf(admin, id)).map(({ kind }) => kind)).toEqual(["started", "timer"]);
  }
  await expectConsistent(admin, program.id);
}, 120_000);

test("one request sent to two processes at once is applied once", async () => {
  const { id } = await enroll(admin, { program: program.id });
  const event = { type: "person.updated", data: { guardianEmail: "g@example.org" } };
  const key = { key: "same", route: "events", fingerprint: "x" };
  const processes: Context[] = [admin, { ...admin, service: other }];
  const answers = await Promise.all(
    Array.from(
      { length: 16 },
      async (_, i) => await sendEvent(processes[i % 2]!, { enrollment: id, event, key }).catch(() => undefined),
    ),
  );
  const given = answers.filter((answer) => answer !== undefined);
  expect(given.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(given.map(({ value }) => value.enrollment.revision))).toEqual(new Set([2]));
  expect(await entriesOf(admin, id)).toHaveLength(2);
});
