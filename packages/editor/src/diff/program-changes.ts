import { stateAt } from "../graph/address.ts";
import { CATALOGS } from "../graph/selection.ts";
import { bilingual } from "../graph/words.ts";
import type { Change, Detail } from "./change.ts";
import { detailOf, detailsOf } from "./details.ts";
import type { Laid } from "./laid.ts";
import { sentenceOf } from "./sentence.ts";

const LEFT = new Set<string>([...CATALOGS, "format", "cohort"]);
const MACHINE = new Set(["meta", "states", "on", "initial", "format"]);
const COHORT = { fr: "Promotion", en: "Cohort" };

const firstOf = ({ document }: Laid): string =>
  stateAt(document, `/states/${document.initial}`)?.id ?? document.initial;

const details = (before: Laid, after: Laid): Detail[] => [
  ...detailsOf(before, after, before.document.meta, after.document.meta, LEFT),
  ...(firstOf(before) === firstOf(after) ? [] : [detailOf(before, after, "initial", firstOf(before), firstOf(after))]),
  ...detailsOf(before, after, before.document, after.document, MACHINE),
];

/** What changed in the settings of the program itself, and in the facts of its cohorts. */
export const programChanges = (before: Laid, after: Laid): Change[] => {
  const found = details(before, after);
  const title = bilingual(after.document.meta.title, after.document.id);
  const cohort = detailsOf(before, after, before.document.meta.cohort, after.document.meta.cohort);
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
    ...(cohort.length === 0
      ? []
      : [
          {
            kind: "changed" as const,
            what: "cohort" as const,
            id: "",
            path: "/meta/cohort",
            title: COHORT,
            details: cohort,
            sentence: sentenceOf("changed", "cohort", COHORT),
          },
        ]),
  ];
};
