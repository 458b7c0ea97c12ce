import type { Language } from "@parcours/core";
import { html, raw } from "hono/html";
import { ASSETS_PATH } from "./assets.ts";
import { WORDS } from "./words.ts";

export type Html = ReturnType<typeof html>;

export interface PageOptions {
  language: Language;
  title: string;
  /** The path of this page, for the links to the other language. */
  path: string;
  version: string;
  body: Html;
}

const MARK = raw(
  '<svg viewBox="0 0 28 28" aria-hidden="true" focusable="false"><rect x="1" y="1" width="26" height="26" rx="7" fill="none" stroke="var(--accent)" stroke-width="2"/><path d="M8 20V9.5h6.2a3.6 3.6 0 0 1 0 7.2H8" fill="none" stroke="var(--accent)" stroke-width="2.4" stroke-linejoin="round"/><circle cx="20.5" cy="20" r="1.8" fill="var(--accent)"/></svg>',
);

const NAMES: Record<Language, string> = { fr: "Français", en: "English" };

const languageLink = (tag: Language, { language, path }: PageOptions) =>
  tag === language
    ? html`<span aria-current="true" lang="${tag}">${NAMES[tag]}</span>`
    : html`<a href="${path}?lang=${tag}" hreflang="${tag}" lang="${tag}">${NAMES[tag]}</a>`;

/** A whole page around its content. */
export const page = (options: PageOptions): Html => {
  const { language, title, body, version } = options;
  const words = WORDS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${words.tagline}" />
        <link rel="icon" href="data:," />
        <link rel="preload" href="${ASSETS_PATH}/inter-400.woff2" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${ASSETS_PATH}/pages.css" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="page top">
          <a class="brand" href="/">${MARK}Parcours</a>
          <nav class="languages" aria-label="${words.language}">
            ${languageLink("fr", options)}${languageLink("en", options)}
          </nav>
        </header>
        <main id="content" tabindex="-1">${body}</main>
        <footer class="page">
          <div class="foot"><span>Parcours ${version} · EUPL-1.2</span><a href="/api/docs">${words.docs}</a></div>
        </footer>
      </body>
    </html>`;
};
