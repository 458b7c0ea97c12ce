import type { ColumnType, Generated } from "kysely";

/** Rows of a coordinator's day; see `../tables.ts`. */
export interface CaseloadTables {
  saved_views: SavedViewsTable;
  notes: NotesTable;
  note_mentions: NoteMentionsTable;
  file_tasks: FileTasksTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
}

type Jsonb<T> = ColumnType<T, string, string>;

interface SavedViewsTable {
  organization_id: string;
  id: string;
  owner_id: string;
  title: string;
  shared: boolean;
  query: Jsonb<Record<string, unknown>>;
  created_at: string;
  updated_at: string;
}

export type NoteAudience = "team" | "author";

interface NotesTable {
  organization_id: string;
  id: string;
  participant_id: string;
  author_id: string;
  body: string;
  audience: NoteAudience;
  special: boolean;
  mentions: string[];
  created_at: string;
  updated_at: string;
}

interface NoteMentionsTable {
  organization_id: string;
  note_id: string;
  user_id: string;
  seen_at: string | null;
}

export type FileTaskKind = "task" | "appointment";
export type FileTaskStatus = "open" | "done" | "missed" | "canceled";

interface FileTasksTable {
  organization_id: string;
  id: string;
  participant_id: string;
  kind: FileTaskKind;
  title: string;
  place: string | null;
  owner_id: string | null;
  due_at: string | null;
  status: FileTaskStatus;
  created_at: string;
  created_by: string;
  ended_at: string | null;
  ended_by: string | null;
}

export type ImportState = "draft" | "running" | "done";
export type ImportRowState = "pending" | "placed" | "done" | "known" | "failed";

interface ImportsTable {
  organization_id: string;
  id: string;
  file_name: string;
  state: ImportState;
  columns: Jsonb<unknown>;
  mapping: Jsonb<unknown>;
  options: Jsonb<unknown>;
  asked: Jsonb<unknown>;
  total: number;
  done_count: Generated<number>;
  known_count: Generated<number>;
  failed_count: Generated<number>;
  created_at: string;
  created_by: string;
  finished_at: string | null;
}

interface ImportRowsTable {
  organization_id: string;
  import_id: string;
  position: number;
  cells: Jsonb<string[]>;
  state: Generated<ImportRowState>;
  participant_id: string | null;
  errors: Jsonb<unknown> | null;
}
