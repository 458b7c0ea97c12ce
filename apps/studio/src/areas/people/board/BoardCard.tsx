import { ActionIcon, Menu } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Enrollment } from "../../../api/people.ts";
import { caseloadTexts } from "../caseload-texts.ts";
import { peopleTexts } from "../texts.ts";
import classes from "./board.module.css";
import type { Move } from "./reachable.ts";

interface BoardCardProps {
  enrollment: Enrollment;
  moves: readonly Move[];
  titleOf: (stage: string) => string;
  /** It is held by the pointer; nothing when it is let go. */
  onDrag: (enrollment: Enrollment | undefined) => void;
  onMove: (move: Move) => void;
}

/** One person on the board: dragged, or moved by the menu. */
export const BoardCard = ({ enrollment, moves, titleOf, onDrag, onMove }: BoardCardProps) => {
  const t = useTexts(caseloadTexts);
  const words = useTexts(peopleTexts);
  const { distance } = useFormats();
  const { id, participant, name = words("nameless"), dueAt, cause, updatedAt, status } = enrollment;
  return (
    <li
      className={classes.card}
      draggable={moves.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        onDrag(enrollment);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <div className={classes.cardHead}>
        {participant === null ? (
          <b>{name}</b>
        ) : (
          <Link
            to="/people/$id"
            params={{ id: participant }}
            preload={false}
            draggable={false}
            className={classes.name}
          >
            {name}
          </Link>
        )}
        {status !== "done" && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={t("moveOf", { name })}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{moves.length === 0 ? t("cannotMove") : t("moveTo")}</Menu.Label>
              {moves.map((move) => (
                <Menu.Item key={move.stage} onClick={() => onMove(move)}>
                  {titleOf(move.stage)} <span className={classes.label}>({move.next.label})</span>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes.more}>
        {cause?.message ?? (dueAt === undefined ? distance(updatedAt) : t("due_", { when: distance(dueAt) }))}
      </div>
    </li>
  );
};
