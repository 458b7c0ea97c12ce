import type { ColumnType } from "kysely";

type Jsonb<T> = ColumnType<T, string, string>;

/** Files of people that were made one; see `../tables.ts`. */
export interface MergeTables {
  participant_merges: ParticipantMergesTable;
}

interface ParticipantMergesTable {
  organization_id: string;
  id: string;
  participant_id: string;
  merged_id: string;
  merged_name: string;
  files: Jsonb<unknown>;
  moved: Jsonb<Record<string, string[]>>;
  at: string;
  by_kind: string;
  by_id: string;
  undone_at: string | null;
}
