import type { StageKind } from "@parcours/core";
import {
  IconBoxMultiple,
  IconFlag,
  IconFlagCheck,
  IconFlagOff,
  IconHourglass,
  IconPencil,
  IconPlayerPause,
  IconSignature,
  IconSquareRotated,
  IconUser,
  IconUsers,
} from "@tabler/icons-react";
import { outcomeTone } from "./outcome-tone.ts";

const ICONS = {
  stage: IconUser,
  form: IconPencil,
  decision: IconSquareRotated,
  contract: IconSignature,
  activity: IconUsers,
  wait: IconHourglass,
  phase: IconBoxMultiple,
  suspension: IconPlayerPause,
} as const;

const EXITS = { positive: IconFlagCheck, neutral: IconFlag, early: IconFlagOff } as const;

export interface StageKindIconProps {
  kind: StageKind;
  /** Of an exit: tells the flags apart. */
  outcome?: string | undefined;
  /** Pixels; 20 when absent. */
  size?: number;
  /** Said by screen readers. Without it the icon is decoration: the word must stand beside it. */
  label?: string;
}

/** The picture of a kind of stage. */
export const StageKindIcon = ({ kind, outcome, size = 20, label }: StageKindIconProps) => {
  const Icon = kind === "exit" ? EXITS[outcomeTone(outcome)] : ICONS[kind];
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <Icon size={size} stroke={1.6} {...spoken} />;
};
