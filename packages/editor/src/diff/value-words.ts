import {
  kindWords,
  outcomeWords,
  ruleSentence,
  type Bilingual,
  type RuleGroup,
  type StageKind,
  type Text,
} from "@parcours/core";
import { isRecord, type Document } from "../graph/document.ts";
import { bilingual, inBoth, namedIn } from "../graph/words.ts";
import { wordsOfGuard } from "../graph/transition-edge.ts";

/** Longer words are cut: a diff tells what changed, not the whole text. */
const LONGEST = 160;

const cut = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`);
const both = (words: string): Bilingual => ({ fr: cut(words), en: cut(words) });
const shortened = ({ fr, en }: Bilingual): Bilingual => ({ fr: cut(fr), en: cut(en) });

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

const joined = (all: readonly Bilingual[]): Bilingual =>
  shortened({ fr: all.map(({ fr }) => fr).join(", "), en: all.map(({ en }) => en).join(", ") });

const catalogOf: Record<string, "roles" | "forms" | "contracts"> = {
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
  if (key === "guard") return shortened(wordsOfGuard(document, value) ?? both(JSON.stringify(value)));
  if (key === "rule" && isRecord(value)) {
    return shortened(
      inBoth(
        (language) => ruleSentence(value as unknown as RuleGroup, document.meta.fields ?? {}, language),
        JSON.stringify(value),
      ),
    );
  }
  const catalog = Object.hasOwn(catalogOf, key) ? catalogOf[key] : undefined;
  if (catalog !== undefined && typeof value === "string") return namedIn(document, catalog, value).title;
  if (["target", "parent", "initial"].includes(key) && typeof value === "string") return stageTitle(titles, value);
  if (isText(value)) return shortened(withSimple(value));
  if (typeof value === "boolean") return SIMPLE[String(value)];
  if (typeof value === "string" || typeof value === "number") return both(String(value));
  if (Array.isArray(value))
    return joined(value.flatMap((item) => valueWords(document, titles, key === "heldIn" ? "target" : key, item) ?? []));
  if (isRecord(value) && value["title"] !== undefined) return shortened(bilingual(value["title"] as Text));
  if (isRecord(value) && typeof value["type"] === "string")
    return both([value["type"], ...names(value["params"])].join(" "));
  if (isRecord(value) && typeof value["field"] === "string") {
    const field = document.meta.fields?.[value["field"]];
    return bilingual(field?.title, value["field"]);
  }
  return both(JSON.stringify(value));
};

const names = (params: unknown): string[] =>
  isRecord(params) ? Object.values(params).filter((one) => typeof one === "string") : [];
