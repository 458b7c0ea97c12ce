import { useTexts } from "@parcours/ui";
import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useMemo } from "react";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import { isFrame, type Visible } from "../flow/visible.ts";
import { useAfterPaint } from "../../store/use-after-paint.ts";
import { around, type Rect } from "../geometry.ts";
import { texts } from "../texts.ts";
import classes from "./tools.module.css";

const SIZE = { width: 160, height: 100 };
/** So much of the canvas, in pixels, may be out of sight without anything being missed. */
const HAIR = 2;

const outline = ({ x, y, width, height }: Rect): string => `M${x} ${y}h${width}v${height}h${-width}z`;

/** The whole of the diagram small: phases and cards, each kind as one line. */
const Drawn = memo(({ frames, cards }: { frames: string; cards: string }) => (
  <>
    <path className={classes.overviewFrames} d={frames} />
    <path className={classes.overviewCards} d={cards} />
  </>
));
Drawn.displayName = "Drawn";

interface OverviewProps {
  visible: Pick<Visible, "stages">;
  /** On the whole canvas. */
  boxes: ReadonlyMap<StagePath, Rect>;
}

/** The overview in the corner, as long as there is something out of sight; it leads where it is pressed. */
export const Overview = memo((props: OverviewProps) => {
  const t = useTexts(texts);
  const flow = useReactFlow();
  const transform = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  // Far too small for anybody to see what a single edit does to it: the edit does not wait for it.
  const { visible, boxes } = useAfterPaint(props);
  const all = useMemo(() => around([...boxes.values()]), [boxes]);
  const { frames, cards } = useMemo(() => {
    const frame = new Set(visible.stages.filter(isFrame).map(({ path }) => path));
    const lines = (framed: boolean): string =>
      [...boxes]
        .flatMap(([path, box]) => (path !== PROGRAM && frame.has(path) === framed ? [outline(box)] : []))
        .join("");
    return { frames: lines(true), cards: lines(false) };
  }, [visible.stages, boxes]);
  if (all === undefined) return null;
  const [x, y, zoom] = transform;
  const left = all.x * zoom + x;
  const top = all.y * zoom + y;
  const isWhole =
    left >= -HAIR &&
    top >= -HAIR &&
    left + all.width * zoom <= width + HAIR &&
    top + all.height * zoom <= height + HAIR;
  if (isWhole) return null;
  const view: Rect = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const scale = Math.max(all.width / SIZE.width, all.height / SIZE.height);
  const margin = 4 * scale;
  const shown: Rect = {
    x: all.x + all.width / 2 - (SIZE.width / 2) * scale - margin,
    y: all.y + all.height / 2 - (SIZE.height / 2) * scale - margin,
    width: SIZE.width * scale + 2 * margin,
    height: SIZE.height * scale + 2 * margin,
  };
  const lead = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons === 0) return;
    const rect = event.currentTarget.getBoundingClientRect();
    const to = {
      x: shown.x + ((event.clientX - rect.x) / rect.width) * shown.width,
      y: shown.y + ((event.clientY - rect.y) / rect.height) * shown.height,
    };
    void flow.setCenter(to.x, to.y, { zoom });
  };
  return (
    <Panel position="bottom-right" className={classes.overview ?? ""}>
      <svg
        {...SIZE}
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        role="img"
        aria-label={t("minimap")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          lead(event);
        }}
        onPointerMove={lead}
      >
        <Drawn frames={frames} cards={cards} />
        <path className={classes.overviewView} fillRule="evenodd" d={outline(shown) + outline(view)} />
      </svg>
    </Panel>
  );
});
Overview.displayName = "Overview";
