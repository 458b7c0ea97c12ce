import type { Field, Form, Text } from "@parcours/core";
import { idFrom } from "../../names/ids.ts";

type Entries = Form["fields"];
export type FormEntry = Entries[number];

/** The form asks one more question, at the end; one that it asks already stays where it is. */
export const withQuestion = (entries: Entries, field: string): Entries =>
  entries.some((entry) => entry.field === field) ? entries : [...entries, { field, required: true }];

/** The fields that the form does not ask yet. Computed ones and other people's cannot be asked. */
export const askable = (entries: Entries, fields: Record<string, Field> | undefined): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(
      ([id, field]) =>
        (field.source === "participant" || field.source === "program") && !entries.some((entry) => entry.field === id),
    ),
  );

/** One question as it is after a change; what is off or empty leaves no key. */
export const withChange = (
  entry: FormEntry,
  change: { required?: boolean; help?: Text | undefined; visibleWhen?: string | undefined },
): FormEntry => {
  const { field, required, help, visibleWhen } = { ...entry, ...change };
  return {
    field,
    ...(required === true && { required }),
    ...(help !== undefined && { help }),
    ...(visibleWhen !== undefined && { visibleWhen }),
  };
};

/** The questions with one of them changed. */
export const withEntry = (entries: Entries, index: number, change: Parameters<typeof withChange>[1]): Entries =>
  entries.map((entry, at) => (at === index ? withChange(entry, change) : entry));

/** A new field for the catalogue, asked by a form that people fill in about themselves. */
export const newField = (
  title: Text,
  type: Field["type"],
  purpose: Text,
  fields: Record<string, Field> | undefined,
): { id: string; field: Field } => ({
  id: idFrom(title, "question", new Set(Object.keys(fields ?? {}))),
  field: {
    type,
    title,
    ...((type === "choice" || type === "choices") && {
      choices: [
        { value: "first", title: { fr: "Premier choix", en: "First choice" } },
        { value: "second", title: { fr: "Second choix", en: "Second choice" } },
      ],
    }),
    sensitivity: type === "email" || type === "phone" ? "personal" : "ordinary",
    purpose,
    source: "program",
  },
});
