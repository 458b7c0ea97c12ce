import type { TypedAnswers } from "@parcours/ui";

/** What was typed so far on a public page. */
export interface KeptApplication {
  name: string;
  email: string;
  site: string;
  answers: TypedAnswers;
}

const keyOf = (program: string): string => `parcours.application.${program}`;

/** Kept in this tab and nowhere else: the device may be somebody else's. */
export const keepApplication = (program: string, kept: KeptApplication): void => {
  try {
    window.sessionStorage.setItem(keyOf(program), JSON.stringify(kept));
  } catch {
    // Without storage the page works all the same, as long as it stays open.
  }
};

/** Answers that a link brings along: `?city=Lyon`. They are proposals: whoever applies sees and changes them. */
const broughtBy = (search: string): Partial<KeptApplication> => {
  const brought = new URLSearchParams(search);
  const site = brought.get("site");
  brought.delete("site");
  return { ...(site !== null && { site }), answers: Object.fromEntries(brought) };
};

/** As it was left in this tab, else as the link proposes. */
export const keptApplication = (program: string): KeptApplication => {
  const blank: KeptApplication = { name: "", email: "", site: "", answers: {} };
  try {
    const text = window.sessionStorage.getItem(keyOf(program));
    if (text !== null) return { ...blank, ...(JSON.parse(text) as Partial<KeptApplication>) };
  } catch {
    // As if nothing had been kept.
  }
  return { ...blank, ...broughtBy(window.location.search) };
};

export const forgetApplication = (program: string): void => window.sessionStorage.removeItem(keyOf(program));
