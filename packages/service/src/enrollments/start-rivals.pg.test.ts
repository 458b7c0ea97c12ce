import { expect, test } from "vitest";
import { createService } from "../service.ts";
import { newPerson, openTestService, publishUnchecked, quotaProgram } from "../testing/index.ts";
import { startEnrollment } from "./start.ts";

const { admin, clock, service } = await openTestService({ connections: 8 });
for (const slug of ["one", "two"]) await publishUnchecked(admin, quotaProgram({ slug, place: { limit: 500 } }));
const other = createService({ store: service.store, secret: service.secret, clock: clock.now });

test("two processes that enroll the same people in other orders wait for each other, and never in a circle", async () => {
  const people: string[] = [];
  for (let index = 0; index < 100; index += 1) people.push(await newPerson(admin));
  const startAll = (process: typeof service, program: string, order: readonly string[]) =>
    order.map(async (participant) => await startEnrollment({ ...admin, service: process }, { program, participant }));
  await Promise.all([...startAll(service, "one", people), ...startAll(other, "two", people.toReversed())]);
  // The server counts what it had to break up, a second at most after it did.
  const deadlocks = async (): Promise<number> => {
    const query = "select deadlocks from pg_stat_database where datname = current_database()";
    const [row] = await service.store.backend.session(
      async ({ query: ask }) => await ask<{ deadlocks: number }>(query),
    );
    return row!.deadlocks;
  };
  await Promise.all(Array.from({ length: 8 }, deadlocks));
  expect(await deadlocks()).toBe(0);
}, 60_000);
