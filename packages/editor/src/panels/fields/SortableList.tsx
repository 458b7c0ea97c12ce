import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconChevronDown, IconChevronUp, IconGripVertical, IconX } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import classes from "./fields.module.css";
import { texts } from "./texts.ts";

/** One line of a list: what it is called for people who cannot see it, and what it shows. */
export interface SortableItem {
  key: string;
  name: string;
  /** What stands in the place of the name, where that leads somewhere. */
  head?: ReactNode;
  content: ReactNode;
}

export interface SortableListProps {
  label: string;
  items: readonly SortableItem[];
  disabled?: boolean;
  /** Each line under its name, over the whole width: for what holds many fields. */
  headed?: boolean;
  /** Each line is one thing to press: what orders and removes it shows when it is pointed at or has the focus. */
  rows?: boolean;
  /** Absent: the order means nothing and cannot be changed. */
  onMove?: (from: number, to: number) => void;
  onRemove?: (index: number) => void;
}

/** The list with one entry elsewhere. */
export const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  const taken = next.splice(from, 1);
  next.splice(to, 0, ...taken);
  return next;
};

/** A list whose order counts: by the buttons, by Alt with the arrows, or by dragging the handle. */
export const SortableList = ({
  label,
  items,
  disabled = false,
  headed = false,
  rows = false,
  onMove,
  onRemove,
}: SortableListProps) => {
  const t = useTexts(texts);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, say] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const taken = useRef<number | undefined>(undefined);
  // The button that took a line away is gone with it: the keyboard goes on at the next line, at last at the list.
  useLayoutEffect(() => {
    const at = taken.current;
    taken.current = undefined;
    if (at === undefined || document.activeElement !== document.body) return;
    const left = list.current?.querySelectorAll<HTMLElement>(":scope > li > [data-buttons] > button:last-child");
    (left?.[Math.min(at, left.length - 1)] ?? list.current)?.focus({ preventScroll: true });
  }, [items.length]);

  const move = (from: number, to: number): void => {
    const item = items[from];
    if (onMove === undefined || item === undefined || to < 0 || to >= items.length || from === to) return;
    onMove(from, to);
    say(t("moved", { name: item.name, position: to + 1, count: items.length }));
  };
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || onMove === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, index + (event.key === "ArrowUp" ? -1 : 1));
  };
  const drop = (index: number): void => {
    if (dragged !== undefined) move(dragged, index);
    setDragged(undefined);
    setOver(undefined);
  };
  const button = (icon: ReactNode, name: string, off: boolean, act: () => void) => (
    <ActionIcon variant="subtle" color="gray" size={24} aria-label={name} title={name} disabled={off} onClick={act}>
      {icon}
    </ActionIcon>
  );
  return (
    <>
      <ul ref={list} className={classes["list"]} aria-label={label} tabIndex={-1}>
        {items.map(({ key, name, head, content }, index) => (
          <li
            key={key}
            className={classes["item"]}
            data-headed={headed || undefined}
            data-rows={rows || undefined}
            data-dragged={dragged === index || undefined}
            data-over={(over === index && dragged !== index) || undefined}
            onKeyDown={(event) => onKey(event, index)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(index);
            }}
          >
            {onMove !== undefined && !disabled ? (
              <span
                className={classes["handle"]}
                draggable
                title={t("drag", { name })}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = "move";
                  event.dataTransfer.setData("text/plain", name);
                  setDragged(index);
                }}
                onDragEnd={() => {
                  setDragged(undefined);
                  setOver(undefined);
                }}
              >
                <IconGripVertical size={16} aria-hidden />
              </span>
            ) : (
              <span />
            )}
            {headed && <strong className={classes["itemName"]}>{head ?? name}</strong>}
            <div className={classes["content"]}>{content}</div>
            <span className={classes["buttons"]} data-buttons>
              {onMove !== undefined &&
                !disabled &&
                items.length > 1 && [
                  <span key="up">
                    {button(<IconChevronUp size={14} />, t("up", { name }), index === 0, () => move(index, index - 1))}
                  </span>,
                  <span key="down">
                    {button(<IconChevronDown size={14} />, t("down", { name }), index === items.length - 1, () =>
                      move(index, index + 1),
                    )}
                  </span>,
                ]}
              {onRemove !== undefined &&
                !disabled &&
                button(<IconX size={14} />, t("remove", { name }), false, () => {
                  taken.current = index;
                  onRemove(index);
                })}
            </span>
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
    </>
  );
};
