/** Rows about processes that do background work; see `../tables.ts`. */
export interface ProcessTables {
  processes: ProcessesTable;
}

interface ProcessesTable {
  id: string;
  place: string | null;
  pid: number;
  beat_at: string;
}
