import { type Field, textIn } from "@parcours/core";
import type { Locator, Page } from "playwright-core";

/** So many choices stand open on the page; more are looked for in a list. */
const MANY = 8;

export const escaped = (text: string): string =>
  text
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("’", ".")
    .replaceAll(/\s+/g, "\\s+");

const nameOf = (field: Field): RegExp => new RegExp(`^${escaped(textIn(field.title, "fr"))}`);

/** Whether the form asks this now: some questions wait for the answer to another. */
export const isAsked = async (form: Locator, field: Field): Promise<boolean> => {
  const name = nameOf(field);
  const groups = form.getByRole("radiogroup", { name }).or(form.getByRole("group", { name }));
  return (await groups.or(form.getByLabel(name)).count()) > 0;
};

/** Answers one question of a form, as its kind of field is asked. */
export const answer = async (form: Locator, page: Page, field: Field, value: unknown): Promise<void> => {
  const name = nameOf(field);
  const words = (chosen: unknown): string =>
    textIn(field.choices?.find((choice) => choice.value === chosen)?.title, "fr") || String(chosen);
  const isShort = (field.choices?.length ?? 0) <= MANY;
  if (field.type === "boolean") {
    const group = form.getByRole("radiogroup", { name });
    await group.getByLabel(value === true ? "Oui" : "Non", { exact: true }).check();
  } else if (field.type === "choice" && isShort) {
    await form.getByRole("radiogroup", { name }).getByLabel(words(value), { exact: true }).check();
  } else if (field.type === "choices" && isShort) {
    const group = form.getByRole("group", { name });
    if ((value as string[]).length === 0) await group.getByLabel("Aucun de ces choix").check();
    for (const one of value as string[]) await group.getByLabel(words(one), { exact: true }).check();
  } else if (field.type === "choice" || field.type === "choices") {
    const picked = (field.type === "choice" ? [value] : (value as unknown[])).map(words);
    for (const one of picked.length === 0 ? ["Aucun de ces choix"] : picked) {
      await form.getByRole("combobox", { name }).or(form.getByRole("textbox", { name })).first().click();
      await page.getByRole("option", { name: one, exact: true }).click();
    }
  } else {
    const typed = typeof value === "number" ? String(value).replace(".", ",") : String(value);
    await form.getByLabel(name).first().fill(typed);
  }
};
