/** Checks a definition in a thread of its own, for `checkAside`. */
import { checkText, type Known } from "@parcours/core";

export interface CheckOrder {
  /** Its text, or an object. */
  definition: unknown;
  known: Known;
}

export const check = ({ definition, known }: CheckOrder) => checkText(definition, { known });
