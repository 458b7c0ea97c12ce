import type { Bilingual } from "../../definition/problem.ts";
import { isExit, type Stage } from "../../definition/outline.ts";
import { LANGUAGES, type Language } from "../../definition/text.ts";
import { deadlineWords } from "../../export/words/deadline.ts";
import { eventWords } from "../../export/words/event.ts";
import { isLeaf } from "../flow/tree.ts";
import type { Survey } from "../survey.ts";
import { listed, nameOfStage } from "../wording.ts";
import type { Step } from "./explore.ts";

/** One leg of a way: what happens, if anything has to, and the stages where it leads. */
export interface Leg {
  /** The event or the deadline, in words; absent where a run goes on by itself. */
  what?: Bilingual;
  /** Ids of the stages that are entered. */
  stages: string[];
  words: Bilingual;
}

const inEach = (say: (language: Language) => string): Bilingual => {
  const [fr, en] = LANGUAGES.map(say);
  return { fr: fr ?? "", en: en ?? "" };
};

const whatHappens = ({ cause, arrows }: Step, { definition }: Survey): Bilingual | undefined => {
  if (cause === undefined) return undefined;
  const { trigger, key } = cause;
  const label = arrows.find((arrow) => arrow.transition.meta?.label !== undefined)?.transition.meta?.label;
  return inEach((language) =>
    trigger === "on" ? eventWords(definition, key, language, label) : deadlineWords(definition, key, language),
  );
};

/** Only where people are is told, not every phase around. */
const restingPlaces = (entered: readonly Stage[]): Stage[] =>
  entered.filter((stage) => isExit(stage) || isLeaf(stage) || !entered.some((other) => other.parent === stage));

/** A way through a program, leg by leg; what only comes to rest is left out. */
export const legsOf = (way: readonly Step[], survey: Survey): Leg[] =>
  way.flatMap((step): Leg[] => {
    const what = whatHappens(step, survey);
    const places = restingPlaces(step.entered);
    if (what === undefined && places.length === 0) return [];
    const where = listed(places.map(nameOfStage), "and", 3);
    const said = inEach((language) => [what?.[language], where[language]].filter(Boolean).join(" → "));
    return [{ ...(what && { what }), stages: places.map(({ id }) => id), words: said }];
  });
