import { diagramStyle } from "@parcours/core";

/** The page's own colors for the diagram: they follow the theme by themselves. */
const THEMED = `.pd{
  --pd-font:Inter,system-ui,sans-serif;
  --pd-ground:var(--parcours-ground);
  --pd-card:var(--parcours-card);
  --pd-card-edge:var(--parcours-card-edge);
  --pd-frame:var(--parcours-soft);
  --pd-frame-edge:var(--parcours-edge);
  --pd-region:var(--parcours-region);
  --pd-ink:var(--parcours-ink);
  --pd-quiet:var(--parcours-quiet);
  --pd-wire:var(--parcours-wire);
  --pd-main:var(--parcours-accent);
  --pd-accent:var(--parcours-accent);
}`;

let adopted = false;

/** Adds the style sheet of diagrams to the page, once; made by script and not written into it, as the policy asks. */
export const adoptDiagramStyle = (): void => {
  if (adopted) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${diagramStyle()}\n${THEMED}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  adopted = true;
};
