/** An announcement about somebody who was erased since. */
export interface Buried {
  /** evt_…; the same as before. */
  id: string;
  /** What it was. */
  type: string;
  sequence: number;
  enrollment: string | null;
  participant: string | null;
}

/**
 * The body that stands in place of what was announced: that something was, under the same id and in the same place of the
 * order. `at`: when it took its place.
 */
export const tombstoneBody = ({ id, type, sequence, enrollment, participant }: Buried, at: string): string =>
  JSON.stringify({
    type: "participant.erased",
    timestamp: at,
    data: { id, sequence, enrollment, participant, was: type, recordedAt: at },
  });
