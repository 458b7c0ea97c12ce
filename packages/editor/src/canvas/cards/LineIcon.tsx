import {
  IconAlertTriangle,
  IconClock,
  IconCode,
  IconFileText,
  IconFlag,
  IconStack2,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { LineKind } from "./card-face.ts";

const ICONS = {
  actors: IconUser,
  due: IconClock,
  about: IconFileText,
  outcome: IconFlag,
  count: IconUsersGroup,
  overdue: IconAlertTriangle,
  folded: IconStack2,
  id: IconCode,
} as const satisfies Record<LineKind, unknown>;

/** The picture before a small line of a card. */
export const LineIcon = ({ kind }: { kind: LineKind }) => {
  const Icon = ICONS[kind];
  return <Icon size={13} stroke={1.6} aria-hidden />;
};
