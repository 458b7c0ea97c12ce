import { type Language, textIn } from "@parcours/core";
import type { HeadCounts } from "@parcours/service";
import { html, raw } from "hono/html";
import { type Html, linkTo } from "./layout.ts";
import { pictureOf, type ShownProgram } from "./shown-programs.ts";
import { countsOf, numberIn, stageCounts } from "./titles.ts";
import { WORDS } from "./words.ts";

export interface HomeOptions {
  language: Language;
  chosen: boolean;
  version: string;
  database: "pglite" | "postgres";
  /** Undefined: not shown here. */
  programs: ShownProgram[] | undefined;
  /** The demo's people are still being played. */
  preparing: boolean;
}

/** How many are under way, waiting, finished. */
export const heads = ({ active, held, done }: HeadCounts, language: Language): Html => {
  const words = WORDS[language];
  const figure = (count: number, label: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${numberIn(count, language)}</dd>
    </div>`;
  return html`<dl class="heads">
    ${figure(active, words.active)}${figure(held, words.held)}${figure(done, words.done)}
  </dl>`;
};

/** A list of titles with how many people. */
export const countList = (counts: { title: string; count: number }[], language: Language): Html =>
  html`<ul class="counts">
    ${counts.map(({ title, count }) => html`<li><span>${title}</span> <b>${numberIn(count, language)}</b></li>`)}
  </ul>`;

const GLANCE = { depth: 0, width: 2_000 };

const programCard = (program: ShownProgram, options: HomeOptions): Html => {
  const { language } = options;
  const words = WORDS[language];
  const { definition, view } = program;
  const title = textIn(definition.meta.title, language);
  const href = linkTo(`/programs/${view.slug}`, options);
  const counts = stageCounts(definition, countsOf(view).stages, language);
  return html`<article class="program" aria-labelledby="program-${view.slug}">
    <header>
      <div>
        <h3 id="program-${view.slug}"><a href="${href}">${title}</a></h3>
        <p>${textIn(definition.meta.summary, language)}</p>
      </div>
      ${heads(countsOf(view), language)}
    </header>
    <div class="peek" aria-hidden="true">${raw(pictureOf(program, { language, ...GLANCE }))}</div>
    <footer>
      <a href="${href}" aria-describedby="program-${view.slug}">${words.whole}</a>${
        counts.length === 0
          ? html`<span>${words.nobody}</span>`
          : html`<details>
              <summary>${words.people}</summary>
              ${countList(counts, language)}
            </details>`
      }
    </footer>
  </article>`;
};

const programsPart = (options: HomeOptions): Html => {
  const { programs, preparing, language } = options;
  const words = WORDS[language];
  if (programs === undefined)
    return html`<section class="programs" aria-labelledby="programs">
      <h2 id="programs">${words.programs}</h2>
      <p>${words.closed}</p>
    </section>`;
  const body =
    programs.length > 0
      ? html`<p>${words.demo}</p>
          ${programs.map((program) => programCard(program, options))}`
      : preparing
        ? html`<p>${words.preparing}</p>`
        : html`<p>${words.noPrograms}</p>
            <pre><code>npx -y pnpm@12 parcours publish workflows/mentoring-mentee/program.json</code></pre>`;
  return html`<section class="programs" aria-labelledby="programs">
    <h2 id="programs">${words.programs}</h2>
    ${body}
  </section>`;
};

/** What runs, where to go from here, and the programs. */
export const homePage = (options: HomeOptions): Html => {
  const { language, version, database } = options;
  const words = WORDS[language];
  const link = (href: string, title: string, note: string) =>
    html`<li><a href="${href}">${title}</a><span>${note}</span></li>`;
  return html`<div class="page">
    <div class="opening">
      <h1>${words.tagline}</h1>
      <p>${words.what}</p>
    </div>
    <div class="band">
      <section aria-labelledby="running">
        <h2 id="running">${words.running}</h2>
        <dl class="facts">
          <dt>${words.status}</dt>
          <dd class="up">${words.ok}</dd>
          <dt>${words.version}</dt>
          <dd>${version}</dd>
          <dt>${words.database}</dt>
          <dd>${database === "pglite" ? words.embedded : "PostgreSQL"}</dd>
        </dl>
        ${database === "pglite" ? html`<p class="note">${words.embeddedWarning}</p>` : ""}
      </section>
      <section aria-labelledby="explore">
        <h2 id="explore">${words.explore}</h2>
        <ul class="links">
          ${link("/api/docs", words.docs, words.docsNote)}${link("/api/openapi.json", words.openapi, words.openapiNote)}${link("/api/events", words.feed, words.feedNote)}${link("/readme", words.readme, words.readmeNote)}
        </ul>
      </section>
    </div>
    ${programsPart(options)}
  </div>`;
};
