import {
  isDuration,
  kindWords,
  outcomeWords,
  ruleSentence,
  spanWords,
  type Bilingual,
  type RuleGroup,
  type StageKind,
  type Text,
} from "@parcours/core";
import { translate } from "@parcours/ui";
import { isRecord, type Document } from "../graph/document.ts";
import { bilingual, inBoth } from "../graph/words.ts";
import { titleOf } from "../names/place-words.ts";
import { ACTION_TYPES } from "../panels/actions/start-action.ts";
import { texts as actionTexts } from "../panels/actions/texts.ts";
import { wordsOfGuard } from "../graph/transition-edge.ts";

const both = (words: string): Bilingual => ({ fr: words, en: words });

const isText = (value: unknown): value is Text =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => key === "fr" || key === "en" || key === "simple");

/** A text, with its simple form behind it. */
const withSimple = (text: Text): Bilingual => {
  const ordinary = bilingual(text);
  const simple = typeof text === "object" ? text.simple : undefined;
  if (simple === undefined) return ordinary;
  const { fr, en } = bilingual(simple);
  return { fr: `${ordinary.fr} (en mots simples : ${fr})`, en: `${ordinary.en} (in simple words: ${en})` };
};

const joined = (all: readonly Bilingual[]): Bilingual => ({
  fr: all.map(({ fr }) => fr).join(", "),
  en: all.map(({ en }) => en).join(", "),
});

const catalogOf: Record<string, "roles" | "forms" | "contracts" | "deadlines" | "rules" | "fields"> = {
  due: "deadlines",
  valid: "rules",
  conditions: "rules",
  fields: "fields",
  into: "fields",
  roles: "roles",
  by: "roles",
  to: "roles",
  role: "roles",
  form: "forms",
  contract: "contracts",
};

const stageTitle = (titles: ReadonlyMap<string, Bilingual>, value: string): Bilingual =>
  titles.get(value.replace(/^#/, "")) ?? bilingual(undefined, value);

const SIMPLE: Record<string, Bilingual> = {
  true: { fr: "oui", en: "yes" },
  false: { fr: "non", en: "no" },
};

/** Keys whose values are one of a few words of the format. */
const CHOSEN = new Set([
  "signing",
  "channels",
  "onSuspend",
  "then",
  "days",
  "again",
  "sensitivity",
  "source",
  "reason",
]);

const WORDS: Record<string, Bilingual> = {
  "in-order": { fr: "dans l’ordre", en: "in order" },
  "any-order": { fr: "dans n’importe quel ordre", en: "in any order" },
  mail: { fr: "courriel", en: "e-mail" },
  sms: { fr: "SMS", en: "text message" },
  portal: { fr: "espace personnel", en: "portal" },
  restart: { fr: "le délai recommence au retour", en: "it begins anew on return" },
  freeze: { fr: "ce qui restait reste à courir", en: "what was left is still to run" },
  keep: { fr: "la date ne bouge pas", en: "the date does not move" },
  "start-of-next-month": { fr: "jusqu’au 1er du mois suivant", en: "until the 1st of the next month" },
  "end-of-day": { fr: "jusqu’à la fin de la journée", en: "until the end of the day" },
  working: { fr: "jours ouvrés", en: "working days" },
  calendar: { fr: "jours calendaires", en: "calendar days" },
  never: { fr: "non, une seule fois", en: "no, only once" },
  "after-exit": { fr: "oui, dès la sortie", en: "yes, once they have left" },
  ordinary: { fr: "ordinaire", en: "ordinary" },
  personal: { fr: "personnelle", en: "personal" },
  special: { fr: "sensible", en: "special category" },
  participant: { fr: "la fiche de la personne", en: "the person’s file" },
  program: { fr: "ce parcours", en: "this run" },
  cohort: { fr: "la promotion", en: "the cohort" },
  required: { fr: "obligatoire", en: "required" },
  optional: { fr: "facultatif", en: "optional" },
};

/** What a value under a key says, for people. `titles` of stages by id. */
export const valueWords = (
  document: Document,
  titles: ReadonlyMap<string, Bilingual>,
  key: string,
  value: unknown,
): Bilingual | undefined => {
  if (value === undefined) return undefined;
  if (key === "kind" && typeof value === "string") return kindWords(value as StageKind);
  if (key === "outcome" && typeof value === "string") return outcomeWords(value);
  if (key === "guard") return wordsOfGuard(document, value) ?? both(JSON.stringify(value));
  if (key === "rule" && isRecord(value)) {
    return inBoth(
      (language) => ruleSentence(value as unknown as RuleGroup, document.meta.fields ?? {}, language),
      JSON.stringify(value),
    );
  }
  if (typeof value === "string") {
    const catalog = Object.hasOwn(catalogOf, key) ? catalogOf[key] : undefined;
    const entry = catalog === undefined ? undefined : document.meta[catalog]?.[value];
    if (entry !== undefined) return bilingual(entry.title, value);
    const words = Object.hasOwn(WORDS, value) && CHOSEN.has(key) ? WORDS[value] : undefined;
    if (words !== undefined) return words;
    // Lengths of time are written as such wherever they stand.
    if (isDuration(value)) return inBoth((language) => spanWords(value, language), value);
  }
  if (["target", "parent", "initial"].includes(key) && typeof value === "string") return stageTitle(titles, value);
  if (isText(value)) return withSimple(value);
  if (typeof value === "boolean") return SIMPLE[String(value)];
  if (typeof value === "string" || typeof value === "number") return both(String(value));
  if (Array.isArray(value))
    return joined(value.flatMap((item) => valueWords(document, titles, key === "heldIn" ? "target" : key, item) ?? []));
  if (isRecord(value) && value["title"] !== undefined) return bilingual(value["title"] as Text);
  if (isRecord(value) && typeof value["role"] === "string")
    return bilingual(document.meta.roles[value["role"]]?.title, value["role"]);
  if (isRecord(value) && typeof value["type"] === "string")
    return actionWords(document, value["type"], value["params"]);
  if (isRecord(value) && typeof value["field"] === "string") {
    const field = document.meta.fields?.[value["field"]];
    return bilingual(field?.title, value["field"]);
  }
  return both(JSON.stringify(value));
};

/** What an action names, by its title. */
const ABOUT = { notice: "notices", task: "tasks", contract: "contracts", field: "fields" } as const;

const actionWords = (document: Document, type: string, params: unknown): Bilingual => {
  const known = ACTION_TYPES.find((one) => one === type);
  const does = inBoth((language) => (known === undefined ? type : translate(actionTexts, language)(known)), type);
  const named = isRecord(params) ? params : {};
  const about = Object.entries(ABOUT).flatMap(([key, catalog]): Bilingual[] => {
    const id = named[key];
    return typeof id === "string" ? [titleOf(document.meta[catalog]?.[id], id)] : [];
  });
  const rest = Object.entries(named).flatMap(([key, one]) =>
    typeof one === "string" && !Object.hasOwn(ABOUT, key) ? [both(one)] : [],
  );
  const [first] = [...about, ...rest];
  return first === undefined ? does : { fr: `${does.fr} (${first.fr})`, en: `${does.en} (${first.en})` };
};
