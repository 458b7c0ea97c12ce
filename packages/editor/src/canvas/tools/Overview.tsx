import { useTexts } from "@parcours/ui";
import { MiniMap, type Node, useStore } from "@xyflow/react";
import type { Rect } from "../geometry.ts";
import { texts } from "../texts.ts";

const SIZE = { width: 160, height: 100 };
/** So much of the canvas, in pixels, may be out of sight without anything being missed. */
const HAIR = 2;

/** Phases are quiet: what is inside shows. */
const colorOf = ({ type }: Node): string => (type === "frame" ? "var(--parcours-edge)" : "var(--parcours-wire)");

/** The overview in the corner, as long as there is something out of sight. */
export const Overview = ({ all }: { all: Rect | undefined }) => {
  const t = useTexts(texts);
  const missing = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (all === undefined) return false;
    const left = all.x * zoom + x;
    const top = all.y * zoom + y;
    return (
      left < -HAIR || top < -HAIR || left + all.width * zoom > width + HAIR || top + all.height * zoom > height + HAIR
    );
  });
  return missing ? (
    <MiniMap position="bottom-right" style={SIZE} nodeColor={colorOf} pannable zoomable ariaLabel={t("minimap")} />
  ) : null;
};
