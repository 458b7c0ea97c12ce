import { firstOf } from "../../may/sentence.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { sameAround, type PlacedBox } from "./placed-box.ts";
import { withUi } from "./stage-ui.ts";
import { stagesWords } from "./title-of-stage.ts";

/** The line on which cards are put. */
export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom";

const aligned = (boxes: readonly PlacedBox[], to: Alignment) => {
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, w }) => x + w));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h));
  const place: Record<Alignment, (box: PlacedBox) => { x?: number; y?: number }> = {
    left: () => ({ x: left }),
    center: ({ w }) => ({ x: (left + right - w) / 2 }),
    right: ({ w }) => ({ x: right - w }),
    top: () => ({ y: top }),
    middle: ({ h }) => ({ y: (top + bottom - h) / 2 }),
    bottom: ({ h }) => ({ y: bottom - h }),
  };
  return boxes.map((box) => ({ ...box, ...place[to](box) }));
};

/** Puts cards on one line. The boxes are what the canvas shows, since the layout may have placed them. */
export const alignStages: Command<{ boxes: readonly PlacedBox[]; to: Alignment }> = {
  name: "align-stages",
  title: ({ boxes }, document) => {
    const words = stagesWords(
      document,
      boxes.map(({ path }) => path),
    );
    return { fr: `Aligner ${words.fr}`, en: `Align ${words.en}` };
  },
  may: (document, { boxes }) =>
    firstOf(
      stagesThere(
        document,
        boxes.map(({ path }) => path),
      ),
      sameAround(boxes, 2),
    ),
  apply: (document, { boxes, to }) =>
    aligned(boxes, to).reduce((now, { path, x, y }) => withUi(now, path, { x, y }), document),
};
