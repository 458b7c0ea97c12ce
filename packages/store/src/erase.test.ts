import { sql } from "kysely";
import { expect, test } from "vitest";
import { openTestStore } from "./testing/index.ts";

const store = await openTestStore();

/** Tables that point to a person or to a run of theirs, and what becomes of their rows when the person is erased. */
const DECIDED: Record<string, "emptied" | "deleted" | "kept: ids, codes and times" | "kept while evidence"> = {
  audit_entries: "kept: ids, codes and times",
  contract_codes: "deleted",
  contract_documents: "kept while evidence",
  contract_evidence: "kept while evidence",
  contract_papers: "kept while evidence",
  contract_parties: "kept while evidence",
  contracts: "kept: ids, codes and times",
  deliveries: "emptied",
  documents: "deleted",
  effects: "emptied",
  enrollment_members: "kept: ids, codes and times",
  enrollment_roles: "kept: ids, codes and times",
  enrollments: "emptied",
  file_tasks: "deleted",
  group_session_people: "kept: ids, codes and times",
  import_rows: "emptied",
  journal: "emptied",
  messages: "emptied",
  notes: "deleted",
  notifications: "deleted",
  participant_merges: "deleted",
  participant_words: "deleted",
  participants: "emptied",
  portal_applications: "deleted",
  portal_drafts: "deleted",
  portal_links: "deleted",
  portal_sessions: "deleted",
  receipts: "emptied",
  referrals: "emptied",
  run_people: "emptied",
  tasks: "kept: ids, codes and times",
  timers: "deleted",
};

test("PRV-05 of every table that points to a person it is decided what an erasure does with it", async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name in (
      'participant_id', 'enrollment_id', 'member_enrollment_id', 'stream_id', 'merged_id', 'merged_into', 'contract_id')
    order by 1`.execute(store.everywhere());
  // A new one: add it to erase.ts, to the canaries of the service's test, and here.
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(DECIDED));
});
