import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@parcours/store";
import type { Case, Measured } from "../case.ts";
import { startCluster } from "../service/cluster.ts";
import { crowd, ROWS_EACH } from "../service/crowd.ts";
import { sendOne, startPeople } from "../service/load.ts";
import { type Server, startServer } from "../service/server.ts";
import { quantile } from "../statistics.ts";

const ROUNDS = 30;
const SIZES = (process.env["PARCOURS_BENCH_PEOPLE"] ?? "10000,100000,1000000").split(",").map(Number);
/** The embedded database is measured up to here. */
const MOST_EMBEDDED = 100_000;

type Tell = (measured: Measured) => void;
type Ask = (round: number) => [method: string, path: string, body?: object];

interface Question {
  what: string;
  ask: Ask;
  most: number;
}

const search = (body: object): Ask => {
  return () => ["POST", "/api/enrollments/search", { program: "relay", limit: 50, ...body }];
};

const questions = (people: number): Question[] => {
  const id = (kind: string, round: number): string =>
    `${kind}_crowd_${String(1 + ((round * 7_919) % people)).padStart(9, "0")}`;
  return [
    { what: "caseload, first page", ask: search({}), most: 50 },
    { what: "caseload by deadline, first page", ask: search({ status: "active", sort: "due" }), most: 50 },
    { what: "caseload, of a stage", ask: search({ stage: "second" }), most: 50 },
    { what: "caseload, held", ask: search({ status: "held" }), most: 50 },
    { what: "caseload, of a member of staff", ask: search({ owner: "usr_17" }), most: 50 },
    {
      what: "caseload, of a site, due within a week",
      ask: search({ site: "site_3", dueBefore: inDays(7), sort: "due" }),
      most: 50,
    },
    { what: "caseload, a name typed", ask: search({ q: "ken hadd" }), most: 50 },
    { what: "head-counts by stage", ask: () => ["GET", "/api/programs/relay"], most: 50 },
    { what: "a person's file", ask: (round) => ["GET", `/api/participants/${id("ptc", round)}/file`], most: 50 },
    { what: "a journal", ask: (round) => ["GET", `/api/enrollments/${id("enr", round)}/journal`], most: 50 },
    {
      what: "how many of a stage are held",
      ask: () => ["POST", "/api/enrollments/count", { program: "relay", stage: "second", status: "held" }],
      most: 50,
    },
    {
      what: "how many are in a stage",
      ask: () => ["POST", "/api/enrollments/count", { program: "relay", stage: "second" }],
      most: 50,
    },
    {
      what: "caseload, two names that many have and nobody both",
      ask: search({ q: "kenza malik" }),
      most: 50,
    },
    { what: "a page of the feed", ask: () => ["GET", "/api/events?limit=100"], most: 50 },
  ];
};

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const measureAll = async (tell: Tell, server: Server, on: string, people: number, aimed: boolean): Promise<void> => {
  for (const { what, ask, most } of questions(people)) {
    const times: number[] = [];
    for (let round = -5; round < ROUNDS; round += 1) {
      const [method, path, body] = ask(Math.abs(round));
      const began = performance.now();
      await server.call(method, path, body);
      if (round >= 0) times.push(performance.now() - began);
    }
    const value = quantile(times, 0.5);
    const note = `95 of 100 within ${quantile(times, 0.95).toFixed(0)} ms`;
    tell({ what: `${on}, ${people.toLocaleString("en")}: ${what}`, value, unit: "ms", note, ...(aimed && { most }) });
  }
};

/** One person of flesh and blood, who has taken a step: the pattern of all others. */
const startPattern = async (server: Server): Promise<void> => {
  const [enrollment] = await startPeople(server, 1);
  await sendOne(server, enrollment!);
};

const untilFolded = async (server: Server): Promise<void> => {
  for (;;) {
    const { backlog } = await server.call<{ backlog: { unfoldedCounts: number } }>("GET", "/api/operation");
    if (backlog.unfoldedCounts === 0) return;
    await new Promise<void>((again) => void setTimeout(again, 200));
  }
};

const onPostgres = async (tell: Tell): Promise<void> => {
  const cluster = await startCluster({ durable: false });
  if (cluster === undefined) throw new Error("PostgreSQL is not installed under /usr/lib/postgresql.");
  const server = await startServer({ DATABASE_URL: cluster.url });
  try {
    await startPattern(server);
    let there = 0;
    for (const people of SIZES) {
      // Halves side by side: there are two cores at least.
      const middle = Math.floor((there + people) / 2);
      await Promise.all([cluster.fill(crowd(there, middle)), cluster.fill(crowd(middle, people))]);
      // As PostgreSQL does by itself after so many new rows; here it is off, so that it comes at no other time.
      await cluster.fill("vacuum analyze");
      there = people;
      await untilFolded(server);
      await measureAll(tell, server, "PostgreSQL", people, true);
    }
  } finally {
    await server.stop();
    cluster.stop();
  }
};

const fillFolder = async (dataFolder: string, from: number, to: number): Promise<void> => {
  const store = await connect({ dataFolder });
  try {
    await store.backend.session(async (session) => {
      await session.exec("set local session_replication_role = replica");
      await session.exec(crowd(from, to));
      await session.exec("analyze");
    });
  } finally {
    await store.close();
  }
};

const onEmbedded = async (tell: Tell): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "parcours-bench-"));
  try {
    let server = await startServer({ PARCOURS_DATA: folder });
    await startPattern(server);
    await server.stop();
    let there = 0;
    for (const people of SIZES.filter((size) => size <= MOST_EMBEDDED)) {
      await fillFolder(folder, there, people);
      there = people;
      server = await startServer({ PARCOURS_DATA: folder });
      try {
        await untilFolded(server);
        await measureAll(tell, server, "PGlite", people, true);
      } finally {
        await server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Case = {
  about:
    `Lists, head-counts and single files, asked one after the other over HTTP by an administrator's key, as the number of people grows; ` +
    `${ROWS_EACH} journal rows each. Row-level security and the access log are on: each list leaves an entry.`,
  measure: async (tell) => {
    await onPostgres(tell);
    await onEmbedded(tell);
  },
};
