import { portsOf, type Box } from "./box.ts";
import { emptyDrawing, place, type Drawing } from "./drawing.ts";
import type { Laid } from "./lay-row.ts";
import type { Link } from "./level.ts";
import { portName } from "./port-name.ts";
import {
  CAPTION_GAP,
  CAPTION_LIFT,
  CARD_MARGIN,
  FRAME_PADDING,
  START_ROOM,
  TRACK,
  TRACK_AFTER,
  TRACK_BEFORE,
} from "./sizes.ts";
import { tracksOf } from "./tracks.ts";
import type { Gap, Turn } from "./turns.ts";

/** A line that leaves a region: from where, along which net, and whether its words stand there. */
interface Leaving {
  net: string;
  x: number;
  y: number;
  own: boolean;
  main: boolean;
}

interface Region {
  box: Box;
  /** Where the box itself stands; cards stand free in their region, frames fill it. */
  x: number;
  y: number;
  height: number;
  bottom: number;
  leaving: Leaving[];
}

const placeRegion = (box: Box, top: number, body: number, mainNets: ReadonlySet<string>): Region => {
  const ports = portsOf(box, box.exits);
  const isCard = box.node.shape === "card";
  const y = top + Math.max(0, ports.above) + (isCard ? CARD_MARGIN : 0);
  const x = isCard ? START_ROOM : 0;
  const lineFrom = (net: string, own: boolean): Leaving => ({
    net,
    x: own && !isCard ? body : x + box.width,
    y: y + (ports.at.get(portName(net, own)) ?? 0),
    own,
    main: mainNets.has(net),
  });
  return {
    box,
    x,
    y,
    height: ports.height,
    bottom: y + ports.height + (isCard ? CARD_MARGIN : 0),
    leaving: [
      ...[...box.through.keys()].map((net) => lineFrom(net, false)),
      ...box.exits.map((exit) => lineFrom(exit.net, true)),
    ],
  };
};

const placeRegions = (boxes: Box[], body: number, mainNets: ReadonlySet<string>): Region[] => {
  const regions: Region[] = [];
  for (const box of boxes) regions.push(placeRegion(box, regions.at(-1)?.bottom ?? 0, body, mainNets));
  return regions;
};

/** How far to the right a region and the words on its transitions reach. */
const widthOf = (box: Box): number => (box.node.shape === "card" ? START_ROOM + box.width : box.width);
const captionRoom = ({ box, leaving }: Region): number => {
  const widest = Math.max(0, ...box.exits.map((exit) => exit.width));
  return widest === 0 ? 0 : (leaving.find(({ own }) => own)?.x ?? 0) + CAPTION_GAP + widest;
};

const drawExits = (drawing: Drawing, regions: Region[]): void => {
  for (const { box, leaving } of regions) {
    for (const { net, words, width, clock } of box.exits) {
      const line = leaving.find((one) => one.own && one.net === net);
      if (line === undefined) continue;
      drawing.exits.push({ key: box.node.key, net, x: line.x, y: line.y });
      if (words.length === 0) continue;
      drawing.captions.push({ x: line.x + CAPTION_GAP, y: line.y - CAPTION_LIFT, words, width, clock });
    }
  }
};

interface Outs {
  gap: Gap;
  turns: Map<string, Turn>;
  /** Height at which each net leaves the phase. */
  heights: Map<string, number>;
}

/** Nets that leave several regions become one line at the right edge, at the height of the first. */
const gatherOuts = (regions: Region[]): Outs => {
  const heights = new Map<string, number>();
  const turns = new Map<string, Turn>();
  for (const { net, y } of regions.flatMap((region) => region.leaving)) {
    const first = heights.get(net);
    if (first === undefined) heights.set(net, y);
    else {
      const turn = turns.get(net) ?? { key: net, left: [first], right: [first] };
      turn.left.push(y);
      turns.set(net, turn);
    }
  }
  const passing = [...heights].flatMap(([net, y]) => (turns.has(net) ? [] : [y]));
  return { gap: { turns: [...turns.values()], passing }, turns, heights };
};

/** Where nets come into the regions, and the tips of those that lead to a region itself. */
const drawIns = (drawing: Drawing, regions: Region[], links: readonly Link[]): Map<string, number> => {
  const ins = new Map<string, number>();
  for (const { net, to, main } of links) {
    const region = regions.find(({ box }) => box.node === to);
    if (region === undefined || ins.has(net)) continue;
    const { box, x } = region;
    const y = region.y + (box.inside.get(net) ?? box.main);
    const resume = net === `${box.node.key}#resume`;
    ins.set(net, y);
    if (net === box.node.key || resume) drawing.tips.push({ x, y, main, resume });
    const points = [
      { x: 0, y },
      { x, y },
    ];
    if (x > 0) drawing.wires.push({ points, net, main });
  }
  return ins;
};

/** Stacks the regions of a parallel phase: what they lead to leaves at the right, what leads into them comes straight in. */
export const layStack = (boxes: Box[], links: readonly Link[]): Laid => {
  const mainNets = new Set(links.filter((link) => link.main).map((link) => link.net));
  const body = Math.max(0, ...boxes.map(widthOf));
  const regions = placeRegions(boxes, body, mainNets);
  const edge = Math.max(body, ...regions.map(captionRoom));
  const { gap, turns, heights } = gatherOuts(regions);
  const { track, count } = tracksOf(gap);
  const margin = count === 0 ? 0 : TRACK_BEFORE + count * TRACK + TRACK_AFTER;
  const width = edge + margin + (margin === 0 && edge > body ? FRAME_PADDING : 0);
  const drawing = { ...emptyDrawing(), width, height: Math.max(0, ...regions.map((region) => region.bottom)) };
  for (const { box, x: left, y: top, height, leaving } of regions) {
    // Regions are as wide as the widest.
    place(drawing, box.draw(height, body), left, top);
    for (const { net, x, y, main } of leaving) {
      const turn = turns.get(net);
      const number = turn === undefined ? undefined : track.get(turn);
      const out = heights.get(net) ?? y;
      const at = edge + TRACK_BEFORE + (number ?? 0) * TRACK;
      const turned =
        number === undefined || out === y
          ? []
          : [
              { x: at, y },
              { x: at, y: out },
            ];
      drawing.wires.push({ points: [{ x, y }, ...turned, { x: width, y: out }], net, main });
    }
  }
  drawExits(drawing, regions);
  const ins = drawIns(drawing, regions, links);
  return { drawing, line: 0, ins, outs: heights, mainOuts: mainNets };
};
