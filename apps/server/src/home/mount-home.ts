import { readFileSync } from "node:fs";
import { type Language, LANGUAGES, textIn } from "@parcours/core";
import { type Context, type createApp, type OrganizationRole, readImpact, type Service } from "@parcours/service";
import { html } from "hono/html";
import { VERSION } from "../version.ts";
import { ASSETS, ASSETS_PATH } from "./assets.ts";
import { homePage } from "./home-page.ts";
import { type Html, page } from "./layout.ts";
import { programPage } from "./program-page.ts";
import { shownProgram, shownPrograms } from "./shown-programs.ts";
import { WORDS } from "./words.ts";

export interface HomeSettings {
  service: Service;
  organization: string;
  /** Only the demo shows its programs and head-counts to whoever comes. */
  demo: boolean;
  /** Whether the demo's people are still being played. */
  preparing: () => boolean;
}

type App = ReturnType<typeof createApp>;

const README = new URL("../../../../README.md", import.meta.url);

const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The pages for people at `/` and `/programs/…`: rendered here, without a line of script. */
export const mountHome = (app: App, { service, organization, demo, preparing }: HomeSettings): void => {
  const as = (role: OrganizationRole, language: Language): Context => ({
    service,
    organization,
    language,
    caller: { kind: "system", id: "home", role, sees: { all: true } },
  });

  const wish = (asked: string | undefined, negotiated: Language) =>
    isLanguage(asked) ? { language: asked, chosen: true } : { language: negotiated, chosen: false };

  const whole = (body: Html, title: string, path: string, told: ReturnType<typeof wish>): Html =>
    page({ ...told, title, path, body, version: VERSION });

  app.get("/", async (c) => {
    const told = wish(c.req.query("lang"), c.get("language"));
    const programs = demo ? await shownPrograms(as("program_manager", told.language)) : undefined;
    const body = homePage({
      ...told,
      version: VERSION,
      database: service.store.kind,
      programs,
      preparing: preparing(),
    });
    c.header("Vary", "Accept-Language");
    return c.html(whole(body, "Parcours", "/", told));
  });

  app.get("/programs/:slug", async (c) => {
    const told = wish(c.req.query("lang"), c.get("language"));
    const { language } = told;
    const slug = c.req.param("slug");
    const program = demo ? await shownProgram(as("program_manager", language), slug) : undefined;
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
      return c.html(whole(body, `${words.notFound} – Parcours`, "/", told), 404);
    }
    const { indicators } = await readImpact(as("program_manager", language), { program: slug });
    const title = `${textIn(program.definition.meta.title, language)} – Parcours`;
    return c.html(whole(programPage({ ...told, program, figures: indicators }), title, `/programs/${slug}`, told));
  });

  for (const [name, { type, body }] of Object.entries(ASSETS)) {
    app.get(`${ASSETS_PATH}/${name}`, (c) =>
      c.body(body, 200, { "Content-Type": type, "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable` }),
    );
  }

  app.get("/readme", (c) => c.text(readFileSync(README, "utf8")));
};
