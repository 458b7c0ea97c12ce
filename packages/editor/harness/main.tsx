import { LanguageProvider, ThemeProvider } from "@parcours/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ProgramEditor } from "../src/ProgramEditor.tsx";

const programs = import.meta.glob<string>("../../../workflows/*/program.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

const asked = new URLSearchParams(location.search);
const slug = asked.get("program") ?? "maraude-volunteers";
const language = asked.get("language") === "en" ? "en" : "fr";
const theme = asked.get("theme") === "dark" ? "dark" : "light";
const text = programs[`../../../workflows/${slug}/program.json`];
const root = document.getElementById("root");

if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider initial={language}>
        <ThemeProvider colorScheme={theme}>
          {text === undefined ? <p>{slug} ?</p> : <ProgramEditor value={text} />}
        </ThemeProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
