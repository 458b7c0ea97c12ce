import type { Property } from "../../definition/impact.ts";
import { outlineOf } from "../../definition/outline.ts";
import type { Bilingual } from "../../definition/problem.ts";
import type { Text } from "../../definition/text.ts";
import type { Report } from "../check.ts";
import { isThereSomebody } from "../solve/ask.ts";
import type { Example } from "../solve/portrait.ts";
import type { Survey } from "../survey.ts";
import { quoted } from "../wording.ts";
import { explore, type Exploration, type Step } from "./explore.ts";
import { prove } from "./prove.ts";
import { partsApart, withoutInside } from "./slice.ts";
import { legsOf, type Leg } from "./words.ts";

/** What is known of one property of a program. Plain data. */
export interface PropertyResult {
  id: string;
  title: Text;
  /** It holds in every run; some run breaks it; or there was more to look at than was asked for. */
  verdict: "proved" | "refuted" | "undecided";
  /** The shortest way that breaks it. For `leads-to`: the way to where it can no longer be reached. */
  way?: Leg[];
  /** Somebody who may go that way, when one set of facts fits all of it. */
  example?: Example;
}

/** The name under which properties that do not hold are reported. */
export const PROPERTIES = "properties";

/** So many places are looked at for one property when nothing else is asked: a moment's work. */
export const A_MOMENT = 1_000;

/** Somebody who answers all the rules of a way as it asks. Facts may change on the way: then nobody fits, and none is shown. */
const whoGoes = (way: readonly Step[], survey: Survey): Example | undefined => {
  const asked = isThereSomebody(
    survey,
    way.flatMap(({ wishes }) => wishes.map(({ formula }) => formula)),
  );
  return asked.fits === "somebody" && Object.keys(asked.example.facts).length > 0 ? asked.example : undefined;
};

/**
 * Decides every property of a program, for every run in which guards may answer anything that does not contradict itself,
 * people act eventually, and nobody is moved by force. `most`: how many places are looked at for one property before it is
 * left undecided. Properties that need the same parts of the program share what is laid open.
 */
export const proveProperties = (survey: Survey, most: number): PropertyResult[] => {
  const explorations = new Map<string, Exploration>();
  const explorationFor = (property: Property): Exploration => {
    const apart = partsApart(property, survey).map(({ id }) => id);
    const key = apart.join(" ");
    const known = explorations.get(key);
    if (known !== undefined) return known;
    const made = explore(survey, outlineOf(withoutInside(survey.definition, new Set(apart))));
    explorations.set(key, made);
    return made;
  };
  return (survey.meta.properties ?? []).map((property): PropertyResult => {
    const { id, title } = property;
    const found = prove(property, explorationFor(property), most);
    if (found.verdict !== "refuted") return { id, title, verdict: found.verdict };
    const example = whoGoes(found.way, survey);
    return { id, title, verdict: "refuted", way: legsOf(found.way, survey), ...(example && { example }) };
  });
};

const chain = (way: readonly Leg[]): Bilingual => ({
  fr: way.map(({ words }) => words.fr).join(" → "),
  en: way.map(({ words }) => words.en).join(" → "),
});

/** Every property that a program states holds in it. One that is not decided says nothing. */
export const reportProperties = (results: PropertyResult[], { meta }: Survey, report: Report): void => {
  results.forEach(({ verdict, way = [], id, title, example }, index) => {
    if (verdict !== "refuted") return;
    const name = quoted(title, id);
    const legs = chain(way);
    const stuck = meta.properties?.[index]?.pattern === "leads-to";
    report.error(
      `/meta/properties/${index}`,
      stuck
        ? {
            fr: `La garantie ${name.fr} ne tient pas : après ${legs.fr}, plus rien n’y mène.`,
            en: `The guarantee ${name.en} does not hold: after ${legs.en}, nothing leads there any more.`,
          }
        : {
            fr: `La garantie ${name.fr} ne tient pas, par exemple ainsi : ${legs.fr}.`,
            en: `The guarantee ${name.en} does not hold, for example like this: ${legs.en}.`,
          },
      example,
    );
  });
};
