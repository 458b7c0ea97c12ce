import { evaluate, fieldsOfRule, type Fact, type Field, type Truth } from "@parcours/core";
import { NOBODY } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import { candidatesFor, type Today } from "./candidates.ts";

type Facts = Record<string, Fact>;

/** Somebody to try a program on. */
export interface Typical {
  name: string;
  facts: Facts;
  /** `usual`: as many rules as possible hold; `other`: one fact differs; `unknown`: nothing is known. */
  sort: "usual" | "other" | "unknown";
  /** The fact by which this person is told from the usual one. */
  differs: string | undefined;
  /** Rules that answer otherwise than for the usual person. */
  changed: readonly { rule: string; result: Truth }[];
}

const NAMES = ["Amina", "Karim", "Léa", "Tomas", "Inès", "Yann", "Sofia", "Malik"] as const;
/** More would have to be read rather than chosen from. */
const MOST = 6;

/** The fields of the person's own file. */
export const ownFields = ({ meta }: Document): Record<string, Field> =>
  Object.fromEntries(Object.entries(meta.fields ?? {}).filter(([, field]) => field.source === "participant"));

const ask = (document: Document, facts: Facts, { now, timeZone }: Today): Map<string, Truth> =>
  new Map(
    Object.entries(document.meta.rules ?? {}).map(([id, { rule }]) => {
      const fields = document.meta.fields ?? {};
      return [id, evaluate(rule, { fields, timeZone, now, context: { ...NOBODY, person: facts } }).result];
    }),
  );

const countTrue = (answers: ReadonlyMap<string, Truth>): number =>
  [...answers.values()].filter((answer) => answer === "true").length;

/** For each field the value with which the most rules hold, the others as they are so far. */
const usualFacts = (document: Document, options: ReadonlyMap<string, Fact[]>, today: Today): Facts => {
  let facts: Facts = Object.fromEntries([...options].map(([id, [first = null]]) => [id, first]));
  for (const [id, values] of options) {
    let best = countTrue(ask(document, facts, today));
    for (const value of values) {
      const tried = { ...facts, [id]: value };
      const held = countTrue(ask(document, tried, today));
      // With the last of equals: for ages that is somebody well beyond the threshold.
      if (held >= best) [facts, best] = [tried, held];
    }
  }
  return facts;
};

/** People worth trying a program on, from the types of its fields and the thresholds of its rules. */
export const typicalPeople = (document: Document, today: Today): Typical[] => {
  const own = ownFields(document);
  const rules = Object.values(document.meta.rules ?? {}).map(({ rule }) => rule);
  const read = new Set(rules.flatMap((rule) => fieldsOfRule(rule, document.meta.fields ?? {})));
  const options = new Map(Object.entries(own).map(([id, field]) => [id, candidatesFor(id, field, rules, today)]));
  const facts = usualFacts(document, options, today);
  const usual = ask(document, facts, today);
  const people: Omit<Typical, "name">[] = [{ facts, sort: "usual", differs: undefined, changed: [] }];
  const seen = new Set<string>();
  for (const [id, values] of options) {
    if (!read.has(id)) continue;
    for (const value of values) {
      const other = { ...facts, [id]: value };
      const answers = ask(document, other, today);
      const changed = [...answers].flatMap(([rule, result]) => (usual.get(rule) === result ? [] : [{ rule, result }]));
      const key = JSON.stringify(changed);
      if (changed.length === 0 || seen.has(key)) continue;
      seen.add(key);
      people.push({ facts: other, sort: "other", differs: id, changed });
    }
  }
  if (Object.keys(own).length > 0) people.splice(MOST - 1);
  if (Object.keys(own).length > 0) people.push({ facts: {}, sort: "unknown", differs: undefined, changed: [] });
  return people.map((person, index) => ({ name: NAMES[index % NAMES.length] ?? "", ...person }));
};
