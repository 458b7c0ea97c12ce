import type { Definition, Field, Form } from "@parcours/core";

/** A form with what it is read by: the catalog of fields and the rules that show, hide and check. */
export interface FormSpec {
  form: Form;
  meta: Pick<Definition["meta"], "fields" | "rules">;
  /** IANA zone of the program: a date is "today" there. */
  timeZone: string;
}

/** The form of a program, or nothing when it has none of that id. */
export const formSpecOf = (definition: Definition, id: string): FormSpec | undefined => {
  const { meta } = definition;
  const form = meta.forms !== undefined && Object.hasOwn(meta.forms, id) ? meta.forms[id] : undefined;
  if (form === undefined) return undefined;
  return { form, meta, timeZone: meta.timeZone ?? "Europe/Paris" };
};

/** A field of the catalog, never something inherited. */
export const fieldIn = (spec: FormSpec, id: string): Field | undefined => {
  const { fields } = spec.meta;
  return fields !== undefined && Object.hasOwn(fields, id) ? fields[id] : undefined;
};
