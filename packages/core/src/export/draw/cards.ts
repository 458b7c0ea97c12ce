import type { Card } from "../layout/drawing.ts";
import { CARD_PADDING, ICON, NOTE, TITLE } from "../layout/sizes.ts";
import { iconOf } from "./icons.ts";
import { element, escapeText, textLines } from "./markup.ts";

const RADIUS = 8;

/** The outline says the kind as well: a decision is pointed, an exit is round, the rest is a card. */
const shapeOf = ({ kind, width, height, folded }: Card): string[] => {
  if (kind === "exit") return [element("rect", { width, height, rx: Math.min(height / 2, 22) })];
  const card = element("rect", { width, height, rx: RADIUS });
  if (!folded) return [card];
  return [element("rect", { class: "pd-behind", x: 4, y: 4, width, height, rx: RADIUS }), card];
};

/** A card with its picture, its words and its head-count; for screen readers one sentence. */
export const drawCard = (card: Card): string => {
  const { text } = card;
  const left = CARD_PADDING + ICON + 8;
  const first = CARD_PADDING + 13.5;
  const below = CARD_PADDING + text.title.length * TITLE.leading + 4 + 11;
  const small = [...text.notes, ...text.loops];
  const aim = card.outcome === "completed" || card.outcome === "positive" ? " pd-aim" : "";
  const icon = element("path", {
    class: "pd-icon",
    d: iconOf(card),
    transform: `translate(${CARD_PADDING} ${CARD_PADDING})`,
  });
  const count =
    text.count === undefined
      ? []
      : [textLines([text.count], CARD_PADDING, below + small.length * NOTE.leading, NOTE.leading, "pd-count")];
  return element(
    "g",
    {
      class: `pd-card pd-${card.kind}${aim}${card.folded ? " pd-folded" : ""}`,
      transform: `translate(${card.x} ${card.y})`,
      "data-stage": card.id || undefined,
    },
    [
      element("title", {}, [escapeText(text.spoken)]),
      ...shapeOf(card),
      icon,
      textLines(text.title, left, first, TITLE.leading, "pd-title"),
      textLines(small, CARD_PADDING, below, NOTE.leading, "pd-note"),
      ...count,
      ...(card.final ? [element("circle", { class: "pd-icon", cx: card.width - 14, cy: 21, r: 4 })] : []),
    ],
  );
};
