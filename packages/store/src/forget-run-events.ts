import { sql } from "kysely";
import type { Trx } from "./tables.ts";

/** Without a program's list of reasons, callers write what they like into the code. */
const CODE = String.raw`^[\w.:-]{1,60}$`;

/**
 * Takes what was said out of the events of bulk runs that are over, and leaves of which kind they were. One that goes on
 * still needs it, and is asked again when it ends.
 */
export async function forgetRunEvents(trx: Trx, organization: string, runs: readonly string[]): Promise<void> {
  if (runs.length === 0) return;
  await sql`
    update runs set request = jsonb_set(request::jsonb, '{event}', (request::jsonb -> 'event') - 'data' - 'reason'
      || case when request::jsonb #>> '{event,reason,code}' ~ ${CODE}
        then jsonb_build_object('reason', jsonb_build_object('code', request::jsonb #> '{event,reason,code}'))
        else '{}'::jsonb end
      || '{"redacted": true}'::jsonb)::json
    where organization_id = ${organization} and id = any(${[...runs]}::text[]) and state = 'done'
      and request::jsonb -> 'event' is not null`.execute(trx);
}

/** The same for a run that just ended, if anybody was erased while it went on. */
export async function forgetIfErased(trx: Trx, organization: string, run: string): Promise<void> {
  const { rows } = await sql`
    select from run_people p
    join enrollments e on e.organization_id = p.organization_id and e.id = p.enrollment_id
    join participants someone on someone.organization_id = e.organization_id and someone.id = e.participant_id
    where p.organization_id = ${organization} and p.run_id = ${run} and someone.erased_at is not null limit 1`.execute(
    trx,
  );
  if (rows.length > 0) await forgetRunEvents(trx, organization, [run]);
}
