import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Case, Measured } from "../case.ts";
import { type Cluster, startCluster } from "../service/cluster.ts";
import { publishRelay, sendOne, startPeople } from "../service/load.ts";
import { relayProgram } from "../service/relay.ts";
import { type Server, startServer } from "../service/server.ts";
import { quantile } from "../statistics.ts";

const MINUTES = Number(process.env["PARCOURS_BENCH_MINUTES"] ?? 10);
const PER_SECOND = 50;
const PEOPLE = 1_000;
/** People to whom nothing is sent: their deadlines pass, again and again. */
const QUIET = 200;
/** What a server does once when it begins is not counted. */
const SETTLING_MINUTES = Math.min(5, MINUTES / 2);
const LOOK_MS = 10_000;

const MIB = 1024 * 1024;

interface Look {
  minutes: number;
  memory: number;
  connections: number;
  pending: number;
  lateness: number;
}

interface Runner {
  on: Record<string, object>;
  after: { patience: { target: string } };
}

/** The relay with little patience: whoever does nothing for half a minute is handed over by a deadline, not sent away. */
const impatient = (): Record<string, unknown> => {
  const definition = structuredClone(relayProgram()) as {
    meta: { deadlines: { patience: { offset: string } } };
    states: { first: Runner; second: Runner };
  };
  definition.meta.deadlines.patience.offset = "PT30S";
  definition.states.first.after.patience.target = "#second";
  definition.states.second.after.patience.target = "#first";
  // There has to be a way out, which nobody takes.
  const label = { fr: "Arrêter", en: "Stop" };
  definition.states.first.on["stop"] = { target: "#stopped", meta: { label } };
  return definition;
};

/** What grows by each minute: the slope of the straight line that fits best. */
const slopeOf = (points: readonly (readonly [number, number])[]): number => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, value]) => value));
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  const under = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
};

const openReceiver = async () => {
  const seen = new Set<string>();
  const receiver = createServer((request, response) => {
    seen.add(String(request.headers["webhook-id"]));
    request.resume().on("end", () => void response.writeHead(204).end());
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  return { url, seen, close: () => receiver.close() };
};

const lookAt = async (cluster: Cluster, server: Server, began: number): Promise<Look> => {
  const { backlog } = await server.call<{
    backlog: { pendingDeliveries: number; oldestTimer: number; oldestDelivery: number; oldestEffect: number };
  }>("GET", "/api/operation");
  const memory = (await server.memory()) / MIB;
  const connections = Number(
    cluster.query("select count(*) from pg_stat_activity where application_name = 'parcours'"),
  );
  return {
    minutes: (performance.now() - began) / 60_000,
    memory,
    connections,
    pending: backlog.pendingDeliveries,
    lateness: Math.max(backlog.oldestTimer, backlog.oldestDelivery, backlog.oldestEffect),
  };
};

/** The first, those a quarter, half and three quarters on, and the last. */
const quarters = (values: readonly number[]): readonly (number | undefined)[] =>
  [0, 0.25, 0.5, 0.75, 1].map((part) => values[Math.round(part * (values.length - 1))]);

const tellAll = (tell: (measured: Measured) => void, looks: readonly Look[], sent: readonly number[]): void => {
  const settled = looks.filter(({ minutes }) => minutes >= SETTLING_MINUTES);
  const slope = slopeOf(settled.map(({ minutes, memory }) => [minutes, memory]));
  const memory = settled.map((look) => Math.round(look.memory));
  tell({
    what: "memory, growth a minute",
    value: slope,
    unit: "MiB",
    most: 1,
    note: `${quarters(memory).join(", ")} MiB at every quarter; ${settled.length} looks`,
  });
  const connections = settled.map((look) => look.connections);
  tell({
    what: "connections to the database, at most",
    value: Math.max(...connections),
    unit: "",
    most: 10,
    note: `at least ${Math.min(...connections)}`,
  });
  tell({
    what: "webhooks waiting, growth a minute",
    value: slopeOf(settled.map(({ minutes, pending }) => [minutes, pending])),
    unit: "",
    most: 5,
    note: `${Math.max(...settled.map(({ pending }) => pending))} at most`,
  });
  tell({
    what: "lateness of deadlines, effects and webhooks, at most",
    value: Math.max(...settled.map(({ lateness }) => lateness)) * 1_000,
    unit: "ms",
    most: 5_000,
  });
  tell({
    what: "99 of 100 events are answered within",
    value: quantile(sent, 0.99),
    unit: "ms",
    note: `${sent.length.toLocaleString("en")} events`,
  });
};

export const bench: Case = {
  whenAsked: true,
  about: `${MINUTES} minutes at ${PER_SECOND} events a second on PostgreSQL, each with a webhook, a deadline taken back and one set; ${QUIET} people do nothing, and their deadlines pass every half minute. Looked at every ${LOOK_MS / 1_000} s, counted after the first ${SETTLING_MINUTES} minutes.`,
  measure: async (tell) => {
    const cluster = await startCluster();
    if (cluster === undefined) throw new Error("PostgreSQL is not installed under /usr/lib/postgresql.");
    const receiver = await openReceiver();
    const server = await startServer({ DATABASE_URL: cluster.url, PARCOURS_WEBHOOK_ALLOW: "127.0.0.0/8" });
    try {
      await publishRelay(server, impatient());
      const people = (await startPeople(server, PEOPLE + QUIET)).slice(0, PEOPLE);
      await server.call("POST", "/api/webhooks", { url: receiver.url, types: ["enrollment.transitioned"] });
      const looks: Look[] = [];
      const sent: number[] = [];
      const began = performance.now();
      const end = began + MINUTES * 60_000;
      const underWay = new Set<Promise<void>>();
      const failures: unknown[] = [];
      for (let count = 0; performance.now() < end && failures.length === 0; count += 1) {
        const wait = began + (count * 1_000) / PER_SECOND - performance.now();
        if (wait > 0) await new Promise<void>((resolve) => void setTimeout(resolve, wait));
        const start = performance.now();
        const one = sendOne(server, people[count % people.length]!)
          .then(() => void sent.push(performance.now() - start))
          .catch((error: unknown) => void failures.push(error))
          .finally(() => underWay.delete(one)) as Promise<void>;
        underWay.add(one);
        if (looks.length < Math.floor((performance.now() - began) / LOOK_MS))
          looks.push(await lookAt(cluster, server, began));
      }
      await Promise.all(underWay);
      if (failures.length > 0) throw failures[0];
      tellAll(tell, looks, sent);
      const fired = Number(cluster.query("select count(*) from journal where kind = 'timer'"));
      tell({ what: "deadlines that passed", value: fired, unit: "" });
      const transitions = Number(cluster.query("select count(*) from deliveries"));
      tell({
        what: "announcements that the receiver has seen",
        value: receiver.seen.size,
        unit: "",
        note: `of ${transitions} delivered or on their way`,
      });
    } finally {
      await server.stop();
      cluster.stop();
      receiver.close();
    }
  },
};
