import type { Deadline } from "@parcours/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import classes from "../fields/fields.module.css";
import { timelineOf } from "./timeline.ts";
import { texts } from "./texts.ts";

const WIDTH = 360;
const EDGE = 24;
const LINE = 34;

/** An example: arrival, a pause, and when the deadline comes then. Drawn, and told in words below. */
export const DeadlineTimeline = ({ deadline }: { deadline: Deadline }) => {
  const t = useTexts(texts);
  const { date } = useFormats();
  const document = useEditorValue((state) => state.document);
  const [start] = useState(() => Date.now());
  const line = timelineOf(document, deadline, start);
  if (line === undefined) return null;
  const { pause, due } = line;
  const ends = [line.start, due, pause?.to ?? due];
  const first = Math.min(...ends);
  const span = Math.max(...ends) - first || 1;
  const x = (at: number): number => EDGE + ((at - first) / span) * (WIDTH - 2 * EDGE);
  const say = (at: number): string => date(new Date(at).toISOString());
  const base = typeof deadline.from === "object" ? t("baseDate") : t("arrival");
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${WIDTH} 66`} className={classes["timeline"]} aria-hidden>
        <line className={classes["line"]} x1={x(first)} x2={x(first + span)} y1={LINE} y2={LINE} />
        {due > line.start && (
          <line className={classes["run"]} x1={x(line.start)} x2={x(pause?.from ?? due)} y1={LINE} y2={LINE} />
        )}
        {pause !== undefined && (
          <>
            <rect
              className={classes["pause"]}
              x={x(pause.from)}
              width={x(pause.to) - x(pause.from)}
              y={LINE - 12}
              height={24}
            />
            <text x={(x(pause.from) + x(pause.to)) / 2} y={LINE + 4} textAnchor="middle">
              {t("pauseShort")}
            </text>
            {due > pause.to && <line className={classes["run"]} x1={x(pause.to)} x2={x(due)} y1={LINE} y2={LINE} />}
          </>
        )}
        <circle className={classes["end"]} cx={x(line.start)} cy={LINE} r={5} />
        <circle className={classes["end"]} cx={x(due)} cy={LINE} r={5} />
        <text
          x={x(line.start)}
          y={LINE - 16}
          textAnchor={x(line.start) < WIDTH / 2 ? "start" : "end"}
          dx={x(line.start) < WIDTH / 2 ? -6 : 6}
        >
          {base}
        </text>
        <text
          x={x(due)}
          y={LINE + 28}
          textAnchor={x(due) < WIDTH / 2 ? "start" : "end"}
          dx={x(due) < WIDTH / 2 ? -6 : 6}
        >
          {t("due")}
        </text>
      </svg>
      <figcaption className={classes["caption"]}>
        {pause === undefined
          ? t("simple", { base, start: say(line.start), due: say(due) })
          : t("paused", {
              base,
              start: say(line.start),
              from: say(pause.from),
              to: say(pause.to),
              due: say(due),
              undisturbed: say(line.undisturbed),
            })}
      </figcaption>
    </figure>
  );
};
