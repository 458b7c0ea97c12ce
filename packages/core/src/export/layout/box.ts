import type { EdgeLabel, SceneNode } from "./scene.ts";
import { CAPTION, CAPTION_BETWEEN, CAPTION_LIFT, CAPTION_WIDTH, CARD_MARGIN } from "./sizes.ts";
import { textWidth, wrapText } from "./measure-text.ts";
import type { Drawing } from "./drawing.ts";
import { portName } from "./port-name.ts";

/** A place at the right edge of a box from which a transition of its own leaves. */
export interface Exit {
  net: string;
  /** The words of each transition that leaves here, broken into lines. */
  words: string[][];
  clock: boolean;
  width: number;
  height: number;
}

/** A card or a laid-out phase as its level sees it. Heights are from its top. */
export interface Box {
  node: SceneNode;
  width: number;
  minHeight: number;
  /** Where transitions to it arrive. */
  main: number;
  /** Where transitions to something inside arrive, by net. */
  inside: Map<string, number>;
  /** Where transitions of something inside leave, by net. */
  through: Map<string, number>;
  exits: Exit[];
  /** What is drawn inside; the card itself or the phase's frame takes the final height; a frame is `least` wide. */
  draw: (height: number, least?: number) => Drawing;
}

const CLOCK_WIDTH = 15;

/** The words of the transitions to one place, broken into lines. */
export const exitOf = (net: string, labels: EdgeLabel[]): Exit => {
  const clock = labels.length > 0 && labels.every((label) => label.clock);
  const words = labels.map((label) => wrapText(label.words, CAPTION_WIDTH, CAPTION));
  const lines = words.flat();
  const width = Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, CAPTION)))) + (clock ? CLOCK_WIDTH : 0);
  const between = Math.max(0, words.length - 1) * CAPTION_BETWEEN;
  const height = lines.length === 0 ? 0 : lines.length * CAPTION.leading + between + CAPTION_LIFT;
  return { net, words, clock, width, height };
};

/** Where everything leaves a box, from its top by port, and how high the box is with its exits. */
export interface Ports {
  at: Map<string, number>;
  height: number;
  /** How far words reach above the top of the box. */
  above: number;
}

const PORT_GAP = 9;

/**
 * Stacks the exits of a box in the order given, the first one level with where transitions arrive, each with room for
 * its words above the line; lines from inside pass between them.
 */
export const portsOf = (box: Box, order: readonly Exit[]): Ports => {
  const at = new Map(box.through);
  const passing = [...box.through.values()];
  let floor = -Infinity;
  let above = 0;
  let bottom = box.minHeight;
  for (const exit of order) {
    let y = Math.max(box.main, floor + PORT_GAP + exit.height);
    for (let blocked = true; blocked;) {
      const inTheWay = passing.find((line) => line > y - exit.height - PORT_GAP && line < y + PORT_GAP);
      blocked = inTheWay !== undefined;
      if (inTheWay !== undefined) y = inTheWay + PORT_GAP + exit.height;
    }
    at.set(portName(exit.net, true), y);
    above = Math.max(above, exit.height - y);
    bottom = Math.max(bottom, y + CARD_MARGIN);
    floor = y;
  }
  return { at, height: bottom, above };
};
