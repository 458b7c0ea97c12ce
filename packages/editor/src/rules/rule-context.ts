import type { Field, Language } from "@parcours/core";

/** What the rows of the builder need besides their own row. */
export interface RuleContext {
  fields: Record<string, Field>;
  language: Language;
}
