import type { Caption, Point, Tip, Wire } from "../layout/drawing.ts";
import { CAPTION, CAPTION_BETWEEN } from "../layout/sizes.ts";
import { CLOCK } from "./icons.ts";
import { element, px, textLines } from "./markup.ts";

const RADIUS = 8;

const toward = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : by / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The path through the points, its corners rounded as far as the pieces beside them allow. */
const roundedPath = (points: Point[]): string =>
  points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${px(point.x)} ${px(point.y)}`;
      if (after === undefined) return `L${px(point.x)} ${px(point.y)}`;
      const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
      const [enter, leave] = [toward(point, before, radius), toward(point, after, radius)];
      return `L${px(enter.x)} ${px(enter.y)}Q${px(point.x)} ${px(point.y)} ${px(leave.x)} ${px(leave.y)}`;
    })
    .join("");

/** All wires of one kind as one path, so that pieces they share are not drawn twice, which would make them darker. */
export const drawWires = (wires: Wire[], className: string): string =>
  wires.length === 0 ? "" : element("path", { class: className, d: wires.map((w) => roundedPath(w.points)).join("") });

/** An arrow head that points right, or the round sign of a history. */
export const drawTip = ({ x, y, main, resume }: Tip): string => {
  const head = (at: number): string =>
    element("path", { class: main ? "pd-tip pd-tip-main" : "pd-tip", d: `M${px(at)} ${px(y)}l-8 -4.2v8.4z` });
  if (!resume) return head(x);
  return (
    element("circle", { class: "pd-resume", cx: x, cy: y, r: 7.5 }) +
    element("text", { class: "pd-resume-letter", x, y: y + 3.4 }, ["H"]) +
    head(x - 7.5)
  );
};

/** The words of transitions above their line, with a small clock where a deadline sets them off. */
export const drawCaption = ({ x, y, words, clock }: Caption): string => {
  const left = clock ? x + 14 : x;
  const height = words.flat().length * CAPTION.leading + (words.length - 1) * CAPTION_BETWEEN;
  let base = y - height + CAPTION.leading;
  return words
    .map((lines) => {
      const sign = element("path", { class: "pd-icon", d: CLOCK, transform: `translate(${px(x)} ${px(base - 9.2)})` });
      const text = textLines(lines, left, base, CAPTION.leading, "pd-caption");
      base += lines.length * CAPTION.leading + CAPTION_BETWEEN;
      return (clock ? sign : "") + text;
    })
    .join("");
};
