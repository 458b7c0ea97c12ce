import type { ProgramMeta, Text } from "@parcours/core";

/** Messages by id with what they are called: their title, else their subject. */
export const noticeTitles = ({ notices }: ProgramMeta): Record<string, { title: Text }> =>
  Object.fromEntries(
    Object.entries(notices ?? {}).map(([id, notice]) => [id, { title: notice.title ?? notice.subject }]),
  );
