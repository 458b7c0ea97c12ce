import { ancestry, isExit, outlineOf, type Arrow, type Outline, type Stage } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { textIn, type Language } from "../definition/text.ts";
import { arrowWords } from "./words/arrow.ts";
import { mermaidNames, mermaidText } from "./mermaid-text.ts";

export interface MermaidOptions {
  language: Language;
  /** Head-count by stage id, shown behind the title. */
  counts?: Readonly<Record<string, number>>;
}

/** What every line of the diagram is written from. */
interface Writer {
  outline: Outline;
  options: MermaidOptions;
  /** The name of a stage in the diagram, by its path; `anytime` and choices have names of their own. */
  name: (path: string) => string;
}

interface Link {
  from: string;
  to: string;
  label: string;
  /** The phase in which the line is written, undefined for the top. */
  level: Stage | undefined;
}

const ANYTIME: Record<Language, string> = { fr: "À tout moment", en: "At any time" };
const RESUME: Record<Language, string> = { fr: "Reprise là où on en était", en: "Back to where it was" };

const choicePath = (stage: Stage): string => `${stage.path}?`;

const titleOf = (writer: Writer, stage: Stage): string => {
  const { language, counts } = writer.options;
  const title = textIn(stage.state.meta?.title, language);
  const count = counts !== undefined && Object.hasOwn(counts, stage.id) ? ` (${counts[stage.id]})` : "";
  if (title === "" && stage.state.type === "history") return RESUME[language];
  return mermaidText((title || stage.id) + count);
};

/** A stage that rules lead out of in several ways gets a diamond behind it. */
const isChoice = (outline: Outline, stage: Stage): boolean =>
  outline.arrows.filter((arrow) => arrow.source === stage && arrow.trigger === "always").length > 1;

/** Where a line between two stages has to stand: in the innermost phase around both. Regions hold no lines between them. */
const levelOf = (from: Stage | undefined, to: Stage): Stage | undefined => {
  if (from === undefined) return undefined;
  const around = new Set(ancestry(to).slice(to.state.type === "history" ? 2 : 1));
  return ancestry(from)
    .slice(1)
    .find((stage) => around.has(stage) && stage.state.type !== "parallel");
};

const linkOf = (writer: Writer, arrow: Arrow): Link[] => {
  const target = arrow.target === undefined ? undefined : writer.outline.byId.get(arrow.target);
  if (target === undefined) return [];
  const { source } = arrow;
  const chosen = source !== undefined && arrow.trigger === "always" && isChoice(writer.outline, source);
  const from = source === undefined ? "anytime" : chosen ? choicePath(source) : source.path;
  return [
    {
      from: writer.name(from),
      to: writer.name(target.path),
      label: mermaidText(arrowWords(writer.outline.definition, arrow, writer.options.language)),
      level: levelOf(source, target),
    },
  ];
};

const line = (link: Link): string => `${link.from} --> ${link.to}${link.label === "" ? "" : ` : ${link.label}`}`;

const indented = (lines: string[]): string[] => lines.map((text) => `  ${text}`);

const declarationOf = (writer: Writer, links: Link[], stage: Stage): string[] => {
  const name = writer.name(stage.path);
  const head = `state "${titleOf(writer, stage)}" as ${name}`;
  const choice = isChoice(writer.outline, stage)
    ? [`state ${writer.name(choicePath(stage))} <<choice>>`, `${name} --> ${writer.name(choicePath(stage))}`]
    : [];
  if (stage.children.length === 0) return [head, ...choice];
  const inside = stage.state.type === "parallel" ? regionsOf(writer, links, stage) : levelLines(writer, links, stage);
  return [...historiesOf(writer, stage), `${head} {`, ...indented(inside), "}", ...choice];
};

const regionsOf = (writer: Writer, links: Link[], phase: Stage): string[] =>
  phase.children
    .filter((region) => region.state.type !== "history")
    .flatMap((region, index) => [...(index === 0 ? [] : ["--"]), ...declarationOf(writer, links, region)]);

/** A history stands before its phase: Mermaid has no sign for it, and inside a region it would look like a stage. */
const historiesOf = (writer: Writer, phase: Stage): string[] =>
  phase.children
    .filter((stage) => stage.state.type === "history")
    .flatMap((history) => [
      `state "${titleOf(writer, history)}" as ${writer.name(history.path)}`,
      `${writer.name(history.path)} --> ${writer.name(phase.path)}`,
    ]);

const levelLines = (writer: Writer, links: Link[], phase: Stage | undefined): string[] => {
  const all = phase === undefined ? writer.outline.top : phase.children;
  const stages = all.filter((stage) => stage.state.type !== "history");
  const initial = phase === undefined ? writer.outline.definition.initial : phase.state.initial;
  const first = stages.find((stage) => stage.key === initial);
  const ends = stages.filter((stage) => isExit(stage) || (phase !== undefined && stage.state.type === "final"));
  return [
    ...stages.flatMap((stage) => declarationOf(writer, links, stage)),
    ...(first === undefined ? [] : [`[*] --> ${writer.name(first.path)}`]),
    ...links.filter((link) => link.level === phase).map(line),
    ...ends.map((stage) => `${writer.name(stage.path)} --> [*]`),
  ];
};

/**
 * A program as a Mermaid `stateDiagram-v2`: phases and regions nested, stages with several rules followed by a choice,
 * transitions in words, exits to `[*]`, a history state as the place to resume. The same definition always gives the
 * same text. Transitions whose target does not exist are left out.
 */
export const toMermaid = (definition: Definition, options: MermaidOptions): string => {
  const outline = outlineOf(definition);
  const choices = outline.all.filter((stage) => isChoice(outline, stage));
  const names = mermaidNames([
    ...outline.all.map((stage) => ({ key: stage.path, wish: stage.id })),
    ...choices.map((stage) => ({ key: choicePath(stage), wish: `${stage.id}_choice` })),
    { key: "anytime", wish: "anytime" },
  ]);
  const writer: Writer = { outline, options, name: (path) => names.get(path) ?? path };
  const links = outline.arrows.flatMap((arrow) => linkOf(writer, arrow));
  const anytime = outline.arrows.some((arrow) => arrow.source === undefined && arrow.target !== undefined)
    ? [`state "${ANYTIME[options.language]}" as ${writer.name("anytime")}`]
    : [];
  const lines = ["direction LR", ...anytime, ...levelLines(writer, links, undefined)];
  return ["stateDiagram-v2", ...indented(lines), ""].join("\n");
};
