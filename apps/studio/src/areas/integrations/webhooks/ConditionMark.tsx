import { useTexts } from "@parcours/ui";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconPlayerPause,
} from "@tabler/icons-react";
import classes from "../integrations.module.css";
import type { Condition } from "./outcome-words.ts";
import { webhooksTexts } from "./texts.ts";

const MARKS = {
  healthy: { icon: IconCircleCheck, tone: "good" },
  failing: { icon: IconAlertTriangle, tone: "note" },
  failed: { icon: IconCircleX, tone: "lost" },
  waiting: { icon: IconClock, tone: "note" },
  idle: { icon: IconCircleDashed, tone: "quiet" },
  disabled: { icon: IconPlayerPause, tone: "note" },
} as const;

/** How an endpoint is doing: a shape, a color and a word. */
export const ConditionMark = ({ condition }: { condition: Condition }) => {
  const t = useTexts(webhooksTexts);
  const { icon: Icon, tone } = MARKS[condition];
  return (
    <span className={classes.state} data-tone={tone}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {t(`state.${condition}`)}
    </span>
  );
};
