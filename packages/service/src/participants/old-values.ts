import { type Fact, type Field, factWords, textIn } from "@parcours/core";
import { WAS } from "../audit/slip.ts";
import type { Context } from "../context.ts";
import { fieldsOfPeople, hiddenOfPeople } from "../field-classes/show.ts";

/** What stood in a file before a correction. `title` is absent for the parts that every file has. */
export interface OldValue {
  field: string;
  title?: string;
  /** In words. */
  value: string;
}

const wordsOf = (value: unknown, field: Field | undefined, context: Context): string =>
  field === undefined || (typeof value === "object" && !Array.isArray(value))
    ? typeof value === "string"
      ? value
      : JSON.stringify(value)
    : factWords(value as Fact, field, context.language);

/** Reads old values out of what entries of the log keep beside the chain: those that the caller may see. */
export const oldValues = async (
  context: Context,
): Promise<(kept: readonly { name: string; value: string }[]) => OldValue[]> => {
  const [fields, hidden] = await Promise.all([fieldsOfPeople(context), hiddenOfPeople(context)]);
  return (kept) =>
    kept.flatMap(({ name, value }): OldValue[] => {
      if (!name.startsWith(WAS)) return [];
      const id = name.slice(WAS.length);
      if (hidden.of(id) !== "shown") return [];
      const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
      const title = textIn(field?.title, context.language);
      return [{ field: id, ...(title !== "" && { title }), value: wordsOf(JSON.parse(value), field, context) }];
    });
};
