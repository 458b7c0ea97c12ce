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
import { memo, type ReactNode } from "react";
import { Lagging } from "../../store/Lagging.tsx";
import type { View } from "../../store/editor-state.ts";
import { useEditorStore, useEditorValue } from "../../store/editor-context.ts";
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

const Title = () => {
  const t = useTexts(texts);
  const textIn = useTextIn();
  const title = useEditorValue((state) => state.document.meta.title);
  return <h1 className={classes.title}>{textIn(title) || t("untitled")}</h1>;
};

/** Undo and redo, each with what it would do. */
const Steps = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const undoable = useEditorValue((state) => state.undoable);
  const redoable = useEditorValue((state) => state.redoable);
  const undoWords = undoable === undefined ? t("undo") : t("undoWhat", { what: undoable.title[language] });
  const redoWords = redoable === undefined ? t("redo") : t("redoWhat", { what: redoable.title[language] });
  return (
    <>
      <Tooltip label={undoWords}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={undoWords}
          disabled={undoable === undefined}
          onClick={store.undo}
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
          onClick={store.redo}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
};

const Views = memo(({ playable }: { playable: boolean }) => {
  const t = useTexts(texts);
  const store = useEditorStore();
  const view = useEditorValue((state) => state.view);
  const views = [
    { value: "design", label: t("design") },
    { value: "outline", label: t("outline") },
    ...(playable ? [{ value: "play", label: t("play") }] : []),
  ];
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("view")}
      data={views}
      value={view}
      onChange={(value) => store.show(value as View)}
    />
  );
});
Views.displayName = "Views";

const ProblemCount = ({ narrow, onClick }: { narrow: boolean; onClick: () => void }) => {
  const t = useTexts(texts);
  const count = useEditorValue((state) => state.findings.problems.length);
  return (
    <UnstyledButton className={classes.problems ?? ""} onClick={onClick}>
      {count === 0 ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      <span>{narrow ? count : t("problems", { count })}</span>
    </UnstyledButton>
  );
};

const FaceButton = () => {
  const t = useTexts(texts);
  const store = useEditorStore();
  const isDetailed = useEditorValue((state) => state.face === "details");
  return (
    <Tooltip label={t("detailsHint")}>
      <ActionIcon
        variant={isDetailed ? "light" : "subtle"}
        color={isDetailed ? "accent" : "gray"}
        aria-label={t("details")}
        aria-pressed={isDetailed}
        onClick={() => store.setFace(isDetailed ? "design" : "details")}
      >
        <IconCode size={18} />
      </ActionIcon>
    </Tooltip>
  );
};

/** Title, state of saving, undo and redo, the three views, problems, and what the host adds. */
export const TopBar = ({ before, status, actions, playable, narrow, panelOpen, onPanel, onProblems }: TopBarProps) => {
  const t = useTexts(texts);
  const readOnly = useEditorValue((state) => state.readOnly);
  const PanelIcon = panelOpen ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand;
  return (
    <header className={classes.top}>
      <div className={classes.name}>
        {before}
        <Title />
        <span className={classes.status}>{readOnly && status === undefined ? t("readOnly") : status}</span>
      </div>
      {!readOnly && (
        <Lagging className={classes.tools}>
          <Steps />
        </Lagging>
      )}
      <Views playable={playable} />
      <div className={classes.tools}>
        <ProblemCount narrow={narrow} onClick={onProblems} />
        <FaceButton />
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
