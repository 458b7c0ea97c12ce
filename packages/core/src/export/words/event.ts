import type { Definition } from "../../definition/schema.ts";
import { textIn, type Language, type Text } from "../../definition/text.ts";
import { uncapitalized } from "./capital.ts";

/** What happens to a contract, a form, a task or a place; the title goes before it where the stage does not tell it. */
const HAPPENINGS: Record<string, Record<Language, string>> = {
  "contract signed": { fr: "Une signature", en: "One signature" },
  "contract completed": { fr: "Tout est signé", en: "Signed by all" },
  "contract declined": { fr: "Refus de signer", en: "Signature declined" },
  "contract expired": { fr: "Délai de signature dépassé", en: "Not signed in time" },
  "contract voided": { fr: "Contrat annulé", en: "Contract voided" },
  "contract terminated": { fr: "Contrat résilié", en: "Contract terminated" },
  "contract reminder": { fr: "Rappel de signature", en: "Reminder to sign" },
  "form submitted": { fr: "Réponses envoyées", en: "Answers sent" },
  "task done": { fr: "C’est fait", en: "Done" },
  "task due": { fr: "Échéance atteinte", en: "Due date reached" },
  "place offered": { fr: "Place proposée", en: "Place offered" },
};

const OWN: Record<string, Record<Language, string>> = {
  "person.updated": { fr: "Fiche mise à jour", en: "Record updated" },
  "member.updated": { fr: "Fiche d’un membre mise à jour", en: "Record of a member updated" },
  "stage.moved": { fr: "Déplacement à la main", en: "Moved by hand" },
  recheck: { fr: "Nouvelle vérification", en: "Checked again" },
};

const titleOf = (catalogue: Record<string, { title?: Text | undefined }> | undefined, id: string, language: Language) =>
  (catalogue !== undefined && Object.hasOwn(catalogue, id) ? textIn(catalogue[id]?.title, language) : "") || id;

const CATALOGUES = { contract: "contracts", form: "forms", task: "tasks", place: "places" } as const;

/** A built-in event in words, with the title of its form, contract, task or place; nothing for other events. */
const builtIn = (definition: Definition, type: string, language: Language, obvious: string[]): string | undefined => {
  if (Object.hasOwn(OWN, type)) return OWN[type]?.[language];
  const [noun = "", id = "", verb = ""] = type.split(".");
  const happening = `${noun} ${verb}`;
  if (!Object.hasOwn(HAPPENINGS, happening) || !Object.hasOwn(CATALOGUES, noun)) return undefined;
  const words = HAPPENINGS[happening]?.[language] ?? "";
  if (obvious.includes(id)) return words;
  const title = titleOf(definition.meta[CATALOGUES[noun as keyof typeof CATALOGUES]], id, language);
  return language === "fr" ? `« ${title} » : ${uncapitalized(words)}` : `“${title}”: ${uncapitalized(words)}`;
};

/**
 * An event in words: its label if it has one, else what a built-in event means; the type itself when neither says
 * anything. `obvious` are ids of forms and contracts that need not be named, because the stage is about them.
 */
export const eventWords = (
  definition: Definition,
  type: string,
  language: Language,
  label: Text | undefined,
  obvious: string[] = [],
): string => textIn(label, language) || (builtIn(definition, type, language, obvious) ?? type);
