import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Case, Measured } from "../case.ts";
import { type Cluster, startCluster } from "../service/cluster.ts";
import { sendEvents, startPeople } from "../service/load.ts";
import { prepareRuns, runPgbench } from "../service/pgbench.ts";
import type { Sent } from "../service/send-events.ts";
import { startServer } from "../service/server.ts";
import { median } from "../statistics.ts";

const PEOPLE = 2_000;
const ROUNDS = 3;
const SECONDS = 8;
const CONNECTIONS = 64;

type Tell = (measured: Measured) => void;

const tellSent = (tell: Tell, on: string, all: readonly Sent[], least?: number): void => {
  const rates = all.map(({ perSecond }) => perSecond);
  const note = `${ROUNDS} rounds of ${SECONDS} s: ${rates.map(Math.round).join(", ")}`;
  tell({ what: `${on}: events over HTTP`, value: median(rates), unit: "per s", note, ...(least && { least }) });
  tell({ what: `${on}: half are answered within`, value: median(all.map((one) => one.median)), unit: "ms" });
  tell({
    what: `${on}: 99 of 100 are answered within`,
    value: median(all.map((one) => one.p99)),
    unit: "ms",
    most: 100,
  });
};

/** The log of accesses is chained after the answers; what is measured next must not pay for it. */
const untilSealed = async (cluster: Cluster): Promise<void> => {
  while (cluster.query("select count(*) from audit_unsealed") !== "0\n")
    await new Promise<void>((again) => void setTimeout(again, 200));
};

const onPostgres = async (tell: Tell): Promise<void> => {
  const cluster = await startCluster();
  if (cluster === undefined) throw new Error("PostgreSQL is not installed under /usr/lib/postgresql.");
  const server = await startServer({ DATABASE_URL: cluster.url });
  try {
    const enrollments = await startPeople(server, PEOPLE);
    await sendEvents(server, enrollments, { connections: CONNECTIONS, seconds: 5 });
    await untilSealed(cluster);
    const copies = prepareRuns(cluster);
    const ours: Sent[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await sendEvents(server, enrollments, { connections: CONNECTIONS, seconds: SECONDS }));
      await untilSealed(cluster);
      theirs.push(runPgbench(cluster, copies, CONNECTIONS, SECONDS));
      // These rows are nobody's; the log's chain is not asked to carry them.
      cluster.query("delete from audit_unsealed");
    }
    tellSent(tell, "PostgreSQL", ours);
    const note = theirs.map(Math.round).join(", ");
    tell({ what: "pgbench, one transaction of the same rows per event", value: median(theirs), unit: "per s", note });
    const ratio = median(ours.map(({ perSecond }) => perSecond)) / median(theirs);
    tell({ what: "events over HTTP, to pgbench", value: ratio, unit: "×", least: 1.2 });
  } finally {
    await server.stop();
    cluster.stop();
  }
};

const onEmbedded = async (tell: Tell): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "parcours-bench-"));
  const server = await startServer({ PARCOURS_DATA: folder });
  try {
    const enrollments = await startPeople(server, PEOPLE);
    await sendEvents(server, enrollments, { connections: CONNECTIONS, seconds: 5 });
    const all: Sent[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      all.push(await sendEvents(server, enrollments, { connections: CONNECTIONS, seconds: SECONDS }));
    tellSent(tell, "PGlite", all, 3_000);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Case = {
  about:
    `Events sent over HTTP by ${CONNECTIONS} connections from another process: signed in by key, validated, with idempotency keys, ` +
    "row-level security, the access log, a timer taken back and one set. PostgreSQL writes to the disk at each commit (fsync).",
  measure: async (tell) => {
    await onPostgres(tell);
    await onEmbedded(tell);
  },
};
