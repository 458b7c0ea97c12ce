import type { History, Sent } from "./history.ts";
import type { Journals } from "./journals.ts";

/** Where each marker stands: the sequences of the entries that carry it. */
const placesOf = (journals: Journals): Map<string, { enrollment: string; sequence: number }[]> => {
  const places = new Map<string, { enrollment: string; sequence: number }[]>();
  for (const [enrollment, entries] of journals) {
    for (const { sequence, event } of entries) {
      const marker = event.data?.marker;
      if (marker === undefined) continue;
      places.set(marker, [...(places.get(marker) ?? []), { enrollment, sequence }]);
    }
  }
  return places;
};

const hasGap = (sequences: readonly number[]): boolean => sequences.some((sequence, index) => sequence !== index + 1);

/** Enrollments whose sequences, of entries or of announcements, are not 1, 2, 3 … */
const gapsIn = (journals: Journals): string[] =>
  [...journals].flatMap(([enrollment, entries]) => {
    const announced = entries.flatMap(({ announcements }) => announcements.map(({ sequence }) => sequence));
    return hasGap(entries.map(({ sequence }) => sequence)) || hasGap(announced) ? [enrollment] : [];
  });

/** Pairs of events to one enrollment of which the first was answered before the second was sent, and that stand the other way round. */
const disorderIn = (sent: readonly Sent[], sequenceOf: (marker: string) => number): string[] => {
  const wrong: string[] = [];
  for (const later of sent) {
    for (const earlier of sent) {
      if (earlier.answeredAt! < later.invokedAt && sequenceOf(earlier.marker) >= sequenceOf(later.marker)) {
        wrong.push(`${earlier.marker} before ${later.marker}`);
      }
    }
  }
  return wrong;
};

/** What the history of the clients and the journals of the server say of each other. */
export const judge = ({ sent }: History, journals: Journals) => {
  const places = placesOf(journals);
  const times = ({ marker }: Sent): number => places.get(marker)?.length ?? 0;
  const ok = sent.filter(({ outcome }) => outcome === "ok");
  const markers = (some: readonly Sent[]): string[] => some.map(({ marker }) => marker);
  const byEnrollment = Map.groupBy(ok, ({ enrollment }) => enrollment);
  const sequenceOf = (marker: string): number => places.get(marker)?.[0]?.sequence ?? NaN;
  const known = new Set(markers(sent));
  return {
    acknowledged: ok.length,
    /** Acknowledged by what was kept under the key: done before a crash, answered after it. */
    replayed: ok.filter(({ replayed }) => replayed === true).length,
    unknown: sent.filter(({ outcome }) => outcome === "unknown").length,
    unknownDone: sent.filter((one) => one.outcome === "unknown" && times(one) === 1).length,
    refused: sent.filter(({ outcome }) => outcome === "refused").length,
    faults: {
      pending: markers(sent.filter(({ outcome }) => outcome === "pending")),
      lost: markers(ok.filter((one) => times(one) === 0)),
      doubled: markers(sent.filter((one) => times(one) > 1)),
      refusedYetDone: markers(sent.filter((one) => one.outcome === "refused" && times(one) > 0)),
      strayed: markers(ok.filter(({ marker, enrollment }) => places.get(marker)?.[0]?.enrollment !== enrollment)),
      unheardOf: [...places.keys()].filter((marker) => !known.has(marker)),
      sameRevision: [...byEnrollment].flatMap(([enrollment, all]) =>
        new Set(all.map(({ revision }) => revision)).size === all.length ? [] : [enrollment],
      ),
      disorder: [...byEnrollment.values()].flatMap((all) => disorderIn(all, sequenceOf)),
      gaps: gapsIn(journals),
    },
  };
};

/** A verdict without a fault. */
export const NO_FAULTS = {
  pending: [],
  lost: [],
  doubled: [],
  refusedYetDone: [],
  strayed: [],
  unheardOf: [],
  sameRevision: [],
  disorder: [],
  gaps: [],
};
