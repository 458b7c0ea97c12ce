import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import {
  IconKeyboard,
  IconLayoutDistributeHorizontal,
  IconMap,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import type { KeyAction } from "../keys/shortcuts.ts";
import { texts } from "../texts.ts";
import classes from "./tools.module.css";

export interface ViewToolsProps {
  readOnly: boolean;
  minimap: boolean;
  onZoom: (by: 1 | -1) => void;
  onFit: () => void;
  act: (action: KeyAction) => void;
  onMinimap: (shown: boolean) => void;
  onTidy: (what: "all" | "new") => void;
}

const Tool = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => (
  <Tooltip label={label} position="right">
    <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);

/** How the diagram is seen: zoom, overview, finding, tidying. */
export const ViewTools = memo((props: ViewToolsProps) => {
  const t = useTexts(texts);
  return (
    <div className={classes.bar} data-upright role="toolbar" aria-orientation="vertical" aria-label={t("canvas")}>
      <Tool label={t("zoomOut")} onClick={() => props.onZoom(-1)}>
        <IconMinus size={17} />
      </Tool>
      <Tool label={t("zoomIn")} onClick={() => props.onZoom(1)}>
        <IconPlus size={17} />
      </Tool>
      <Tool label={t("fit")} onClick={props.onFit}>
        <IconMaximize size={17} />
      </Tool>
      <Tool label={t("find")} onClick={() => props.act("find")}>
        <IconSearch size={17} />
      </Tool>
      <Tooltip label={t("minimap")} position="right">
        <ActionIcon
          variant={props.minimap ? "light" : "subtle"}
          color={props.minimap ? "accent" : "gray"}
          aria-label={t("minimap")}
          aria-pressed={props.minimap}
          onClick={() => props.onMinimap(!props.minimap)}
        >
          <IconMap size={17} />
        </ActionIcon>
      </Tooltip>
      {!props.readOnly && (
        <Menu position="right-end">
          <Menu.Target>
            <Tooltip label={t("tidy")} position="right">
              <ActionIcon variant="subtle" color="gray" aria-label={t("tidy")}>
                <IconLayoutDistributeHorizontal size={17} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => props.onTidy("all")}>{t("tidyAll")}</Menu.Item>
            <Menu.Item onClick={() => props.onTidy("new")}>{t("tidyNew")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Tool label={t("shortcuts")} onClick={() => props.act("help")}>
        <IconKeyboard size={17} />
      </Tool>
    </div>
  );
});
ViewTools.displayName = "ViewTools";
