import { expectConsistent, openContracts } from "@parcours/service/testing";
import { openCut } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { cutEverywhere } from "./cut-everywhere.ts";
import { writesOf } from "./writes.ts";

/**
 * FT-02: the process dies after statement 1 … n of a write. A connection that is ended at a statement is, for what is
 * stored, a process that is killed there: on PostgreSQL the server ends it, on PGlite the open transaction is undone.
 * To be called at the top of a test file.
 */
export const testWrites = async (seeds: readonly number[], every: number): Promise<void> => {
  const cut = openCut();
  const contracts = await openContracts({ around: cut.around });
  const { admin, service, api } = contracts;
  const writes = Object.entries(writesOf(contracts));

  test.for(seeds.flatMap((seed) => writes.map(([name, prepare]) => ({ name, prepare, seed }))))(
    "$name is stored whole or not at all, after whichever statement the process dies (seed $seed)",
    { timeout: 120_000 },
    async ({ name, prepare, seed }) => {
      const statements = await cutEverywhere(service.store, cut, prepare, { seed, every });
      process.stdout.write(
        `crash: ${JSON.stringify({ write: name, database: service.store.kind, seed, statements })}\n`,
      );
      expect(statements).toBeGreaterThan(5);
    },
  );

  test("and what is left is consistent", { timeout: 120_000 }, async () => {
    const { body } = await api.call<{ items: { id: string }[] }>("GET", "/api/programs");
    let runs = 0;
    for (const { id } of body.items) runs += (await expectConsistent(admin, id)).runs;
    expect(runs).toBeGreaterThan(writes.length * seeds.length);
  });
};
