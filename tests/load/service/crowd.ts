/** Names as people have them: some often, some rarely. */
const FIRST =
  "Aya Noah Léa Adam Inès Hugo Jade Malik Rose Tom Lina Sacha Fatou Paul Nora Ilan Zoé Omar Alice Kenza".split(" ");
const LAST =
  "Martin Diallo Bernard Nguyen Petit Traoré Robert Benali Richard Silva Durand Kone Moreau Haddad Simon Costa Laurent Sow Michel Garcia Leroy Ba Roux Cissé David".split(
    " ",
  );
const array = (words: readonly string[]): string => `array[${words.map((word) => `'${word}'`).join(",")}]`;

/** Journal rows of a person. */
export const ROWS_EACH = 10;

/**
 * Copies one real person, run and journal entry, as statements: people from one number up to another, spread over stages,
 * states, sites, members of staff and three years, with their words, journals, deadlines and head-counts. `alike`: all stand
 * where the real one stands, and may take its next event.
 */
export const crowd = (from: number, to: number, { alike = false, rows = ROWS_EACH } = {}): string => `
  create temporary table pattern as
    select e.*, p.name as person_name, j.event, j.actor, j.transitions, j.trace, j.effects, j.timers as journal_timers,
      j.announcements, j.announced as is_announced, j.epoch, j.tx, t.id as timer_id, t.event as timer_event
    from enrollments e
      join participants p on p.organization_id = e.organization_id and p.id = e.participant_id
      join journal j on j.organization_id = e.organization_id and j.stream_id = e.id and j.sequence = e.sequence
      join timers t on t.organization_id = e.organization_id and t.enrollment_id = e.id
    where e.sequence > 1 and e.id not like 'enr_crowd%' order by e.id limit 1;
  create temporary table numbers as select n, n * 7919 % 1000003 as r, 'enr_crowd_' || lpad(n::text, 9, '0') as enrollment,
      'ptc_crowd_' || lpad(n::text, 9, '0') as person, now() - n % 1095 * interval '1 day' as since,
      case when ${alike} then 'active' when n % 100 < 68 then 'active' when n % 100 < 70 then 'held' else 'done' end as status,
      case when ${alike} then 'first' when n % 100 >= 70 then 'stopped' when n % 3 = 0 then 'second' else 'first' end as stage
    from generate_series(${from + 1}::bigint, ${to}::bigint) n;
  insert into sites (organization_id, id, title)
    select p.organization_id, 'site_' || n, 'Site ' || n from pattern p, generate_series(1, 20) n on conflict do nothing;
  insert into participants (organization_id, id, name, email, language, search, created_at, updated_at, site_id, owner_id)
    select p.organization_id, x.person, f || ' ' || l || ' ' || x.n, 'person' || x.n || '@example.org', 'fr',
      array[lower(f), lower(l), x.n::text], x.since, x.since, 'site_' || x.r % 20 + 1, 'usr_' || x.r % 200
    from pattern p, numbers x, lateral (select (${array(FIRST)})[x.r % ${FIRST.length} + 1] as f, (${array(LAST)})[x.r / ${FIRST.length} % ${LAST.length} + 1] as l) names;
  insert into participant_words (organization_id, word, participant_id)
    select s.organization_id, unnest(s.search), s.id from participants s join numbers x on x.person = s.id on conflict do nothing;
  insert into enrollments (organization_id, id, program_id, version, participant_id, site_id, owner_id, status, outcome, stages,
      snapshot, facts, revision, sequence, announced, started_at, updated_at, ended_at, last_occurred_at, next_due_at)
    select p.organization_id, x.enrollment, p.program_id, p.version, x.person, 'site_' || x.r % 20 + 1, 'usr_' || x.r % 200,
      x.status, case when x.status = 'done' then 'expired' end, array[x.stage], p.snapshot, p.facts,
      p.revision, p.sequence, p.announced, x.since, x.since + interval '1 day', case when x.status = 'done' then x.since + interval '1 day' end,
      ${alike ? "p.last_occurred_at" : "x.since + interval '1 day'"},
      case when x.status <> 'done' then now() + (x.r % 60 + 1) * interval '1 day' end
    from pattern p, numbers x;
  insert into timers (organization_id, enrollment_id, id, due_at, event, armed)
    select p.organization_id, x.enrollment, p.timer_id, now() + (x.r % 60 + 1) * interval '1 day', p.timer_event, p.sequence
    from pattern p, numbers x where x.status <> 'done';
  insert into journal (organization_id, stream_id, sequence, kind, event, actor, occurred_at, recorded_at, transitions, trace,
      effects, timers, status, program_id, version, announcements, announced, epoch, tx)
    select p.organization_id, x.enrollment, ${alike ? `p.sequence - ${rows} + s` : "s"}, 'event', p.event, p.actor, x.since, x.since, p.transitions, '[]',
      p.effects, '[]', 'active', p.program_id, p.version, p.announcements, p.is_announced, p.epoch, p.tx
    from numbers x, pattern p, generate_series(1, ${rows}) s order by x.n, s;
  insert into stage_count_deltas (organization_id, program_id, version, stage, delta)
    select p.organization_id, p.program_id, p.version, g.stage, g.n from pattern p, (
      select stage, count(*) as n from numbers group by stage
      union all select ':' || status, count(*) from numbers group by status
      union all select ':held:' || stage, count(*) from numbers where status = 'held' group by stage
      union all select ':outcome:expired', count(*) from numbers where status = 'done') g where g.n > 0;
  drop table pattern, numbers;`;
