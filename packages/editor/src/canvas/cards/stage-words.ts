import type { Language } from "@parcours/core";
import { kindWords } from "@parcours/core";
import type { DrawnStage } from "../flow/drawn.ts";
import type { CardFace } from "./card-face.ts";

const exits = (count: number, language: Language): string => {
  if (count === 0) return "";
  if (language === "fr") return `${count} sortie${count < 2 ? "" : "s"}`;
  return `${count} ${count === 1 ? "way" : "ways"} out`;
};

const PROBLEMS: Record<Language, (count: number) => string> = {
  fr: (count) => `${count} problème${count < 2 ? "" : "s"}`,
  en: (count) => `${count} ${count === 1 ? "problem" : "problems"}`,
};

const INITIAL: Record<Language, string> = { fr: "début", en: "start" };

/** A stage as those hear it who do not see its card: "Entretien, étape, agit : coordinateur, 3 sorties". */
export const stageWords = (
  node: DrawnStage,
  face: CardFace | undefined,
  ways: number,
  problems: number,
  language: Language,
): string => {
  const roles = node.actors.map(({ title }) => title[language]).join(", ");
  const acting = roles === "" ? "" : `${language === "fr" ? "agit :" : "acts:"} ${roles}`;
  const others = (face?.lines ?? []).filter(({ kind }) => kind !== "actors").map(({ text }) => text.join(" "));
  return [
    node.title[language],
    kindWords(node.kind)[language].toLowerCase(),
    node.initial ? INITIAL[language] : "",
    acting,
    ...others,
    exits(ways, language),
    problems === 0 ? "" : PROBLEMS[language](problems),
  ]
    .filter((words) => words !== "")
    .join(", ");
};
