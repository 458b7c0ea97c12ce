import { type Language, LANGUAGES, textIn } from "@parcours/core";
import { type Context, type createApp, readImpact, type Service } from "@parcours/service";
import { html } from "hono/html";
import { VERSION } from "../version.ts";
import { ASSETS, ASSETS_PATH } from "./assets.ts";
import { type Html, page } from "./layout.ts";
import { programPage } from "./program-page.ts";
import { shownProgram } from "./shown-program.ts";
import { WORDS } from "./words.ts";

export interface ProgramPagesSettings {
  service: Service;
  organization: string;
}

type App = ReturnType<typeof createApp>;

const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** `/p/{slug}`: what a program is, for whoever comes by; rendered here, without a line of script. */
export const mountProgramPages = (app: App, { service, organization }: ProgramPagesSettings): void => {
  const seeing = (language: Language): Context => ({
    service,
    organization,
    language,
    caller: { kind: "system", id: "program-pages", role: "program_manager", sees: { all: true } },
  });

  const whole = (body: Html, title: string, path: string, language: Language): Html =>
    page({ language, title, path, body, version: VERSION });

  app.get("/p/:slug", async (c) => {
    const asked = c.req.query("lang");
    const language = isLanguage(asked) ? asked : c.get("language");
    const slug = c.req.param("slug");
    const program = await shownProgram(seeing(language), slug);
    c.header("Vary", "Accept-Language");
    if (program === undefined) {
      const words = WORDS[language];
      const body = html`<div class="page">
        <div class="opening">
          <h1>${words.notFound}</h1>
          <p>${words.notFoundNote}</p>
          <p><a href="/">${words.back}</a></p>
        </div>
      </div>`;
      return c.html(whole(body, `${words.notFound} – Parcours`, "/p/", language), 404);
    }
    const { indicators } = await readImpact(seeing(language), { program: slug });
    const title = `${textIn(program.definition.meta.title, language)} – Parcours`;
    return c.html(whole(programPage({ language, program, figures: indicators }), title, `/p/${slug}`, language));
  });

  for (const [name, { type, body }] of Object.entries(ASSETS)) {
    app.get(`${ASSETS_PATH}/${name}`, (c) =>
      c.body(body, 200, { "Content-Type": type, "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable` }),
    );
  }
};
