import type { Fact, Field } from "@parcours/core";

/** One question as it is put. */
export interface Question {
  /** Id of its control: errors link to it. */
  id: string;
  field: Field;
  title: string;
  label: string;
  help: string | undefined;
  required: boolean;
  answer: Fact | undefined;
  error: string | undefined;
  onAnswer: (answer: Fact) => void;
}

/** What describes a control besides its label: help and error, by id. */
export const describedBy = ({ id, help, error }: Question, more?: string): string | undefined =>
  [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`, more].filter(Boolean).join(" ") ||
  undefined;
