import type { Operator } from "../definition/rule-tree.ts";
import type { Length } from "./duration.ts";

/** The value of a comparison in words, ready to be set into a phrase. */
export interface ValueWords {
  /** The single value, or the first of several. */
  one: string;
  /** The values, ready to be joined. */
  all: readonly string[];
  /** True when `one` speaks of another field: some languages compare with it by another word. */
  isField: boolean;
  /** A duration, a number of years or of choices. */
  amount: string;
  /** The date field on which an age is taken, in words, or "". */
  at: string;
}

type Phrase = (value: ValueWords) => string;

/** How one language says what rules say. Everything is a fragment that follows the title of a field. */
export interface Phrases {
  quote: (text: string) => string;
  number: (value: number, unit: string | undefined) => string;
  boolean: (value: boolean) => string;
  /** A date alone, for showing a fact. */
  date: (isoDate: string) => string;
  /** A date inside a phrase: "le 02/05/2009". */
  onDate: (isoDate: string) => string;
  today: string;
  /** Another field as something to compare with; `known` is its value in words, if there is one. */
  field: (title: string, isDate: boolean, known: string | undefined) => string;
  at: (field: string) => string;
  duration: (length: Length) => string;
  years: (count: number) => string;
  choiceCount: (count: number) => string;
  list: (items: readonly string[]) => string;
  none: string;
  /** For each operator: what it says when it holds, and when it does not. */
  operators: Record<Operator, readonly [holds: Phrase, fails: Phrase]>;
  /** An age as something one must be. */
  mustBe: (phrase: string) => string;
  faulty: string;
  leaf: (title: string, phrase: string) => string;
  shown: (actual: string, phrase: string) => string;
  join: (combinator: "and" | "or", parts: readonly string[]) => string;
  also: (parts: readonly string[]) => string;
  yes: (reasons: string) => string;
  no: (reasons: string) => string;
  missing: (titles: readonly string[]) => string;
  toCorrect: (titles: readonly string[]) => string;
}
