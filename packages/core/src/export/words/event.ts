import type { Definition } from "../../definition/schema.ts";
import { textIn, type Language, type Text } from "../../definition/text.ts";

type Say = (title: string) => string;

const CONTRACT: Record<string, Record<Language, Say>> = {
  signed: { fr: (t) => `« ${t} » : une signature`, en: (t) => `“${t}”: one signature` },
  completed: { fr: (t) => `« ${t} » : tout est signé`, en: (t) => `“${t}” signed by all` },
  declined: { fr: (t) => `« ${t} » : refus de signer`, en: (t) => `“${t}” declined` },
  expired: { fr: (t) => `« ${t} » : délai de signature dépassé`, en: (t) => `“${t}” not signed in time` },
  voided: { fr: (t) => `« ${t} » : annulation`, en: (t) => `“${t}” voided` },
  terminated: { fr: (t) => `« ${t} » : résiliation`, en: (t) => `“${t}” terminated` },
};

const OWN: Record<string, Record<Language, string>> = {
  "person.updated": { fr: "Fiche mise à jour", en: "Record updated" },
  recheck: { fr: "Nouvelle vérification", en: "Checked again" },
};

const titleOf = (catalogue: Record<string, { title?: Text | undefined }> | undefined, id: string, language: Language) =>
  (catalogue !== undefined && Object.hasOwn(catalogue, id) ? textIn(catalogue[id]?.title, language) : "") || id;

/** A built-in event in words, by the titles of its form, contract, task or place; nothing for other events. */
const builtIn = (definition: Definition, type: string, language: Language): string | undefined => {
  const [noun = "", id = "", verb = ""] = type.split(".");
  const { meta } = definition;
  const french = language === "fr";
  if (Object.hasOwn(OWN, type)) return OWN[type]?.[language];
  if (noun === "form" && verb === "submitted") {
    const title = titleOf(meta.forms, id, language);
    return french ? `« ${title} » : réponses envoyées` : `“${title}” submitted`;
  }
  if (noun === "contract" && Object.hasOwn(CONTRACT, verb)) {
    return CONTRACT[verb]?.[language](titleOf(meta.contracts, id, language));
  }
  if (noun === "task" && verb === "done") {
    const title = titleOf(meta.tasks, id, language);
    return french ? `« ${title} » : c’est fait` : `“${title}” done`;
  }
  if (noun !== "place" || verb !== "offered") return undefined;
  const title = titleOf(meta.places, id, language);
  return french ? `« ${title} » : place proposée` : `“${title}”: place offered`;
};

/**
 * An event in words: the label that one of its transitions carries, else what a built-in event means; the type itself
 * when neither says anything. `labels` are those of the program, see `eventLabels`.
 */
export const eventWords = (definition: Definition, type: string, language: Language, label: Text | undefined): string =>
  textIn(label, language) || (builtIn(definition, type, language) ?? type);
