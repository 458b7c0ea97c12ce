import type { Field } from "@parcours/core";

/** How a question is put. Few choices are all shown; many are picked from a list. */
export type Widget =
  | "line"
  | "paragraph"
  | "email"
  | "phone"
  | "number"
  | "yes-no"
  | "date"
  | "radios"
  | "select"
  | "checkboxes"
  | "multi-select";

/** Beyond this, showing every choice makes a phone scroll for one question. */
const MANY = 8;

/** How a field of the catalog is asked. A choice without choices is asked as a line of text, which core accepts. */
export const widgetOf = (field: Field): Widget => {
  const offered = field.choices?.length ?? 0;
  switch (field.type) {
    case "text":
      return field.multiline === true ? "paragraph" : "line";
    case "email":
      return "email";
    case "phone":
      return "phone";
    case "number":
      return "number";
    case "boolean":
      return "yes-no";
    case "date":
      return "date";
    case "choice":
      return offered === 0 ? "line" : offered > MANY ? "select" : "radios";
    case "choices":
      return offered > MANY ? "multi-select" : "checkboxes";
  }
};
