import type { Bilingual } from "@parcours/core";

/** A sentence in both languages. */
export const say = (fr: string, en: string): Bilingual => ({ fr, en });

/** The first objection, if there is one. */
export const firstOf = (...objections: (Bilingual | null)[]): Bilingual | null =>
  objections.find((objection) => objection !== null) ?? null;
