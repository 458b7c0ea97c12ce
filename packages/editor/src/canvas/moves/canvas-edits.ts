import type { Language } from "@parcours/core";
import { clipFrom, clipText, type Clip } from "../../clipboard/clip.ts";
import { copyStages } from "../../clipboard/copy-stages.ts";
import { pasteStages } from "../../clipboard/paste-stages.ts";
import type { Command } from "../../commands/command.ts";
import { addStage, type StageSpot } from "../../commands/stages/add-stage.ts";
import { alignStages, type Alignment } from "../../commands/stages/align-stages.ts";
import { distributeStages } from "../../commands/stages/distribute-stages.ts";
import { forgetPositions } from "../../commands/stages/forget-positions.ts";
import { groupStages } from "../../commands/stages/group-stages.ts";
import { moveInto } from "../../commands/stages/move-into.ts";
import { moveStages } from "../../commands/stages/move-stages.ts";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";
import { outermost } from "../../commands/stages/outermost.ts";
import type { PlacedBox } from "../../commands/stages/placed-box.ts";
import { isWithin, parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { EditorAccess } from "../../store/editor-context.ts";
import { isPlaced } from "../flow/positions.ts";
import type { Visible } from "../flow/visible.ts";
import { around, centerOf, contains, GRID, type Point, type Rect } from "../geometry.ts";
import { placing } from "./placing.ts";
import { positionsToKeep } from "./positions-to-keep.ts";

/** What is on the canvas now. */
export interface Seen {
  /** As it is looked at: with what is folded. */
  graph: Graph;
  visible: Visible;
  /** Within what is around. */
  boxes: ReadonlyMap<StagePath, Rect>;
  /** On the whole canvas. */
  absolute: ReadonlyMap<StagePath, Rect>;
}

const NO_RECT: Rect = { x: 0, y: 0, width: 0, height: 0 };
const NO_MOVES: ReadonlyMap<StagePath, Point> = new Map();

/** The edits that depend on where things are seen. `seen` gives what is on the canvas when it is called. */
export const createCanvasEdits = (store: EditorAccess, seen: () => Seen) => {
  const keepAll = (moved: ReadonlyMap<StagePath, Point> = NO_MOVES) => {
    const { visible, boxes } = seen();
    return positionsToKeep(visible, boxes, moved);
  };

  /** Runs an edit that puts something at a place, keeping all other places as they are seen. */
  const runPlaced = <Input>(command: Command<Input>, input: Input) =>
    store.run(placing(command), { input, positions: keepAll() });

  const placedBoxes = (paths: readonly StagePath[]): PlacedBox[] => {
    const { boxes } = seen();
    return outermost(paths).flatMap((path) => {
      const box = boxes.get(path);
      return box === undefined ? [] : [{ path, x: box.x, y: box.y, w: box.width, h: box.height }];
    });
  };

  /** The innermost open phase at a point of the canvas, apart from some, and the point within it. */
  const phaseAt = (point: Point, apart: readonly StagePath[] = []): { parent: StagePath; x: number; y: number } => {
    const { visible, absolute } = seen();
    const inside = visible.stages.filter((node) => {
      const box = absolute.get(node.path);
      const open = node.children.length > 0 && node.ui.collapsed !== true;
      const counts = open && !apart.some((path) => isWithin(node.path, path));
      return counts && box !== undefined && contains(box, point);
    });
    const parent = inside.at(-1)?.path ?? PROGRAM;
    const box = absolute.get(parent);
    const origin = parent === PROGRAM || box === undefined ? { x: 0, y: 0 } : box;
    return { parent, x: Math.round(point.x - origin.x), y: Math.round(point.y - origin.y) };
  };

  const isHandPlaced = (): boolean => seen().visible.stages.some(isPlaced);

  const copied = (paths: readonly StagePath[]): Clip => {
    const { document } = store.state;
    const positions = keepAll().filter(({ path }) => paths.some((one) => path === one || path.startsWith(`${one}/`)));
    return copyStages(moveStages.apply(document, { positions }), paths);
  };

  const pasteClip = (clip: Clip, into: StagePath, at?: Point) =>
    runPlaced(pasteStages, { clip, into, ...(at !== undefined && { at }) });

  const isParallelAt = (path: StagePath): boolean => seen().graph.byPath.get(path)?.shape === "parallel";

  /** The phase over which cards are held that are being dragged, where it is another one than they stand in. */
  const phaseUnder = (moved: ReadonlyMap<StagePath, Point>): StagePath | undefined => {
    const { boxes, absolute } = seen();
    const paths = outermost([...moved.keys()]);
    const [parent, ...others] = new Set(paths.map((path) => parentPath(path) ?? PROGRAM));
    // What comes from several phases, and parts of a parallel phase, only change their places.
    if (parent === undefined || others.length > 0 || isParallelAt(parent)) return undefined;
    const origin = absolute.get(parent);
    const held = around(paths.flatMap((path) => ({ ...(boxes.get(path) ?? NO_RECT), ...moved.get(path) })));
    if (held === undefined) return undefined;
    const { x, y } = centerOf(held);
    const outer = parent === PROGRAM || origin === undefined ? { x: 0, y: 0 } : origin;
    const into = phaseAt({ x: x + outer.x, y: y + outer.y }, paths).parent;
    return into === parent ? undefined : into;
  };

  /** Puts cards into another phase, where they are held over it; one step. */
  const moveTo = (into: StagePath, moved: ReadonlyMap<StagePath, Point>) => {
    const { absolute } = seen();
    const paths = outermost([...moved.keys()]);
    const from = absolute.get(parentPath(paths[0] ?? PROGRAM) ?? PROGRAM) ?? NO_RECT;
    const to = into === PROGRAM ? NO_RECT : (absolute.get(into) ?? NO_RECT);
    const origin = parentPath(paths[0] ?? PROGRAM) === PROGRAM ? NO_RECT : from;
    const positions = paths.map((path) => {
      const { x, y } = moved.get(path) ?? NO_RECT;
      return { x: Math.round(x + origin.x - to.x), y: Math.round(y + origin.y - to.y) };
    });
    return runPlaced(moveInto, { paths, into, positions });
  };

  return {
    phaseAt,
    phaseUnder,
    moveTo,
    isHandPlaced,

    move: (moved: ReadonlyMap<StagePath, Point>, mergeKey?: string) =>
      store.run(moveStages, { positions: keepAll(moved) }, mergeKey === undefined ? {} : { mergeKey }),

    nudge: (paths: readonly StagePath[], dx: number, dy: number) => {
      const { boxes } = seen();
      const moved = new Map(
        outermost(paths).flatMap((path): [StagePath, Point][] => {
          const box = boxes.get(path);
          return box === undefined ? [] : [[path, { x: box.x + dx * GRID, y: box.y + dy * GRID }]];
        }),
      );
      return store.run(moveStages, { positions: keepAll(moved) }, { mergeKey: `nudge ${paths.join(" ")}` });
    },

    add: (kind: NewStageKind, spot: StageSpot, title: string | undefined, language: Language, at?: Point) => {
      const input = {
        kind,
        spot,
        ...(title !== undefined && { title: { [language]: title } }),
        ...(at !== undefined && { x: Math.round(at.x), y: Math.round(at.y) }),
      };
      return at === undefined ? store.run(addStage, input) : runPlaced(addStage, input);
    },

    align: (paths: readonly StagePath[], to: Alignment) => runPlaced(alignStages, { boxes: placedBoxes(paths), to }),
    distribute: (paths: readonly StagePath[], axis: "horizontal" | "vertical") =>
      runPlaced(distributeStages, { boxes: placedBoxes(paths), axis }),
    group: (paths: readonly StagePath[]) => store.run(groupStages, { paths: outermost(paths) }),
    tidyAll: () => store.run(forgetPositions, {}),

    /** The text for the clipboard of the system. */
    copy: (paths: readonly StagePath[]): string => clipText(copied(paths)),
    /** `false` when the text holds no stages. */
    paste: (text: string, into: StagePath, at?: Point): boolean => {
      const clip = clipFrom(text);
      if (clip === undefined) return false;
      pasteClip(clip, into, at);
      return true;
    },
    duplicate: (paths: readonly StagePath[]) => {
      const into = parentPath(paths[0] ?? PROGRAM) ?? PROGRAM;
      return pasteClip(copied(paths.filter((path) => parentPath(path) === into)), into);
    },
  };
};

export type CanvasEdits = ReturnType<typeof createCanvasEdits>;
