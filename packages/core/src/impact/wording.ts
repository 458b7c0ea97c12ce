import type { Indicator, Moment } from "../definition/impact.ts";
import type { Bilingual } from "../definition/problem.ts";
import { textIn, type Language } from "../definition/text.ts";
import { eventWords } from "../export/words/event.ts";
import { outcomeWords } from "../export/words/outcome.ts";
import type { ImpactPlan } from "./plan.ts";
import type { Statistic } from "./spread.ts";

const quoted = (text: string, language: Language): string => (language === "fr" ? `« ${text} »` : `“${text}”`);

const stageTitle = (plan: ImpactPlan, id: string, language: Language): string =>
  quoted(textIn(plan.outline.byId.get(id)?.state.meta?.title, language) || id, language);

const eventTitle = (plan: ImpactPlan, type: string, language: Language): string => {
  const { definition, arrows } = plan.outline;
  const labelled = arrows.find((arrow) => arrow.key === type && arrow.transition.meta?.label !== undefined);
  const words = eventWords(definition, type, language, labelled?.transition.meta?.label);
  return words.includes("«") || words.includes("“") ? words : quoted(words, language);
};

/** "qui ont atteint « Engagement »". */
const whoHave = (plan: ImpactPlan, moment: Moment, language: Language): string => {
  const french = language === "fr";
  if ("started" in moment) return french ? "qui ont commencé" : "that began";
  if ("reached" in moment) {
    return `${french ? "qui ont atteint" : "that reached"} ${stageTitle(plan, moment.reached, language)}`;
  }
  if ("entered" in moment) {
    return `${french ? "qui sont entrés dans" : "that entered"} ${stageTitle(plan, moment.entered, language)}`;
  }
  if ("left" in moment) return `${french ? "qui ont quitté" : "that left"} ${stageTitle(plan, moment.left, language)}`;
  if ("event" in moment) {
    return `${french ? "qui ont connu" : "that had"} ${eventTitle(plan, moment.event, language)}`;
  }
  if ("outcome" in moment) {
    const outcome = quoted(outcomeWords(moment.outcome)[language], language);
    return french ? `dont l’issue est ${outcome}` : `of which the outcome is ${outcome}`;
  }
  if (moment.exit === true) return french ? "qui sont terminés" : "that ended";
  return `${french ? "qui se sont terminés par" : "that ended in"} ${stageTitle(plan, moment.exit, language)}`;
};

/** "l’entrée dans « Engagement »". */
const momentNoun = (plan: ImpactPlan, moment: Moment, language: Language): string => {
  const french = language === "fr";
  if ("started" in moment) return french ? "le début du parcours" : "the start of the run";
  if ("reached" in moment) {
    const stage = stageTitle(plan, moment.reached, language);
    return french ? `la première entrée dans ${stage}` : `the first entry into ${stage}`;
  }
  if ("entered" in moment) {
    return `${french ? "l’entrée dans" : "the entry into"} ${stageTitle(plan, moment.entered, language)}`;
  }
  if ("left" in moment) {
    return `${french ? "la sortie de" : "leaving"} ${stageTitle(plan, moment.left, language)}`;
  }
  if ("event" in moment) {
    return `${french ? "l’événement" : "the event"} ${eventTitle(plan, moment.event, language)}`;
  }
  if ("outcome" in moment) {
    const outcome = quoted(outcomeWords(moment.outcome)[language], language);
    return french ? `la fin sur l’issue ${outcome}` : `the end with the outcome ${outcome}`;
  }
  if (moment.exit === true) return french ? "la fin du parcours" : "the end of the run";
  return `${french ? "la fin par" : "the end in"} ${stageTitle(plan, moment.exit, language)}`;
};

const STATISTIC: Record<Statistic, Bilingual> = {
  median: { fr: "Temps médian", en: "Median time" },
  mean: { fr: "Temps moyen", en: "Mean time" },
  p90: { fr: "Temps que neuf cas sur dix ne dépassent pas", en: "Time that nine in ten do not exceed" },
  min: { fr: "Temps le plus court", en: "Shortest time" },
  max: { fr: "Temps le plus long", en: "Longest time" },
};

const countWords = (plan: ImpactPlan, moment: Moment, language: Language): string =>
  language === "fr"
    ? `Nombre de parcours ${whoHave(plan, moment, "fr")}. Chaque parcours compte une seule fois, à la première fois, si elle tombe dans la période.`
    : `Number of runs ${whoHave(plan, moment, "en")}. Each run counts once, the first time, when that lies in the period.`;

const shareWords = (plan: ImpactPlan, of: Moment, among: Moment, language: Language): string =>
  language === "fr"
    ? `Sur 100 parcours ${whoHave(plan, among, "fr")} pour la première fois dans la période, combien sont de ceux ${whoHave(plan, of, "fr")}, à quelque moment que ce soit.`
    : `Of 100 runs ${whoHave(plan, among, "en")} for the first time in the period, how many are among those ${whoHave(plan, of, "en")}, at whatever time.`;

const durationWords = (plan: ImpactPlan, from: Moment, to: Moment, statistic: Statistic, language: Language): string =>
  language === "fr"
    ? `${STATISTIC[statistic].fr} entre ${momentNoun(plan, from, "fr")} et ${momentNoun(plan, to, "fr")}. Seuls comptent les temps qui se sont terminés dans la période ; sans aucun, il n’y a pas de valeur.`
    : `${STATISTIC[statistic].en} between ${momentNoun(plan, from, "en")} and ${momentNoun(plan, to, "en")}. Only times that ended in the period count; with none there is no value.`;

const sumWords = (plan: ImpactPlan, of: { measure: string } | { field: string }, language: Language): string => {
  if ("measure" in of) {
    const measure = quoted(of.measure, language);
    return language === "fr"
      ? `Total des quantités enregistrées dans la période sous ${measure}.`
      : `Total of the amounts recorded under ${measure} in the period.`;
  }
  const field = quoted(textIn(plan.fields[of.field]?.title, language) || of.field, language);
  return language === "fr"
    ? `Total de ${field} sur les parcours commencés dans la période, d’après ce qui est connu aujourd’hui.`
    : `Total of ${field} over the runs that began in the period, as known today.`;
};

const measureWords = (plan: ImpactPlan, { measure }: Indicator, language: Language): string => {
  if ("count" in measure) return countWords(plan, measure.count, language);
  if ("share" in measure) return shareWords(plan, measure.share.of, measure.share.among, language);
  if ("sum" in measure) return sumWords(plan, measure.sum, language);
  return durationWords(plan, measure.duration.from, measure.duration.to, measure.statistic, language);
};

const whereWords = (plan: ImpactPlan, rule: string | undefined, language: Language): string => {
  if (rule === undefined) return "";
  const title = quoted(textIn(plan.rules[rule]?.title, language) || rule, language);
  return language === "fr"
    ? ` Seulement là où la règle ${title} est remplie ; les cas où l’on ne peut pas le dire sont comptés à part.`
    : ` Only where the rule ${title} holds; cases in which it cannot be told are counted apart.`;
};

/** French signs stay on the line of the word they belong to. */
const bound = (text: string): string => text.replaceAll("« ", "«\u00a0").replaceAll(/ (?=[»;:?!])/g, "\u00a0");

/** How an indicator is counted, in words that stand beside the figure. */
export const countingWords = (plan: ImpactPlan, indicator: Indicator): Bilingual => {
  const say = (language: Language): string =>
    measureWords(plan, indicator, language) + whereWords(plan, indicator.measure.where, language);
  return { fr: bound(say("fr")), en: say("en") };
};
