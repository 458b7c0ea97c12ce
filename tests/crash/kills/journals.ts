import { demand } from "./api.ts";
import type { Server } from "./server.ts";

/** What these tests read of a journal entry. */
export interface Entry {
  sequence: number;
  kind: string;
  event: { type: string; data?: { marker?: string } };
  occurredAt: string;
  recordedAt: string;
  announcements: { id: string; type: string; sequence: number }[];
}

export type Journals = ReadonlyMap<string, readonly Entry[]>;

const readJournal = async (server: Server, enrollment: string): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { items: Entry[]; next: number | null } = await demand(server, {
      method: "GET",
      path: `/api/enrollments/${enrollment}/journal?after=${after}`,
    });
    entries.push(...page.items);
    after = page.next;
  }
  return entries;
};

/** The journals of enrollments, over HTTP. */
export const readJournals = async (server: Server, enrollments: readonly string[]): Promise<Journals> => {
  const journals = new Map<string, readonly Entry[]>();
  for (const enrollment of enrollments) journals.set(enrollment, await readJournal(server, enrollment));
  return journals;
};

/** The announcements of a type in the journals: what the feed and the webhooks have to tell. */
export const announcedIn = (journals: Journals, type: string): Map<string, { enrollment: string; sequence: number }> =>
  new Map(
    [...journals].flatMap(([enrollment, entries]) =>
      entries
        .flatMap((entry) => entry.announcements)
        .filter((one) => one.type === type)
        .map(({ id, sequence }) => [id, { enrollment, sequence }] as const),
    ),
  );
