import type { Definition } from "../../definition/schema.ts";
import { textIn, type Language } from "../../definition/text.ts";
import { uncapitalized } from "../words/capital.ts";
import { deadlineWords } from "../words/deadline.ts";
import { kindWords } from "../words/kind.ts";
import { outcomeWords } from "../words/outcome.ts";
import type { Card, CardKind, CardText } from "./drawing.ts";
import { wrapText } from "./measure-text.ts";
import type { Scene, SceneNode, SceneOptions } from "./scene.ts";
import { CARD_PADDING, CARD_WIDTH, ICON, NOTE, TITLE } from "./sizes.ts";

const ANYTIME: Record<Language, string> = { fr: "À tout moment", en: "At any time" };

/** A head-count in words; nothing for nobody. */
const countWords = (count: number | undefined, language: Language): string | undefined => {
  if (count === undefined || count <= 0) return undefined;
  const number = new Intl.NumberFormat(language).format(count);
  if (language === "fr") return `${number} personne${count < 2 ? "" : "s"}`;
  return `${number} ${count === 1 ? "person" : "people"}`;
};

export const countOf = (node: SceneNode, { counts, language }: SceneOptions): string | undefined => {
  const id = node.stage?.id;
  if (id === undefined || counts === undefined || !Object.hasOwn(counts, id)) return undefined;
  return countWords(counts[id], language);
};

export const titleOf = (node: SceneNode, language: Language): string => {
  if (node.stage === undefined) return ANYTIME[language];
  return textIn(node.stage.state.meta?.title, language) || node.stage.id;
};

/** Who acts: two roles by name; of more, the first and how many others. */
const rolesWords = (definition: Definition, node: SceneNode, language: Language): string => {
  const roles = node.stage?.state.meta?.roles ?? [];
  const names = roles.map((role) => textIn(definition.meta.roles[role]?.title, language) || role);
  if (names.length <= 2) return names.join(" · ");
  const others = names.length - 1;
  return language === "fr" ? `${names[0]} et ${others} autres` : `${names[0]} and ${others} others`;
};

const dueWords = (definition: Definition, due: string | undefined, language: Language): string => {
  if (due === undefined) return "";
  const words = deadlineWords(definition, due, language);
  return language === "fr" ? `À faire : ${uncapitalized(words)}` : `Due: ${words}`;
};

const foldedWords = (node: SceneNode, language: Language): string => {
  const inside = node.stage?.children.filter((child) => child.state.type !== "history").length ?? 0;
  if (inside === 0) return "";
  const parallel = node.stage?.state.type === "parallel";
  if (language === "fr") return parallel ? `${inside} volets en parallèle` : `${inside} étape${inside < 2 ? "" : "s"}`;
  return parallel ? `${inside} parts side by side` : `${inside} stage${inside === 1 ? "" : "s"}`;
};

const notesOf = (definition: Definition, node: SceneNode, language: Language): string[] => {
  const { stage } = node;
  const meta = stage?.state.meta;
  const outcome = node.end && meta?.outcome !== undefined ? outcomeWords(meta.outcome)[language] : "";
  const same = outcome.toLowerCase() === titleOf(node, language).toLowerCase();
  return [
    rolesWords(definition, node, language),
    dueWords(definition, meta?.due, language),
    same ? "" : outcome,
    foldedWords(node, language),
  ].filter((note) => note !== "");
};

const kindOf = ({ stage }: SceneNode): CardKind =>
  stage === undefined ? "anytime" : (stage.state.meta?.kind ?? (stage.children.length > 0 ? "phase" : "stage"));

const INNER = CARD_WIDTH - 2 * CARD_PADDING;

const textOf = (definition: Definition, scene: Scene, node: SceneNode, options: SceneOptions): CardText => {
  const wrap = (text: string): string[] => wrapText(text, INNER, NOTE);
  const count = countOf(node, options);
  const title = titleOf(node, options.language);
  const notes = notesOf(definition, node, options.language);
  const loops = (scene.loops.get(node.key) ?? []).map((words) => `↻ ${words}`);
  const kind = kindWords(kindOf(node))[options.language];
  return {
    title: wrapText(title, INNER - ICON - 8, TITLE),
    notes: notes.flatMap(wrap),
    loops: loops.flatMap(wrap),
    ...(count === undefined ? {} : { count }),
    spoken: [kind, title, ...notes, ...loops, count ?? ""].filter((words) => words !== "").join(", "),
  };
};

const heightOf = (text: CardText): number => {
  const small = text.notes.length + text.loops.length + (text.count === undefined ? 0 : 1);
  return 2 * CARD_PADDING + text.title.length * TITLE.leading + small * NOTE.leading + (small > 0 ? 4 : 0);
};

/** The card of a stage, at the origin. */
export const cardOf = (definition: Definition, scene: Scene, node: SceneNode, options: SceneOptions): Card => {
  const { stage } = node;
  const text = textOf(definition, scene, node, options);
  const meta = stage?.state.meta;
  const folded = (stage?.children.some((child) => child.state.type !== "history") ?? false) && node.shape === "card";
  return {
    id: stage?.id ?? "",
    kind: kindOf(node),
    ...(meta?.outcome === undefined ? {} : { outcome: meta.outcome }),
    final: stage?.state.type === "final" && stage.parent !== undefined,
    folded,
    text,
    x: 0,
    y: 0,
    width: CARD_WIDTH,
    height: heightOf(text),
  };
};
