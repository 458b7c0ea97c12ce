import type { StagePath, TransitionAddress } from "../../graph/address.ts";

/** A wire that is being drawn: a new one, or one end of a wire that is there. */
export type WireSubject =
  | { kind: "new"; from: StagePath }
  | { kind: "reconnect"; at: TransitionAddress; end: "from" | "to" };
