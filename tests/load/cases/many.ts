import type { Case, Measured } from "../case.ts";
import { type Cluster, startCluster } from "../service/cluster.ts";
import { crowd } from "../service/crowd.ts";
import { sendOne, startPeople } from "../service/load.ts";
import { type Server, startServer } from "../service/server.ts";
import { TURN } from "../service/relay.ts";
import { quantile } from "../statistics.ts";

const PEOPLE = Number(process.env["PARCOURS_BENCH_PEOPLE"] ?? 100_000);
const STARTS = 10_000;

type Tell = (measured: Measured) => void;

const pause = async (milliseconds: number): Promise<void> =>
  await new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Statements are waited for without looking at anything else: a connection that was closed meanwhile is seen now. */
const settled = async (): Promise<void> => await pause(50);

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

/** One event to everybody of a stage, until the last has moved. */
const moveAll = async (server: Server): Promise<void> => {
  const asked = {
    where: { program: "relay", stage: "first", status: "active" },
    event: { type: TURN, data: { marker: "bulk" } },
  };
  const { run } = await server.call<{ run: string }>("POST", "/api/enrollments/events", asked);
  for (;;) {
    const { state, failed } = await server.call<{ state: string; failed: number }>("GET", `/api/runs/${run}?limit=1`);
    if (failed > 0) throw new Error(`${failed} could not be moved.`);
    if (state === "done") return;
    await pause(100);
  }
};

/** The same rows by one transaction of set-based SQL, from as many others who stand in the first stage. */
const setBased = (cluster: Cluster): void => {
  cluster.query(`begin;
    insert into runs (organization_id, id, kind, request, dry_run, total, created_at, created_by)
      select organization_id, 'run_bench', kind, request, false, total, now(), created_by from runs limit 1;
    insert into run_people (organization_id, run_id, position, enrollment_id)
      select organization_id, 'run_bench', row_number() over (order by id), id from enrollments
      where stages[1] = 'first' and status = 'active' and id like 'enr_crowd_%';
    create temporary table pattern on commit drop as
      select e.snapshot, e.facts, j.*, t.id as timer_id, t.event as timer_event
      from enrollments e join journal j on j.organization_id = e.organization_id and j.stream_id = e.id and j.sequence = e.sequence
        join timers t on t.organization_id = e.organization_id and t.enrollment_id = e.id
      where e.stages[1] = 'second' and e.id like 'enr_crowd_%' limit 1;
    update enrollments e set snapshot = p.snapshot, facts = p.facts, stages = '{second}', revision = e.revision + 1,
        sequence = e.sequence + 1, announced = e.announced + 1, updated_at = now(), last_occurred_at = now(),
        next_due_at = now() + interval '30 days'
      from pattern p, run_people r where r.run_id = 'run_bench' and r.organization_id = e.organization_id and r.enrollment_id = e.id;
    insert into journal (organization_id, stream_id, sequence, kind, event, actor, occurred_at, recorded_at, transitions, trace,
        effects, timers, status, program_id, version, announcements, announced, epoch)
      select e.organization_id, e.id, e.sequence, p.kind, p.event, p.actor, now(), now(), p.transitions, p.trace, p.effects, p.timers,
        p.status, p.program_id, p.version, p.announcements, p.announced, p.epoch
      from pattern p, run_people r join enrollments e on r.organization_id = e.organization_id and r.enrollment_id = e.id
      where r.run_id = 'run_bench' order by r.position;
    delete from timers t using run_people r
      where r.run_id = 'run_bench' and t.organization_id = r.organization_id and t.enrollment_id = r.enrollment_id;
    insert into timers (organization_id, enrollment_id, id, due_at, event, armed)
      select e.organization_id, e.id, p.timer_id, e.next_due_at, p.timer_event, e.sequence
      from pattern p, run_people r join enrollments e on r.organization_id = e.organization_id and r.enrollment_id = e.id
      where r.run_id = 'run_bench';
    insert into stage_count_deltas (organization_id, program_id, version, stage, delta)
      select p.organization_id, p.program_id, p.version, g.stage, g.sign * (select count(*) from run_people where run_id = 'run_bench')
      from pattern p, (values ('first', -1), ('second', 1)) g (stage, sign);
    update run_people set state = 'done', result = '{"stages":["second"],"status":"active"}' where run_id = 'run_bench';
    update runs set state = 'done', done_count = total, finished_at = now() where id = 'run_bench';
    commit;`);
};

const bulk = async (tell: Tell, cluster: Cluster, server: Server): Promise<void> => {
  await cluster.fill(crowd(0, PEOPLE, { alike: true, rows: 1 }));
  cluster.query("analyze");
  await settled();
  const ours = await secondsOf(async () => await moveAll(server));
  await cluster.fill(crowd(PEOPLE, 2 * PEOPLE, { alike: true, rows: 1 }));
  cluster.query("analyze");
  await settled();
  const began = performance.now();
  setBased(cluster);
  const theirs = (performance.now() - began) / 1_000;
  await settled();
  const many = PEOPLE.toLocaleString("en");
  tell({ what: `one step for ${many} people`, value: PEOPLE / ours, unit: "per s", note: `${ours.toFixed(1)} s` });
  tell({
    what: "the same rows by set-based SQL",
    value: PEOPLE / theirs,
    unit: "per s",
    note: `${theirs.toFixed(1)} s`,
  });
  tell({ what: "one step for many, to set-based SQL", value: theirs / ours, unit: "×", least: 0.4 });
};

const timers = async (tell: Tell, cluster: Cluster, server: Server): Promise<void> => {
  const due = "from timers where enrollment_id like 'enr_crowd_%'";
  const count = Number(cluster.query(`select count(*) ${due}`));
  cluster.query("update timers set due_at = now() where enrollment_id like 'enr_crowd_%'");
  await settled();
  const began = performance.now();
  const asked: number[] = [];
  while (
    Number(cluster.query("select count(*) from (select from timers where due_at <= now() limit 1) left_over")) > 0
  ) {
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now();
      await server.call("GET", "/api/programs/relay");
      asked.push(performance.now() - start);
      await pause(25);
    }
  }
  const seconds = (performance.now() - began) / 1_000;
  const many = count.toLocaleString("en");
  tell({
    what: `${many} deadlines due at once`,
    value: count / seconds,
    unit: "per s",
    note: `${seconds.toFixed(1)} s`,
  });
  tell({
    what: "meanwhile, 95 of 100 requests are answered within",
    value: quantile(asked, 0.95),
    unit: "ms",
    most: 500,
  });
};

const readFeed = async (tell: Tell, server: Server): Promise<void> => {
  let after = "";
  let count = 0;
  const seconds = await secondsOf(async () => {
    while (count < PEOPLE) {
      const page = await server.call<{ items: unknown[]; next: string }>("GET", `/api/events?limit=200${after}`);
      count += page.items.length;
      after = `&after=${page.next}`;
      if (page.items.length === 0) break;
    }
  });
  tell({
    what: "announcements read from the feed",
    value: count / seconds,
    unit: "per s",
    note: `${count.toLocaleString("en")}, by one reader`,
  });
};

export const bench: Case = {
  about:
    "Many at a time, on PostgreSQL with fsync, by one server process: people started, one step for all of a stage, deadlines that are due at once, the feed.",
  measure: async (tell) => {
    const cluster = await startCluster();
    if (cluster === undefined) throw new Error("PostgreSQL is not installed under /usr/lib/postgresql.");
    const server = await startServer({ DATABASE_URL: cluster.url });
    try {
      const [pattern] = await startPeople(server, 1);
      await sendOne(server, pattern!);
      await sendOne(server, pattern!);
      const seconds = await secondsOf(async () => await startPeople(server, STARTS));
      tell({
        what: `${STARTS.toLocaleString("en")} people added and started, two requests each`,
        value: STARTS / seconds,
        unit: "per s",
      });
      await bulk(tell, cluster, server);
      await readFeed(tell, server);
      await timers(tell, cluster, server);
    } finally {
      await server.stop();
      cluster.stop();
    }
  },
};
