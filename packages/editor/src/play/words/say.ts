import { factWords, textIn, type Fact, type Text } from "@parcours/core";
import { formatDate, formatList, translate } from "@parcours/ui";
import { noBreak } from "../../outline/sentence.ts";
import type { LogScope } from "./log.ts";
import { texts } from "./texts.ts";

type Key = keyof (typeof texts)["fr"];
type Titled = Record<string, { title?: Text | undefined }> | undefined;

/** The words of the log in the language of the scope, with spaces that do not break where French sets them. */
export const sayer =
  ({ language }: LogScope) =>
  (key: Key, values?: Record<string, string>): string =>
    noBreak(translate(texts, language)(key, values), language);

/** The title of an entry of a catalog, or its id. */
export const titleIn = (catalog: Titled, id: string, { language }: LogScope): string =>
  (catalog !== undefined && Object.hasOwn(catalog, id) ? textIn(catalog[id]?.title, language) : "") || id;

export const titlesIn = (catalog: Titled, ids: readonly string[], scope: LogScope): string =>
  formatList(
    ids.map((id) => titleIn(catalog, id, scope)),
    scope.language,
  );

export const dayOf = (instant: string, { language, timeZone }: LogScope): string =>
  formatDate(instant, language, { timeZone, style: "long" });

/** Stages by title, each once. */
export const stagesIn = (ids: readonly string[], { graph, language }: LogScope): string =>
  formatList([...new Set(ids.map((id) => graph.byId.get(id)?.title[language] ?? id))], language);

/** Quotation marks belong into sentences, not into lists and letters. */
export const bare = (words: string): string => words.replaceAll(/[«“]\u00a0?|\u00a0?[»”]/g, "").trim();

/** Facts as "Title: value", joined. What the catalog does not know stands as it is. */
export const factsIn = (facts: Readonly<Record<string, unknown>>, scope: LogScope): string => {
  const say = sayer(scope);
  const { fields = {} } = scope.document.meta;
  return Object.entries(facts)
    .map(([id, fact]) => {
      const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
      const value =
        field === undefined || fact === null || fact === undefined
          ? typeof fact === "string"
            ? fact
            : (JSON.stringify(fact) ?? "–")
          : bare(factWords(fact as Fact, field, scope.language));
      return say("fact", { title: titleIn(fields, id, scope), value: value === "null" ? "–" : value });
    })
    .join(" · ");
};
