import type { Frame } from "../layout/drawing.ts";
import { FRAME_PADDING } from "../layout/sizes.ts";
import { element, escapeText } from "./markup.ts";

const titleOf = (frame: Frame): string =>
  element("text", { class: "pd-frame-title", x: FRAME_PADDING, y: frame.kind === "phase" ? 25 : 20 }, [
    escapeText(frame.title.join(" ")),
    ...(frame.count === undefined
      ? []
      : [element("tspan", { class: "pd-frame-count", dx: 10 }, [escapeText(frame.count)])]),
  ]);

/** A phase as a quiet box, a region as a part of it under a broken line. */
export const drawFrame = (frame: Frame): string =>
  element(
    "g",
    {
      class: `pd-${frame.kind}`,
      transform: `translate(${frame.x} ${frame.y})`,
      "data-stage": frame.id || undefined,
    },
    [
      frame.kind === "phase"
        ? element("rect", { width: frame.width, height: frame.height, rx: 12 })
        : element("path", { d: `M1 0H${Math.round(frame.width) - 1}` }),
      titleOf(frame),
    ],
  );
