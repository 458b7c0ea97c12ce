import { Badge, VisuallyHidden } from "@mantine/core";
import { StageKindIcon } from "@parcours/ui";
import { IconArrowNarrowRight, IconChevronDown, IconChevronRight, IconWorld } from "@tabler/icons-react";
import { kindWords, type Language } from "@parcours/core";
import { memo } from "react";
import classes from "./outline.module.css";
import type { Row } from "./rows.ts";

interface OutlineRowProps {
  row: Row;
  /** The whole sentence, as it is read out. */
  spoken: string;
  /** The transition as it is shown under its stage. */
  shown: string;
  language: Language;
  startWord: string;
  selected: boolean;
  current: boolean;
  problems: number;
  problemWords: string;
  found: boolean;
  onPick: (key: string, more: boolean) => void;
  onToggle: (key: string, open: boolean) => void;
  onOpen: (key: string) => void;
}

const Face = ({
  row,
  shown,
  language,
  startWord,
}: Pick<OutlineRowProps, "row" | "shown" | "language" | "startWord">) => {
  if (row.kind === "transition") {
    return (
      <>
        <IconArrowNarrowRight size={16} className={classes["faint"]} aria-hidden />
        <span className={classes["phrase"]}>{shown}</span>
        {row.edge.branch.of > 1 && (
          <span className={classes["faint"]}>
            {row.edge.branch.index + 1}/{row.edge.branch.of}
          </span>
        )}
      </>
    );
  }
  if (row.kind === "anywhere") {
    return (
      <>
        <IconWorld size={16} aria-hidden />
        <strong>{shown}</strong>
      </>
    );
  }
  const { node } = row;
  const actors = node.inheritsActors ? [] : node.actors;
  return (
    <>
      <StageKindIcon kind={node.kind} size={16} />
      <strong className={classes["title"]}>{node.title[language]}</strong>
      <span className={classes["faint"]}>{kindWords(node.kind)[language]}</span>
      {node.initial && node.parent === "" && (
        <Badge size="xs" variant="light" tt="none">
          {startWord}
        </Badge>
      )}
      <span className={classes["faint"]}>{actors.map((actor) => actor.title[language]).join(", ")}</span>
      {node.exit?.words !== undefined && <span className={classes["faint"]}>{node.exit.words[language]}</span>}
    </>
  );
};

/** One line of the tree. Read out as a whole sentence; what is shown is shorter, since the tree around it says the rest. */
export const OutlineRow = memo((props: OutlineRowProps) => {
  const { row, spoken, selected, current, problems, problemWords, found, onPick, onToggle, onOpen } = props;
  return (
    <div
      role="treeitem"
      id={`outline-${row.key}`}
      data-row={row.key}
      className={classes["row"]}
      data-kind={row.kind}
      data-found={found || undefined}
      style={{ paddingInlineStart: 8 + (row.level - 1) * 20 }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={selected}
      {...(row.open !== undefined && { "aria-expanded": row.open })}
      tabIndex={current ? 0 : -1}
      onClick={(event) => onPick(row.key, event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => onOpen(row.key)}
    >
      <span
        aria-hidden
        className={classes["twist"]}
        onClick={(event) => {
          if (row.open === undefined) return;
          event.stopPropagation();
          onToggle(row.key, !row.open);
        }}
      >
        {row.open === undefined ? null : row.open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
      </span>
      {/* Read out as one sentence; what is seen is laid out in columns and says the same. */}
      <VisuallyHidden>{problems > 0 ? `${spoken}, ${problemWords}` : spoken}</VisuallyHidden>
      <span aria-hidden className={classes["face"]}>
        <Face {...props} />
        {problems > 0 && (
          <Badge size="xs" color="red" variant="light" tt="none" ml="auto">
            {problemWords}
          </Badge>
        )}
      </span>
    </div>
  );
});
OutlineRow.displayName = "OutlineRow";
