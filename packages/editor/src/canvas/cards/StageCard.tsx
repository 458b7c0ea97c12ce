import { StageKindIcon } from "@parcours/ui";
import { IconChevronRight, IconPlus, IconRefresh } from "@tabler/icons-react";
import type { NodeProps } from "@xyflow/react";
import { memo, type CSSProperties } from "react";
import { useCanvasActions } from "../canvas-actions.ts";
import type { CardNode } from "../flow/flow-types.ts";
import { LineIcon } from "./LineIcon.tsx";
import { Marked } from "./Marked.tsx";
import { TitleField } from "./TitleField.tsx";
import classes from "./cards.module.css";

/** A stage as a card: what it is, who acts, by when, what about, and what may be done without moving on. */
export const StageCard = memo(({ data, selected }: NodeProps<CardNode>) => {
  const { node, face, language, marker, readOnly } = data;
  const actions = useCanvasActions();
  return (
    <div
      className={classes.card}
      data-kind={node.kind}
      data-final={node.shape === "final" || undefined}
      data-exit={node.exit !== undefined || undefined}
      data-folded={node.collapsed || undefined}
      data-selected={selected || undefined}
      data-aimed={data.aimed || undefined}
      data-lit={data.lit || undefined}
      data-change={data.change}
      style={{ "--far-most": `${data.far}px` } as CSSProperties}
    >
      {node.initial && <span className={classes.start} aria-hidden />}
      {node.collapsed && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.unfold} nodrag`}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            actions.fold(node.path, false);
          }}
        >
          <IconChevronRight size={14} stroke={2} />
        </button>
      )}
      <div className={classes.head}>
        <span className={classes.kind}>
          <StageKindIcon kind={node.kind} outcome={node.exit?.outcome} size={18} />
        </span>
        {data.renaming ? (
          <TitleField node={node} language={language} />
        ) : (
          <span className={classes.title} data-untitled={!node.titled || undefined}>
            {face.title.map((line, index) => (
              // The space counts where the lines are put together again, seen from afar.
              <span key={index}>{`${line} `}</span>
            ))}
          </span>
        )}
      </div>
      {face.lines.map(({ kind, text }) => (
        <div key={kind} className={classes.line} data-line={kind}>
          <LineIcon kind={kind} />
          <span>
            {text.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </span>
        </div>
      ))}
      {face.doings.length > 0 && (
        <div className={classes.doings}>
          {face.doings.map(({ edge, text }) => (
            <button
              key={edge.id}
              type="button"
              tabIndex={-1}
              className={`${classes.line} ${classes.doing} nodrag`}
              onClick={(event) => {
                event.stopPropagation();
                actions.selectTransition(edge.address);
              }}
            >
              <IconRefresh size={13} stroke={1.6} aria-hidden />
              <span>
                {text.map((line, index) => (
                  <span key={index}>{line}</span>
                ))}
              </span>
            </button>
          ))}
          {face.further > 0 && <div className={classes.further}>{`+ ${face.further}`}</div>}
        </div>
      )}
      {marker !== undefined && <Marked marker={marker} />}
      {!readOnly && node.exit === undefined && node.shape !== "final" && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.grip} nodrag`}
          aria-hidden
          onPointerDown={(event) => actions.beginWire(node.path, event)}
        >
          <IconPlus size={13} stroke={2.2} />
        </button>
      )}
    </div>
  );
});
StageCard.displayName = "StageCard";
