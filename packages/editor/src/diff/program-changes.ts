import { stateAt } from "../graph/address.ts";
import { CATALOGS } from "../graph/selection.ts";
import { bilingual } from "../graph/words.ts";
import type { Change, Detail } from "./change.ts";
import { detailOf, detailsOf } from "./details.ts";
import type { Laid } from "./laid.ts";
import { sentenceOf } from "./sentence.ts";

const LEFT = new Set<string>([...CATALOGS, "format", "cohort", "matching"]);
const MACHINE = new Set(["meta", "states", "on", "initial", "format"]);
const PARTS = [
  { what: "cohort", title: { fr: "Promotion", en: "Cohort" } },
  { what: "matching", title: { fr: "Critères de proposition", en: "Criteria of proposals" } },
] as const;

const firstOf = ({ document }: Laid): string =>
  stateAt(document, `/states/${document.initial}`)?.id ?? document.initial;

const details = (before: Laid, after: Laid): Detail[] => [
  ...detailsOf(before, after, before.document.meta, after.document.meta, LEFT),
  ...(firstOf(before) === firstOf(after) ? [] : [detailOf(before, after, "initial", firstOf(before), firstOf(after))]),
  ...detailsOf(before, after, before.document, after.document, MACHINE),
];

/** What changed in the settings of the program itself, and in the parts that are no catalogue. */
export const programChanges = (before: Laid, after: Laid): Change[] => {
  const found = details(before, after);
  const title = bilingual(after.document.meta.title, after.document.id);
  return [
    ...(found.length === 0
      ? []
      : [
          {
            kind: "changed" as const,
            what: "program" as const,
            id: after.document.id,
            path: "/meta",
            title,
            details: found,
            sentence: sentenceOf("changed", "program", title),
          },
        ]),
    ...PARTS.flatMap(({ what, title: name }): Change[] => {
      const inside = detailsOf(before, after, before.document.meta[what], after.document.meta[what]);
      if (inside.length === 0) return [];
      const sentence = sentenceOf("changed", what, name);
      return [{ kind: "changed", what, id: "", path: `/meta/${what}`, title: name, details: inside, sentence }];
    }),
  ];
};
