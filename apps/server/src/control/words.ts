import type { Part } from "@parcours/store";

/** What whoever operates a data folder asks of the process that holds it: one line of JSON. */
export type Asked = { do: "backup" } | { do: "release" };

/** What it tells, line by line. */
export type Told =
  | Part
  /** Since when nothing went out; null: nothing was held. */
  | { part: "released"; since: string | null }
  | { part: "failed"; message: string };
