import type { Fact } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import { FactsField } from "../../panels/scenarios/FactsField.tsx";
import { memberFields } from "../person/first-story.ts";

type Facts = Record<string, Fact>;

interface MemberFactsProps {
  document: Document;
  member: string;
  /** By the fields of the member’s own program. */
  facts: Facts;
  onChange: (facts: Facts) => void;
}

/** What the program reads of another run that takes part, asked under the names that this program gives it. */
export const MemberFacts = ({ document, member, facts, onChange }: MemberFactsProps) => {
  const pairs = memberFields(document, member);
  const shown = Object.fromEntries(
    pairs.flatMap(({ own, read }) => (Object.hasOwn(facts, own) ? [[read, facts[own] ?? null]] : [])),
  );
  return (
    <FactsField
      facts={shown}
      only={pairs.map(({ read }) => read)}
      disabled={false}
      onChange={(given) =>
        onChange(
          Object.fromEntries(
            pairs.flatMap(({ own, read }) => (Object.hasOwn(given, read) ? [[own, given[read] ?? null]] : [])),
          ),
        )
      }
    />
  );
};
