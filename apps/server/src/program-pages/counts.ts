import type { Language } from "@parcours/core";
import type { HeadCounts } from "@parcours/service";
import { html } from "hono/html";
import type { Html } from "./layout.ts";
import { numberIn } from "./titles.ts";
import { WORDS } from "./words.ts";

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
