import { firstOf } from "../../may/sentence.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { sameAround, type PlacedBox } from "./placed-box.ts";
import { withUi } from "./stage-ui.ts";
import { stagesWords } from "./title-of-stage.ts";

type Axis = "horizontal" | "vertical";

/** Equal gaps between the first and the last card. */
const spread = (boxes: readonly PlacedBox[], axis: Axis): PlacedBox[] => {
  const [at, length] = axis === "horizontal" ? (["x", "w"] as const) : (["y", "h"] as const);
  const sorted = boxes.toSorted((a, b) => a[at] - b[at]);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const filled = sorted.reduce((sum, box) => sum + box[length], 0);
  const gap = (last[at] + last[length] - first[at] - filled) / (sorted.length - 1);
  let next = first[at];
  return sorted.map((box) => {
    const placed = { ...box, [at]: next };
    next += box[length] + gap;
    return placed;
  });
};

/** Puts cards at equal distances, the first and the last staying where they are. */
export const distributeStages: Command<{ boxes: readonly PlacedBox[]; axis: Axis }> = {
  name: "distribute-stages",
  title: ({ boxes }, document) => {
    const words = stagesWords(
      document,
      boxes.map(({ path }) => path),
    );
    return { fr: `Répartir ${words.fr}`, en: `Distribute ${words.en}` };
  },
  may: (document, { boxes }) =>
    firstOf(
      stagesThere(
        document,
        boxes.map(({ path }) => path),
      ),
      sameAround(boxes, 3),
    ),
  apply: (document, { boxes, axis }) =>
    spread(boxes, axis).reduce((now, { path, x, y }) => withUi(now, path, { x, y }), document),
};
