import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { StageKindIcon } from "@parcours/ui";
import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useCanvasActions } from "../canvas-actions.ts";
import type { FrameNode } from "../flow/flow-types.ts";
import { Marked } from "./Marked.tsx";
import { TitleField } from "./TitleField.tsx";
import classes from "./cards.module.css";

/** A phase, or one of the parts of a parallel phase, as a quiet container. */
export const PhaseFrame = memo(({ data, selected }: NodeProps<FrameNode>) => {
  const { node, language, marker, readOnly } = data;
  const actions = useCanvasActions();
  return (
    <div
      className={classes.frame}
      data-region={node.region || undefined}
      data-depth={node.depth % 2}
      data-selected={selected || undefined}
      data-aimed={data.aimed || undefined}
      data-lit={data.lit || undefined}
      data-change={data.change}
    >
      {node.initial && <span className={classes.start} aria-hidden />}
      <div className={classes.frameHead}>
        {!node.region && (
          <button
            type="button"
            tabIndex={-1}
            className={`${classes.fold} nodrag`}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              actions.fold(node.path, true);
            }}
          >
            <IconChevronDown size={14} stroke={2} />
          </button>
        )}
        {!node.region && (
          <span className={classes.kind}>
            <StageKindIcon kind={node.kind} size={16} />
          </span>
        )}
        {data.renaming ? (
          <TitleField node={node} language={language} />
        ) : (
          <span className={classes.frameTitle} data-untitled={!node.titled || undefined}>
            {node.title[language]}
          </span>
        )}
        {data.count !== undefined && <span className={classes.frameCount}>{data.count}</span>}
        {marker !== undefined && <Marked marker={marker} />}
      </div>
      {!readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.grip} ${classes.frameGrip} nodrag`}
          aria-hidden
          onPointerDown={(event) => actions.beginWire(node.path, event)}
        >
          <IconPlus size={13} stroke={2.2} />
        </button>
      )}
    </div>
  );
});
PhaseFrame.displayName = "PhaseFrame";
