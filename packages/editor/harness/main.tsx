import { bigProgram } from "@parcours/core/testing";
import { LanguageProvider, ThemeProvider } from "@parcours/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProgramEditor } from "../src/ProgramEditor.tsx";
import { collapseStage } from "../src/commands/stages/collapse-stage.ts";
import { textOf, type Document } from "../src/graph/document.ts";

const programs = import.meta.glob<string>("../../../workflows/*/program.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

const asked = new URLSearchParams(location.search);
const slug = asked.get("program") ?? "maraude-volunteers";
const language = asked.get("language") === "en" ? "en" : "fr";
const theme = asked.get("theme") === "dark" ? "dark" : "light";
const stages = Number(asked.get("stages") ?? 0);
const readOnly = asked.has("readonly");
const counts = asked.has("counts")
  ? { interview: { here: 12, overdue: 3 }, file: { here: 1 }, active: { here: 48 } }
  : undefined;
/** With every phase open, as somebody sees it who has opened them all. */
const unfolded = (document: Document): Document =>
  Object.entries(document.states).reduce(
    (now, [key, { states }]) =>
      states === undefined ? now : collapseStage.apply(now, { path: `/states/${key}`, collapsed: false }),
    document,
  );

/** The other programs of the library, as a host knows them. */
const others = asked.has("others")
  ? Object.fromEntries(
      Object.values(programs).map((one) => {
        const { id, meta } = JSON.parse(one) as Document;
        return [id, { title: meta.title, fields: meta.fields }];
      }),
    )
  : undefined;

const text = stages > 0 ? textOf(unfolded(bigProgram(stages))) : programs[`../../../workflows/${slug}/program.json`];
const root = document.getElementById("root");

/** What would be saved can be read off the page, a while after the edit: writing it down is not the editor's work. */
let writing: ReturnType<typeof setTimeout> | undefined;
const write = (edited: Document): void => {
  clearTimeout(writing);
  writing = setTimeout(() => (document.body.dataset["saved"] = textOf(edited)), 600);
};

if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider initial={language}>
        <ThemeProvider colorScheme={theme}>
          {text === undefined ? (
            <p>{slug} ?</p>
          ) : (
            <ProgramEditor value={text} readOnly={readOnly} counts={counts} others={others} onChange={write} />
          )}
        </ThemeProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
