/** What members are told; see `../tables.ts`. */
export interface NotificationTables {
  notifications: NotificationsTable;
}

/** mention: a note names them. task: somebody gave them something to do. run: their work over many people is over. */
export type NotificationKind = "mention" | "task" | "run";

interface NotificationsTable {
  organization_id: string;
  id: string;
  user_id: string;
  kind: NotificationKind;
  subject_id: string;
  participant_id: string | null;
  by_id: string | null;
  at: string;
  seen_at: string | null;
}
