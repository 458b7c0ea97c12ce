import { ActionIcon, Button } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowUp,
  IconCornerDownRight,
  IconFilter,
  IconFolderSymlink,
  IconPencil,
  IconPlus,
  IconSquarePlus,
  IconTrash,
  IconTransitionRight,
} from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useEditor } from "../store/use-editor.ts";
import type { OutlineAction } from "./outline-action.ts";
import classes from "./outline.module.css";
import { texts } from "./texts.ts";

interface OutlineToolsProps {
  offered: readonly OutlineAction[];
  onAct: (action: OutlineAction) => void;
  children: ReactNode;
}

const WORDED = ["next", "inside", "connect", "retarget", "rule", "rename"] as const;

const ICONS: Record<OutlineAction, typeof IconPlus> = {
  next: IconPlus,
  inside: IconSquarePlus,
  connect: IconTransitionRight,
  retarget: IconCornerDownRight,
  rule: IconFilter,
  rename: IconPencil,
  move: IconFolderSymlink,
  up: IconArrowUp,
  down: IconArrowDown,
  remove: IconTrash,
};

const SHORTCUTS: Partial<Record<OutlineAction, string>> = {
  next: "Insert",
  rename: "F2",
  up: "Alt+ArrowUp",
  down: "Alt+ArrowDown",
  remove: "Delete",
};

/** Arrows go along the buttons of a toolbar; Tab leaves it. */
const alongButtons = (event: KeyboardEvent<HTMLDivElement>): void => {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  buttons[buttons.indexOf(event.target) + by]?.focus();
  event.preventDefault();
};

/** Everything that can be done with the current line, as buttons. */
export const OutlineTools = ({ offered, onAct, children }: OutlineToolsProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { readOnly, undoable, redoable, undo, redo } = useEditor();
  const words = offered.filter((action) => (WORDED as readonly string[]).includes(action));
  const iconButton = (action: OutlineAction) => {
    const Icon = ICONS[action];
    return (
      <ActionIcon
        key={action}
        variant="default"
        aria-label={t(action)}
        aria-keyshortcuts={SHORTCUTS[action]}
        title={t(action)}
        disabled={readOnly || !offered.includes(action)}
        onClick={() => onAct(action)}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    );
  };
  return (
    <div role="toolbar" aria-label={t("tools")} className={classes["tools"]} onKeyDown={alongButtons}>
      {!readOnly &&
        words.map((action) => {
          const Icon = ICONS[action];
          return (
            <Button
              key={action}
              size="compact-sm"
              variant="default"
              aria-keyshortcuts={SHORTCUTS[action]}
              leftSection={<Icon size={14} aria-hidden />}
              onClick={() => onAct(action)}
            >
              {t(action)}
            </Button>
          );
        })}
      {!readOnly && (["move", "up", "down", "remove"] as const).map(iconButton)}
      {!readOnly && (
        <>
          <ActionIcon
            variant="default"
            aria-label={undoable === undefined ? t("undo") : `${t("undo")} – ${undoable.title[language]}`}
            title={undoable === undefined ? t("undo") : `${t("undo")} – ${undoable.title[language]}`}
            disabled={undoable === undefined}
            onClick={undo}
          >
            <IconArrowBackUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={redoable === undefined ? t("redo") : `${t("redo")} – ${redoable.title[language]}`}
            title={redoable === undefined ? t("redo") : `${t("redo")} – ${redoable.title[language]}`}
            disabled={redoable === undefined}
            onClick={redo}
          >
            <IconArrowForwardUp size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
      {children}
    </div>
  );
};
