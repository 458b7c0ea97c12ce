import { sql } from "kysely";
import { addressesOfTheirOwn, filesOf } from "./erasure.ts";
import { forgetRunEvents } from "./forget-run-events.ts";
import type { Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** Whom and what an erasure is about. */
interface Erasure {
  organization: string;
  participant: string;
  /** Runs of the person's own. */
  own: readonly string[];
  /** Runs that they are a member of. */
  shared: readonly string[];
  /** Contracts that have to be kept. */
  kept: readonly string[];
  /** Other contracts with something of the person in them. */
  dropped: readonly string[];
  at: string;
}

/** What stands where a name stood: a person has one. */
const ERASED_NAME = "—";

/** Empties the person's row; what hangs on it is still there. */
async function eraseFile(trx: Trx, { organization, participant, at }: Erasure): Promise<void> {
  // Files that were made one with this one are theirs, too.
  await sql`delete from participant_merges
    where organization_id = ${organization} and (participant_id = any(${filesOf(organization, participant)})
      or merged_id = any(${filesOf(organization, participant)}))`.execute(trx);
  await sql`update participants set name = ${ERASED_NAME}, external_id = null, search = '{}'::text[], erased_at = ${at}, updated_at = ${at}
    where organization_id = ${organization} and merged_into = ${participant}`.execute(trx);
  await sql`
    update participants set name = ${ERASED_NAME}, email = null, phone = null, birth_date = null, external_id = null,
      attributes = '{}'::jsonb, search = '{}'::text[], erased_at = ${at}, updated_at = ${at}, revision = revision + 1
    where organization_id = ${organization} and id = ${participant}`.execute(trx);
}

/** Mails that messages of the person's runs became (those of shared runs name their members), and those to their addresses. */
async function eraseMails(trx: Trx, { organization, participant, own, shared }: Erasure): Promise<void> {
  await sql`
    delete from mails m where m.organization_id = ${organization} and (
      m.id in (select mail_id from messages where organization_id = ${organization}
        and enrollment_id = any(${[...own, ...shared]}::text[]))
      or (m.user_id is null and lower(m.recipient) = any(${addressesOfTheirOwn(organization, participant)})))`.execute(
    trx,
  );
}

/** What consists of the person's words, and is nobody else's. */
async function deleteWords(trx: Trx, { organization, participant, own }: Erasure): Promise<void> {
  const runs = sql`${[...own]}::text[]`;
  const files = filesOf(organization, participant);
  for (const table of ["notes", "file_tasks", "documents", "notifications", "portal_drafts"])
    await sql`delete from ${sql.table(table)} where organization_id = ${organization}
      and participant_id = any(${files})`.execute(trx);
  await sql`
    delete from portal_applications where organization_id = ${organization} and (participant_id = any(${files})
      or enrollment_id = any(${runs}) or lower(email) = any(${addressesOfTheirOwn(organization, participant)}))`.execute(
    trx,
  );
  // What an import shows of its columns are values of its first people.
  await sql`update imports i set columns = (select jsonb_agg(one || '{"samples": []}'::jsonb order by at)
      from jsonb_array_elements(i.columns) with ordinality as shown(one, at))
    where organization_id = ${organization} and jsonb_array_length(i.columns) > 0 and exists (
      select from import_rows r where r.organization_id = i.organization_id and r.import_id = i.id
        and r.participant_id = any(${files}))`.execute(trx);
  await sql`update import_rows set cells = '{}'::jsonb, errors = null
    where organization_id = ${organization} and participant_id = any(${files})`.execute(trx);
  await sql`update receipts set report = '{}'::jsonb where organization_id = ${organization}
    and (participant_id = any(${files}) or enrollment_id = any(${runs}))`.execute(trx);
  await sql`update run_people set result = null
    where organization_id = ${organization} and enrollment_id = any(${runs})`.execute(trx);
  await sql`update referrals set person = '{}'::jsonb, message = null, decision_note = null, consent_text = '', consent_by = '',
      status = case when status = 'pending' then 'withdrawn' else status end
    where organization_id = ${organization} and participant_id = any(${files})`.execute(trx);
}

/** What runs left beside their journals. Messages of shared runs name their members. */
async function eraseBeside(trx: Trx, { organization, own, shared }: Erasure): Promise<void> {
  const runs = sql`${[...own]}::text[]`;
  await sql`update messages set address = null, subject = '', body = ''
    where organization_id = ${organization} and enrollment_id = any(${[...own, ...shared]}::text[])`.execute(trx);
  await sql`delete from timers where organization_id = ${organization} and enrollment_id = any(${runs})`.execute(trx);
  await sql`update effects set payload = '{}'::json, state = case when state = 'pending' then 'dead' else state end,
      error = null where organization_id = ${organization} and enrollment_id = any(${runs})`.execute(trx);
}

/** What was sent to many at once, the person among them. */
async function eraseBulk(trx: Trx, { organization, own }: Erasure): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct run_id as id from run_people
    where organization_id = ${organization} and enrollment_id = any(${[...own]}::text[])`.execute(trx);
  await forgetRunEvents(
    trx,
    organization,
    rows.map(({ id }) => id),
  );
}

/** What was written in contracts that need not be kept, and every way in for those who signed. */
async function eraseContracts(trx: Trx, { organization, participant, kept, dropped }: Erasure): Promise<void> {
  const gone = sql`${[...dropped]}::text[]`;
  const all = sql`${[...kept, ...dropped]}::text[]`;
  for (const table of ["contract_codes", "contract_evidence", "contract_papers", "contract_documents"])
    await sql`delete from ${sql.table(table)}
      where organization_id = ${organization} and contract_id = any(${gone})`.execute(trx);
  await sql`update contract_parties set name = null, email = null, phone = null
    where organization_id = ${organization} and contract_id = any(${gone})`.execute(trx);
  for (const table of ["portal_links", "portal_sessions"])
    await sql`delete from ${sql.table(table)} where organization_id = ${organization}
      and (participant_id = any(${filesOf(organization, participant)}) or contract_id = any(${all}))`.execute(trx);
}

/** Answers that are kept for repeated requests, and what people wrote beside the access log. */
async function eraseTraces(trx: Trx, { organization, participant, own }: Erasure): Promise<void> {
  await sql`
    delete from idempotency_keys k where k.organization_id = ${organization} and exists (
      select from unnest(${filesOf(organization, participant)} || ${[...own]}::text[]) as about(id)
      where k.body like '%' || about.id || '%')`.execute(trx);
  await sql`
    delete from audit_values v using audit_entries a
    where v.organization_id = ${organization} and a.organization_id = v.organization_id and a.id = v.entry_id
      and (a.participant_id = any(${filesOf(organization, participant)}) or a.enrollment_id = any(${[...own]}::text[]))`.execute(
    trx,
  );
}

/** Erases a person's values everywhere but in journals and deliveries, which only the caller can read. */
export async function erasePerson(trx: Trx, erasure: Erasure): Promise<void> {
  await eraseMails(trx, erasure);
  await deleteWords(trx, erasure);
  await eraseBeside(trx, erasure);
  await eraseBulk(trx, erasure);
  await eraseContracts(trx, erasure);
  await eraseTraces(trx, erasure);
  await eraseFile(trx, erasure);
}

/** A delivery whose body is to be another. */
interface DeliveryBody {
  id: string;
  body: string;
}

/** Deliveries about these runs, as far as their bodies depend on them. */
export async function deliveriesOfRuns(trx: Trx, organization: string, runs: readonly string[]) {
  return await trx
    .selectFrom("deliveries")
    .select(["id", "announcement_id as announcementId", "type", "enrollment_id as enrollmentId", "sequence"])
    .where("organization_id", "=", organization)
    .where("enrollment_id", "in", runs.length === 0 ? [""] : [...runs])
    .execute();
}

/** Puts other bodies into deliveries, sent or not, and forgets what receivers answered to the old ones. */
export async function replaceBodies(trx: Trx, organization: string, bodies: readonly DeliveryBody[]): Promise<void> {
  if (bodies.length === 0) return;
  await sql`update deliveries d set body = r.body from ${unnest(bodies, { id: "text", body: "text" })}
    where d.organization_id = ${organization} and d.id = r.id`.execute(trx);
  await sql`update delivery_attempts a set response_head = null
    from unnest(${bodies.map(({ id }) => id)}::text[]) as r(id)
    where a.organization_id = ${organization} and a.delivery_id = r.id`.execute(trx);
}
