import { fileURLToPath } from "node:url";
import type { Cluster } from "./cluster.ts";

const SCRIPT = fileURLToPath(new URL("one-event.pgbench", import.meta.url));

/**
 * Copies the rows of real runs, which must have taken an event, under ids that a script can count through, and keeps one
 * row of each kind as the pattern of what an event writes.
 */
export const prepareRuns = (cluster: Cluster): number => {
  cluster.query(`
    create table bench_template as
      select e.program_id, e.snapshot, e.facts, e.stages, t.id as timer_id, t.due_at, t.event as timer, j.event, j.actor,
        j.transitions, j.trace, j.effects, j.timers, j.announcements,
        (select body from idempotency_keys where body is not null order by length(body) desc limit 1) as body
      from enrollments e join timers t on t.enrollment_id = e.id
        join journal j on j.stream_id = e.id and j.sequence = e.sequence
      where e.sequence > 1 limit 1;
    create temporary table picked as
      select id, row_number() over (order by id) as n from enrollments where sequence > 1;
    create temporary table copies as select e.*, p.n from enrollments e join picked p on p.id = e.id;
    update copies set id = 'enr_bench_' || n, participant_id = null;
    alter table copies drop column n;
    insert into enrollments select * from copies;
    insert into timers select t.organization_id, 'enr_bench_' || p.n, t.id, t.due_at, t.event, t.armed, null, null, 0
      from timers t join picked p on p.id = t.enrollment_id;
    analyze;`);
  return Number(cluster.query("select count(*) from enrollments where id like 'enr_bench_%'"));
};

/** Events per second when each is one transaction of plain SQL, by as many connections. */
export const runPgbench = (cluster: Cluster, people: number, connections: number, seconds: number): number => {
  const counts = ["-c", String(connections), "-j", "2", "-T", String(seconds), "-D", `people=${people}`];
  const output = cluster.run("pgbench", "-n", "-M", "prepared", ...counts, "-f", SCRIPT);
  const found = /tps = ([\d.]+)/.exec(output)?.[1];
  if (found === undefined) throw new Error(`pgbench told nothing: ${output}`);
  return Number(found);
};
