/** Rows of group moments; see `../tables.ts`. */
export interface GroupSessionTables {
  group_sessions: GroupSessionsTable;
  group_session_people: GroupSessionPeopleTable;
}

interface GroupSessionsTable {
  organization_id: string;
  id: string;
  program_id: string;
  kind: string;
  title: string;
  starts_at: string;
  ends_at: string | null;
  place: string | null;
  site_id: string | null;
  cohort_id: string | null;
  owner_id: string | null;
  canceled_at: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export type Attendance = "present" | "absent" | "excused";

interface GroupSessionPeopleTable {
  organization_id: string;
  session_id: string;
  enrollment_id: string;
  attendance: Attendance | null;
  noted_at: string | null;
  noted_by: string | null;
}
