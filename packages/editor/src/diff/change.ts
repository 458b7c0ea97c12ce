import type { Bilingual } from "@parcours/core";
import type { Section } from "../graph/selection.ts";

/** One thing of what changed, from one value to another; a side is absent where there was or is nothing. */
export interface Detail {
  /** The key that changed: `title`, `roles`, `guard`, `fields` … */
  key: string;
  label: Bilingual;
  from: Bilingual | undefined;
  to: Bilingual | undefined;
  sentence: Bilingual;
}

/** What is changed: a stage, a transition, or an entry of a catalogue; `program` and `cohort` have one each. */
export type ChangedThing = "stage" | "transition" | Section;

/** A difference between two definitions, in words. */
export interface Change {
  kind: "added" | "removed" | "changed";
  what: ChangedThing;
  /** Id of the stage or of the entry; of a transition the id of the stage that it leaves (`""`: from anywhere). */
  id: string;
  /** JSON Pointer in the later definition; in the earlier one where it was removed. */
  path: string;
  title: Bilingual;
  /** What changed in it; empty for what was added or removed. */
  details: Detail[];
  /** The whole of it as a sentence, without its details. */
  sentence: Bilingual;
}
