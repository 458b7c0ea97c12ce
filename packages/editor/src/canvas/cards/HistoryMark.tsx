import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { HistoryNode } from "../flow/flow-types.ts";
import { Marked } from "./Marked.tsx";
import classes from "./cards.module.css";

/** Where a phase is taken up again as it was left: a round H, with a star when what is inside is taken up too. */
export const HistoryMark = memo(({ data, selected }: NodeProps<HistoryNode>) => (
  <div className={classes.history} data-selected={selected || undefined} data-aimed={data.aimed || undefined}>
    {data.node.history === "deep" ? "H*" : "H"}
    {data.marker !== undefined && <Marked marker={data.marker} />}
  </div>
));
HistoryMark.displayName = "HistoryMark";
