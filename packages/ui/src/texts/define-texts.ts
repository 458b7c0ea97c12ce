import type { Language } from "@parcours/core";

/** The texts of one part of the interface, as ICU messages. */
export interface Texts<Key extends string = string> {
  readonly fr: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/**
 * Declares the texts of a part of the interface. The English record has exactly the keys of the French one: one that
 * is missing or too many does not compile.
 */
export const defineTexts = <const French extends Record<string, string>>(texts: {
  fr: French;
  en: { readonly [Key in keyof NoInfer<French>]: string };
}): Texts<keyof French & string> => texts satisfies Record<Language, Record<string, string>>;
