import { deadlineWords, eventWords, isDuration, type Language } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import type { Graph, TransitionEdge } from "../graph/graph.ts";

/** A small first letter where the text goes on inside a sentence; abbreviations such as "PASS" keep theirs. */
const inside = (text: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu}[ ’']/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** French sets spaces that do not break inside guillemets and before high punctuation. */
export const noBreak = (text: string, language: Language): string =>
  language === "fr" ? text.replaceAll("« ", "«\u00a0").replaceAll(/ ([»;:?!])/g, "\u00a0$1") : text;

/** In quotation marks, unless it begins with some of its own: what happens to a form is told with its title in marks. */
const quoted = (text: string, language: Language): string =>
  /^[«“]/.test(text) ? inside(text) : language === "fr" ? `«\u00a0${text}\u00a0»` : `“${text}”`;

/** What a draft holds may be no text that words can be made of; then the key stands for itself. */
const orKey = (key: string, say: () => string): string => {
  try {
    return say() || key;
  } catch {
    return key;
  }
};

/** What sets a transition off: "sur « Retenir »", "après 14 jours", "aussitôt". */
const triggerWords = (document: Document, edge: TransitionEdge, language: Language): string => {
  const { trigger, key } = edge.address;
  const fr = language === "fr";
  switch (trigger) {
    case "on": {
      const event = orKey(key, () => eventWords(document, key, language, edge.transition.meta?.label));
      return `${fr ? "sur" : "on"} ${quoted(event, language)}`;
    }
    case "after": {
      const words = orKey(key, () => deadlineWords(document, key, language));
      const named = !isDuration(key) && document.meta.deadlines?.[key]?.title !== undefined;
      return named ? `${fr ? "à l’échéance" : "at the deadline"} ${quoted(words, language)}` : inside(words);
    }
    case "always":
      return fr ? "sans attendre" : "at once";
    case "onDone":
      return fr ? "une fois terminé" : "once complete";
  }
};

const guardWords = ({ guard }: TransitionEdge, language: Language): string => {
  const fr = language === "fr";
  if (guard === undefined) return "";
  if (guard.kind === "place") return fr ? "si une place est libre" : "if a place is free";
  const title = guard.words[language];
  return guard.kind === "otherwise" ? inside(title) : `${fr ? "si" : "if"} ${inside(title)}`;
};

/** Where a transition leads: the title of the stage, the id of one that is gone, or that nobody moves. */
const targetWords = (edge: TransitionEdge, graph: Graph, language: Language): string => {
  const fr = language === "fr";
  if (edge.stays) return fr ? "sans changer d’étape" : "staying where one is";
  const to = edge.to === undefined ? undefined : graph.byPath.get(edge.to);
  if (to !== undefined) return `${fr ? "vers" : "to"} ${to.title[language]}`;
  return fr ? `vers une étape qui n’existe plus (${edge.target})` : `to a stage that no longer exists (${edge.target})`;
};

/** A transition as a sentence: "depuis Entretien, sur « Retenir », si 16 ans ou plus, vers Contrat". */
export const transitionSentence = (
  document: Document,
  graph: Graph,
  edge: TransitionEdge,
  language: Language,
): string => {
  const fr = language === "fr";
  const source = graph.byPath.get(edge.from);
  const from =
    source === undefined
      ? fr
        ? "depuis n’importe où"
        : "from anywhere"
      : `${fr ? "depuis" : "from"} ${source.title[language]}`;
  const parts = [
    from,
    triggerWords(document, edge, language),
    guardWords(edge, language),
    targetWords(edge, graph, language),
  ];
  return noBreak(parts.filter((part) => part !== "").join(", "), language);
};

/** The same without where it comes from, for a list under its stage. */
export const transitionPhrase = (
  document: Document,
  graph: Graph,
  edge: TransitionEdge,
  language: Language,
): string => {
  const parts = [
    triggerWords(document, edge, language),
    guardWords(edge, language),
    targetWords(edge, graph, language),
  ];
  return noBreak(parts.filter((part) => part !== "").join(", "), language);
};
