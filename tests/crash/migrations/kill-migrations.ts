import { readMigrations } from "@parcours/store/testing";
import type { Source } from "@parcours/store";
import { expect } from "vitest";
import { appliedIn, runMigrations, withStore } from "./databases.ts";
import { statementsOf } from "./statements-of.ts";

const PEOPLE = 10_000;

const fill = async (source: Source): Promise<void> =>
  await withStore(
    source,
    async ({ backend }) =>
      await backend.session(async (session) => {
        await session.exec(`insert into organizations (id, name, created_at) values ('org_first', 'Test', now());
          insert into participants (organization_id, id, name, language, search, created_at, updated_at)
          select 'org_first', 'par_' || n, 'Person ' || n, 'fr', to_tsvector('simple', 'person ' || n), now(), now()
          from generate_series(1, ${PEOPLE}) n;`);
      }),
  );

const peopleIn = async (source: Source): Promise<number> =>
  await withStore(
    source,
    async ({ backend }) =>
      await backend.session(
        async (session) => (await session.query<{ n: number }>("select count(*)::int as n from participants"))[0]!.n,
      ),
  );

/** After how many of its statements a migration is killed: its first, its last, and some in between. */
const pointsIn = (count: number, points: number): number[] => [
  ...new Set(Array.from({ length: points }, (_, index) => Math.max(1, Math.round((count * (index + 1)) / points)))),
];

/**
 * FT-19: every migration, on a database with 10,000 people from the first one on, is killed inside, over and over, and
 * then goes through. Gives how many kills there were.
 */
export const killMigrations = async (source: Source, points: number): Promise<number> => {
  const migrations = readMigrations();
  let kills = 0;
  for (const { number, text } of migrations) {
    for (const after of pointsIn(statementsOf(text).length, points)) {
      expect(await runMigrations(source, number, { in: number, after })).toBe("SIGKILL");
      kills += 1;
    }
    // Nothing of it was kept: it is applied now, for the first time, on what was there before.
    if (number > 1) expect(await appliedIn(source)).toHaveLength(number - 1);
    expect(await runMigrations(source, number)).toBeUndefined();
    if (number === 1) await fill(source);
  }
  expect(await appliedIn(source)).toEqual(migrations.map(({ number }) => number));
  expect(await peopleIn(source)).toBe(PEOPLE);
  return kills;
};
