import { ActionIcon, SegmentedControl, Tooltip, UnstyledButton } from "@mantine/core";
import { useTextIn, useLanguage, useTexts } from "@parcours/ui";
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconCode,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { View } from "../../store/editor-state.ts";
import { useEditor } from "../../store/use-editor.ts";
import classes from "./frame.module.css";
import { texts } from "./texts.ts";

interface TopBarProps {
  /** What stands before the title: the way back. */
  before?: ReactNode;
  /** The state of saving, in the words of the host. */
  status?: ReactNode;
  /** Buttons of the host: publish, export. */
  actions?: ReactNode;
  playable: boolean;
  narrow: boolean;
  panelOpen: boolean;
  onPanel: () => void;
  onProblems: () => void;
}

/** Title, state of saving, undo and redo, the three views, problems, and what the host adds. */
export const TopBar = ({ before, status, actions, playable, narrow, panelOpen, onPanel, onProblems }: TopBarProps) => {
  const t = useTexts(texts);
  const textIn = useTextIn();
  const { language } = useLanguage();
  const editor = useEditor();
  const { document, undoable, redoable, readOnly, face, view } = editor;
  const count = editor.findings.problems.length;
  const undoWords = undoable === undefined ? t("undo") : t("undoWhat", { what: undoable.title[language] });
  const redoWords = redoable === undefined ? t("redo") : t("redoWhat", { what: redoable.title[language] });
  const views = [
    { value: "design", label: t("design") },
    { value: "outline", label: t("outline") },
    ...(playable ? [{ value: "play", label: t("play") }] : []),
  ];
  const PanelIcon = panelOpen ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand;
  return (
    <header className={classes.top}>
      <div className={classes.name}>
        {before}
        <h1 className={classes.title}>{textIn(document.meta.title) || t("untitled")}</h1>
        <span className={classes.status}>{readOnly && status === undefined ? t("readOnly") : status}</span>
      </div>
      {!readOnly && (
        <div className={classes.tools}>
          <Tooltip label={undoWords}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={undoWords}
              disabled={undoable === undefined}
              onClick={editor.undo}
            >
              <IconArrowBackUp size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={redoWords}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={redoWords}
              disabled={redoable === undefined}
              onClick={editor.redo}
            >
              <IconArrowForwardUp size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t("view")}
        data={views}
        value={view}
        onChange={(value) => editor.show(value as View)}
      />
      <div className={classes.tools}>
        <UnstyledButton className={classes.problems ?? ""} onClick={onProblems}>
          {count === 0 ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
          <span>{narrow ? count : t("problems", { count })}</span>
        </UnstyledButton>
        <Tooltip label={t("detailsHint")}>
          <ActionIcon
            variant={face === "details" ? "light" : "subtle"}
            color={face === "details" ? "accent" : "gray"}
            aria-label={t("details")}
            aria-pressed={face === "details"}
            onClick={() => editor.setFace(face === "details" ? "design" : "details")}
          >
            <IconCode size={18} />
          </ActionIcon>
        </Tooltip>
        {!narrow && (
          <Tooltip label={t(panelOpen ? "hidePanel" : "showPanel")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t(panelOpen ? "hidePanel" : "showPanel")}
              aria-expanded={panelOpen}
              onClick={onPanel}
            >
              <PanelIcon size={18} />
            </ActionIcon>
          </Tooltip>
        )}
        {actions}
      </div>
    </header>
  );
};
