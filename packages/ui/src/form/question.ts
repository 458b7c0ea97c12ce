import type { Fact, Field } from "@parcours/core";

/** One question as it stands on the page. */
export interface Question {
  /** Id of the element, which the summary of errors leads to. */
  id: string;
  field: Field;
  /** The title, with "(optional)" where it is. */
  label: string;
  title: string;
  help: string | undefined;
  answer: Fact | undefined;
  error: string | undefined;
  required: boolean;
  disabled: boolean;
  /** The person answers about themselves: the browser may fill in their own addresses. */
  self: boolean;
  onAnswer: (answer: Fact) => void;
}

/** A choice as it can be picked. */
export interface Option {
  value: string;
  label: string;
}
