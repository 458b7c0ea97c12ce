import { type Language, ruleSentence, textIn } from "@parcours/core";
import type { readImpact } from "@parcours/service";
import { html, raw } from "hono/html";
import { countList, heads } from "./counts.ts";
import type { Html } from "./layout.ts";
import { outlineList } from "./outline.ts";
import { pictureOf, type ShownProgram } from "./shown-program.ts";
import { countsOf, numberIn, outcomeCounts, stageCounts } from "./titles.ts";
import { WORDS } from "./words.ts";

/** An indicator with its figure, as `readImpact` counts it. */
export type Figures = Awaited<ReturnType<typeof readImpact>>["indicators"];

export interface ProgramPageOptions {
  language: Language;
  program: ShownProgram;
  figures: Figures;
}

const dateIn = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

const rulesPart = ({ definition }: ShownProgram, language: Language): Html | "" => {
  const words = WORDS[language];
  const rules = Object.entries(definition.meta.rules ?? {});
  if (rules.length === 0) return "";
  return html`<section class="part" aria-labelledby="rules">
    <h2 id="rules">${words.rules}</h2>
    <p>${words.rulesNote}</p>
    <ul class="rules">
      ${rules.map(
        ([, { title, rule, legal }]) =>
          html`<li>
            <h3>${textIn(title, language)}</h3>
            <p>${ruleSentence(rule, definition.meta.fields ?? {}, language)}</p>
            ${
              legal === undefined
                ? ""
                : html`<p>
                    <small
                      >${words.legal}${language === "fr" ? " : " : ": "}${textIn(legal.reference, language)},
                      ${words.checkedOn} ${dateIn(legal.checkedOn, language)}</small
                    >
                  </p>`
            }
          </li>`,
      )}
    </ul>
  </section>`;
};

const UNITS: Record<string, Record<Language, string>> = {
  percent: { fr: "%", en: "%" },
  days: { fr: "jours", en: "days" },
  hours: { fr: "heures", en: "hours" },
  weeks: { fr: "semaines", en: "weeks" },
  months: { fr: "mois", en: "months" },
};

const amount = (value: number | null, unit: string | undefined, language: Language): string => {
  if (value === null) return "–";
  const word = unit === undefined ? "" : ` ${UNITS[unit]?.[language] ?? unit}`;
  return `${numberIn(value, language)}${word}`;
};

const figuresPart = (figures: Figures, language: Language): Html | "" => {
  const words = WORDS[language];
  if (figures.length === 0) return "";
  return html`<section class="part" aria-labelledby="indicators">
    <h2 id="indicators">${words.indicators}</h2>
    <ul class="figures">
      ${figures.map(
        ({ title, value, unit, target, counting }) =>
          html`<li>
            <h3>${textIn(title, language)}</h3>
            <b>${amount(value, unit, language)}</b>${
              target === null ? "" : html`<p>${words.target} ${amount(target, unit, language)}</p>`
            }
            <p>${counting[language]}</p>
          </li>`,
      )}
    </ul>
  </section>`;
};

const peoplePart = ({ definition, view }: ShownProgram, language: Language): Html => {
  const words = WORDS[language];
  const stages = stageCounts(definition, countsOf(view).stages, language);
  const outcomes = outcomeCounts(countsOf(view).outcomes, language);
  const part = (id: string, title: string, counts: { title: string; count: number }[]) =>
    counts.length === 0
      ? ""
      : html`<section class="part" aria-labelledby="${id}">
          <h2 id="${id}">${title}</h2>
          ${countList(counts, language)}
        </section>`;
  if (stages.length + outcomes.length === 0) return html`<section class="part"><p>${words.nobody}</p></section>`;
  return html`${part("people", words.people, stages)}${part("outcomes", words.outcomes, outcomes)}`;
};

/** One program: its diagram, where people are, its stages, rules and indicators in words. */
export const programPage = ({ language, program, figures }: ProgramPageOptions): Html => {
  const words = WORDS[language];
  const { definition, view } = program;
  // Exits stand on the right edge: a picture that fits a laptop shows them without scrolling.
  const picture = pictureOf(program, { language, width: 1_280 });
  return html`<div class="page">
      <p class="crumb"><a href="/">${words.back}</a></p>
      <div class="heading">
        <div>
          <h1>${textIn(definition.meta.title, language)}</h1>
          <p>${textIn(definition.meta.summary, language)}</p>
        </div>
        ${heads(countsOf(view), language)}
      </div>
    </div>
    <div class="wide">
      <h2 id="diagram">${words.diagram}</h2>
      <p class="hint">${words.diagramHint} <a href="#stages">${words.outline}</a></p>
      <div class="canvas" tabindex="0" role="region" aria-labelledby="diagram">${raw(picture)}</div>
    </div>
    <div class="page">
      ${peoplePart(program, language)} ${figuresPart(figures, language)}
      <section class="part" aria-labelledby="stages">
        <h2 id="stages">${words.outline}</h2>
        <p>${words.outlineNote}</p>
        ${outlineList(definition, countsOf(view).stages, language)}
      </section>
      ${rulesPart(program, language)}
    </div>`;
};
