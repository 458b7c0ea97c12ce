import { ActionIcon, Tooltip } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import {
  IconBoxMultiple,
  IconCopyPlus,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconTrash,
} from "@tabler/icons-react";
import type { Alignment } from "../../commands/stages/align-stages.ts";
import { texts } from "../texts.ts";
import classes from "./tools.module.css";

interface ArrangeToolsProps {
  count: number;
  onAlign: (to: Alignment) => void;
  onDistribute: (axis: "horizontal" | "vertical") => void;
  onGroup: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

const ALIGNMENTS = [
  ["left", "alignLeft", IconLayoutAlignLeft],
  ["center", "alignCenter", IconLayoutAlignCenter],
  ["right", "alignRight", IconLayoutAlignRight],
  ["top", "alignTop", IconLayoutAlignTop],
  ["middle", "alignMiddle", IconLayoutAlignMiddle],
  ["bottom", "alignBottom", IconLayoutAlignBottom],
] as const;

/** What can be done with several chosen cards at once. */
export const ArrangeTools = ({ count, ...does }: ArrangeToolsProps) => {
  const t = useTexts(texts);
  const tools = [
    ...ALIGNMENTS.map(([to, label, Icon]) => ({ label: t(label), Icon, run: () => does.onAlign(to) })),
    { label: t("distributeH"), Icon: IconLayoutDistributeVertical, run: () => does.onDistribute("horizontal") },
    { label: t("distributeV"), Icon: IconLayoutDistributeHorizontal, run: () => does.onDistribute("vertical") },
    { label: t("group"), Icon: IconBoxMultiple, run: does.onGroup },
    { label: t("duplicate"), Icon: IconCopyPlus, run: does.onDuplicate },
    { label: t("delete"), Icon: IconTrash, run: does.onDelete },
  ];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("chosen", { count })}>
      <span className={classes.count}>{t("chosen", { count })}</span>
      {tools.map(({ label, Icon, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={run}>
            <Icon size={17} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
};
