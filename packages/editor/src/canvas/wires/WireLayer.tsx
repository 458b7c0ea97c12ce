import { useStore } from "@xyflow/react";
import { Fragment, memo, useMemo } from "react";
import { createPortal } from "react-dom";
import { parentPath, type StagePath } from "../../graph/address.ts";
import { LAYERS } from "../flow/build-nodes.ts";
import type { Wire } from "../flow/flow-types.ts";
import type { Point, Rect } from "../geometry.ts";
import type { Held } from "../moves/use-dragged-nodes.ts";
import { TransitionWire } from "./TransitionWire.tsx";
import classes from "./wires.module.css";

interface WireLayerProps {
  wires: readonly Wire[];
  /** Cards in hand. */
  held: Held;
  /** Where they stood before, within what is around them. */
  boxes: ReadonlyMap<StagePath, Rect>;
}

const STILL: Point = { x: 0, y: 0 };

/** The card that is in hand: this one, or what is around it. */
const inHand = (path: StagePath, held: Held): StagePath | undefined => {
  for (let at: StagePath | undefined = path; at !== undefined; at = parentPath(at)) if (held.has(at)) return at;
  return undefined;
};

const carried = (path: StagePath, { held, boxes }: Pick<WireLayerProps, "held" | "boxes">): Point => {
  const at = inHand(path, held);
  const [now, before] = at === undefined ? [] : [held.get(at), boxes.get(at)];
  return now === undefined || before === undefined ? STILL : { x: now.x - before.x, y: now.y - before.y };
};

/** Wires that nobody carries; looked at again only when one of them is another. */
const Resting = memo(
  ({ wires }: { wires: readonly Wire[] }) =>
    wires.map((wire) => <TransitionWire key={wire.id} wire={wire} from={STILL} to={STILL} />),
  (a, b) => a.wires.length === b.wires.length && a.wires.every((wire, at) => wire === b.wires[at]),
);
Resting.displayName = "Resting";

/** By the phase that they leave, so that an edit in one leaves the wires of the others alone. */
const byPhase = (wires: readonly Wire[]): [StagePath, Wire[]][] => [...Map.groupBy(wires, ({ data }) => data.phase)];

/** The wires of cards in hand go along with them. */
const Carried = ({ wires, ...on }: WireLayerProps) =>
  wires.map((wire) => (
    <TransitionWire
      key={wire.id}
      wire={wire}
      from={carried(wire.data.from.path, on)}
      to={carried(wire.data.to.path, on)}
    />
  ));

interface Sorted {
  /** Below each other: the way that all hope for lies above other wires. */
  resting: [StagePath, Wire[]][][];
  going: Wire[];
  chosen: Wire[];
}

const sorted = (wires: readonly Wire[], held: Held): Sorted => {
  const isGoing = ({ data }: Wire): boolean =>
    held.size > 0 && (inHand(data.from.path, held) ?? inHand(data.to.path, held)) !== undefined;
  const lists: Record<"still" | "hoped" | "going" | "chosen", Wire[]> = { still: [], hoped: [], going: [], chosen: [] };
  for (const wire of wires) {
    if (wire.selected) lists.chosen.push(wire);
    else if (isGoing(wire)) lists.going.push(wire);
    else lists[wire.data.main ? "hoped" : "still"].push(wire);
  }
  return { resting: [byPhase(lists.still), byPhase(lists.hoped)], going: lists.going, chosen: lists.chosen };
};

/**
 * The wires of each phase in one picture below the cards, chosen ones in another above them: an edit lays out and paints
 * those of its phase again. They are ours, not React Flow's: those listen each by itself to every change of the diagram,
 * and each is a picture of its own for the browser to layer.
 */
export const WireLayer = memo(({ wires, held, boxes }: WireLayerProps) => {
  const domNode = useStore((state) => state.domNode);
  const place = useMemo(() => domNode?.querySelector(".react-flow__viewport-portal"), [domNode]);
  const hands = [...held.keys()].join(" ");
  // Where the cards are held changes at every step; which ones they are does not.
  const { resting, going, chosen } = useMemo(() => sorted(wires, held), [wires, hands]);
  if (place === null || place === undefined) return null;
  return createPortal(
    <>
      <div className={classes.layer} style={{ zIndex: LAYERS.wire }}>
        {resting.map((groups, at) => (
          <Fragment key={at}>
            {groups.map(([phase, some]) => (
              <svg key={phase}>
                <Resting wires={some} />
              </svg>
            ))}
          </Fragment>
        ))}
        <svg>
          <Carried wires={going} held={held} boxes={boxes} />
        </svg>
      </div>
      <div className={classes.layer} style={{ zIndex: LAYERS.chosen }}>
        <svg>
          <Carried wires={chosen} held={held} boxes={boxes} />
        </svg>
      </div>
    </>,
    place,
  );
});
WireLayer.displayName = "WireLayer";
