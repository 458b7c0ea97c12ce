import { outlineOf } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { textIn, type Language } from "../definition/text.ts";
import { drawCard } from "./draw/cards.ts";
import { drawFrame } from "./draw/frames.ts";
import { element, escapeText, px } from "./draw/markup.ts";
import { diagramStyle } from "./draw/style.ts";
import { drawCaption, drawTip, drawWires } from "./draw/wires.ts";
import { happyPath } from "./happy-path.ts";
import { layOut } from "./layout/lay-out.ts";

export { diagramStyle } from "./draw/style.ts";

export interface DiagramOptions {
  language: Language;
  /** Head-count by stage id. */
  counts?: Readonly<Record<string, number>>;
  /** Phases deeper than this are drawn as one card: 0 shows the program at a glance. Absent: everything. */
  depth?: number;
  /** Width in pixels to keep to, as far as that can be done; 1,720 when absent. Longer ways go on in a further row. */
  width?: number;
  /** Dark defaults for the colors. */
  dark?: boolean;
  /** False: without the style sheet, for a page that carries `diagramStyle()` itself. */
  styled?: boolean;
}

/** What the picture shows, for those who do not see it. */
const descriptionOf = (definition: Definition, { language }: DiagramOptions): string => {
  const outline = outlineOf(definition);
  const stages = outline.all.filter((stage) => stage.state.type !== "history").length;
  const line = (happyPath(outline).get("") ?? []).map(
    (id) => textIn(outline.byId.get(id)?.state.meta?.title, language) || id,
  );
  const summary = textIn(definition.meta.summary, language);
  const words =
    language === "fr"
      ? `Schéma du parcours, ${stages} étapes, de gauche à droite. Au mieux : ${line.join(", ")}.`
      : `Diagram of the program, ${stages} stages, from left to right. At best: ${line.join(", ")}.`;
  return summary === "" ? words : `${summary} ${words}`;
};

/**
 * A program as an SVG picture: left to right along the happy path, exits on the right edge, phases as quiet frames,
 * head-counts on the cards. A whole document by itself and ready to stand inside a page; `data-stage` tells the stage of
 * each card and frame. The same definition and options always give the same text.
 */
export const toSvg = (definition: Definition, options: DiagramOptions): string => {
  const { language, counts, depth, dark, styled, width = 1_720 } = options;
  const drawing = layOut(definition, { language, counts, depth, width });
  const id = `pd-${definition.id}`;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: dark === true ? "pd pd-dark" : "pd",
      viewBox: `0 0 ${px(drawing.width)} ${px(drawing.height)}`,
      width: Math.ceil(drawing.width),
      height: Math.ceil(drawing.height),
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      lang: language,
    },
    [
      element("title", { id: `${id}-title` }, [escapeText(textIn(definition.meta.title, language) || definition.id)]),
      element("desc", { id: `${id}-desc` }, [escapeText(descriptionOf(definition, options))]),
      ...(styled === false ? [] : [element("style", {}, [diagramStyle()])]),
      element("rect", { class: "pd-ground", width: drawing.width, height: drawing.height }),
      ...drawing.frames.map(drawFrame),
      drawWires(
        drawing.wires.filter((wire) => !wire.main),
        "pd-wire",
      ),
      drawWires(
        drawing.wires.filter((wire) => wire.main),
        "pd-wire pd-wire-main",
      ),
      ...drawing.starts.map(({ x, y }) => element("circle", { class: "pd-start", cx: x, cy: y, r: 5 })),
      ...drawing.cards.map(drawCard),
      ...drawing.tips.map(drawTip),
      ...drawing.captions.map(drawCaption),
    ],
  );
};
