import type { Arrow, Stage } from "../definition/outline.ts";
import type { Bilingual } from "../definition/problem.ts";
import { textIn, type Text } from "../definition/text.ts";
import type { Survey } from "./survey.ts";

/** A title between quotation marks of the language; the id where there is no title. */
export const quoted = (title: Text | undefined, id: string): Bilingual => ({
  fr: `« ${textIn(title, "fr").trim() || id} »`,
  en: `“${textIn(title, "en").trim() || id}”`,
});

export const nameOfStage = (stage: Stage): Bilingual => quoted(stage.state.meta?.title, stage.id);

/** The stage of a transition; the program itself for the root's own. */
export const nameOfSource = ({ source }: Arrow): Bilingual =>
  source === undefined ? { fr: "tout le programme", en: "the whole program" } : nameOfStage(source);

type Catalogs = "roles" | "fields" | "forms" | "rules" | "contracts" | "notices" | "tasks" | "places" | "sessions";

/** The title of an entry of a catalogue, between quotation marks. */
export const nameIn = ({ meta }: Pick<Survey, "meta">, catalog: Catalogs, id: string): Bilingual => {
  const entries: Record<string, { title?: Text | undefined }> | undefined = meta[catalog];
  return quoted(entries !== undefined && Object.hasOwn(entries, id) ? entries[id]?.title : undefined, id);
};

/** A bare id between quotation marks. */
export const nameOfId = (id: string): Bilingual => quoted(undefined, id);

/** “a, b and c”; long lists are cut. */
export const listed = (items: Bilingual[], joint: "and" | "or" = "and", most = 6): Bilingual => {
  const left = items.length - most;
  const one = (language: "fr" | "en"): string => {
    const shown = items.slice(0, most).map((item) => item[language]);
    if (left > 0) shown.push(language === "fr" ? `${left} autres` : `${left} more`);
    const word = { fr: { and: "et", or: "ou" }, en: { and: "and", or: "or" } }[language][joint];
    return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}`;
  };
  return { fr: one("fr"), en: one("en") };
};

/** “a → b → c”. */
export const chained = (items: Bilingual[]): Bilingual => ({
  fr: items.map((item) => item.fr).join(" → "),
  en: items.map((item) => item.en).join(" → "),
});

/** No-break spaces where French wants them. */
export const typeset = ({ fr, en }: Bilingual): Bilingual => ({
  fr: fr.replaceAll(/ ([;:?!»])/g, "\u00a0$1").replaceAll("« ", "«\u00a0"),
  en,
});
