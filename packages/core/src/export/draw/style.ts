/** The colors of the diagram. A page may set any of these custom properties on the `svg` element or above it. */
const LIGHT = {
  ground: "#fbfaf8",
  card: "#ffffff",
  "card-edge": "#d6d1c9",
  frame: "#f4f1ec",
  "frame-edge": "#ddd7cd",
  region: "#faf8f5",
  ink: "#25221e",
  quiet: "#67615a",
  wire: "#a39c92",
  main: "#0f6b6b",
  accent: "#0f6b6b",
} as const;

const DARK: Record<keyof typeof LIGHT, string> = {
  ground: "#191817",
  card: "#262422",
  "card-edge": "#47433e",
  frame: "#1f1e1c",
  "frame-edge": "#3b3834",
  region: "#232120",
  ink: "#efebe5",
  quiet: "#aaa39a",
  wire: "#7a736a",
  main: "#5bbcb6",
  accent: "#5bbcb6",
};

const variables = (colors: Record<string, string>): string =>
  Object.entries(colors)
    .map(([name, color]) => `--pd-${name}-default:${color}`)
    .join(";");

const use = (name: keyof typeof LIGHT): string => `var(--pd-${name},var(--pd-${name}-default))`;

/**
 * The style sheet of diagrams: colors by custom properties `--pd-…` with a light and a dark set of defaults
 * (class `pd-dark`), so that a page can theme them, and so that a saved file looks right by itself.
 */
export const diagramStyle = (): string =>
  [
    `.pd{${variables(LIGHT)};font-family:var(--pd-font,Inter,"Atkinson Hyperlegible",system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif);font-variant-numeric:tabular-nums}`,
    `.pd-dark{${variables(DARK)}}`,
    `.pd-ground{fill:${use("ground")}}`,
    `.pd-card>rect,.pd-card>path.pd-shape{fill:${use("card")};stroke:${use("card-edge")};stroke-width:1}`,
    `.pd-suspension>rect,.pd-anytime>rect{stroke-dasharray:4 3}`,
    `.pd-folded>rect.pd-behind{fill:${use("frame")}}`,
    `.pd-phase>rect{fill:${use("frame")};stroke:${use("frame-edge")}}`,
    `.pd-region>path{fill:none;stroke:${use("frame-edge")};stroke-dasharray:5 4}`,
    `.pd-title{font-size:13.5px;font-weight:600;fill:${use("ink")}}`,
    `.pd-note{font-size:12px;fill:${use("quiet")}}`,
    `.pd-count{font-size:12px;font-weight:600;fill:${use("accent")}}`,
    `.pd-frame-title{font-size:13px;font-weight:600;fill:${use("quiet")}}`,
    `.pd-frame-count{font-weight:600;fill:${use("accent")}}`,
    `.pd-caption{font-size:11.5px;fill:${use("quiet")}}`,
    `.pd-icon{fill:none;stroke:${use("quiet")};stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}`,
    `.pd-aim .pd-icon{stroke:${use("accent")}}`,
    `.pd-wire{fill:none;stroke:${use("wire")};stroke-width:1.3}`,
    `.pd-wire-main{stroke:${use("main")};stroke-width:2}`,
    `.pd-tip{fill:${use("wire")}}`,
    `.pd-tip-main{fill:${use("main")}}`,
    `.pd-start{fill:${use("main")}}`,
    `.pd-resume{fill:${use("card")};stroke:${use("wire")};stroke-width:1.2}`,
    `.pd-resume-letter{font-size:9.5px;font-weight:600;fill:${use("quiet")};text-anchor:middle}`,
  ].join("");
