import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { StageNode, TransitionEdge } from "../graph/graph.ts";
import type { Selection } from "../graph/selection.ts";
import { transitionId } from "../graph/address.ts";
import { useEditor } from "../store/use-editor.ts";
import { ANYWHERE, around, rowsOf, stageKey, type Row } from "./rows.ts";

/** The row of what was selected last. */
const keyOfSelection = (selection: Selection): string | undefined => {
  if (selection.kind === "stages") {
    const last = selection.paths.at(-1);
    return last === undefined ? undefined : stageKey(last);
  }
  return selection.kind === "transition" ? transitionId(selection.at) : undefined;
};

/** The rows that must be open for a row to be seen. */
const opening = (selection: Selection): string[] => {
  if (selection.kind === "stages") return selection.paths.flatMap((path) => around(path));
  if (selection.kind !== "transition") return [];
  return selection.at.from === "" ? [ANYWHERE] : [...around(selection.at.from), stageKey(selection.at.from)];
};

/** What selecting a row selects. `more`: it comes to the stages selected before, or leaves them. */
const selectionOf = (row: Row, before: Selection, more: boolean): Selection => {
  if (row.kind === "transition") return { kind: "transition", at: row.edge.address };
  if (row.kind === "anywhere") return { kind: "none" };
  const { path } = row.node;
  if (!more || before.kind !== "stages") return { kind: "stages", paths: [path] };
  const rest = before.paths.filter((other) => other !== path);
  if (rest.length === before.paths.length) return { kind: "stages", paths: [...before.paths, path] };
  return rest.length === 0 ? { kind: "none" } : { kind: "stages", paths: rest };
};

/** The lines of the outline, which of them is current, and how one moves among them. */
export const useOutline = () => {
  const { graph, selection, select } = useEditor();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set());
  const [seen, setSeen] = useState(selection);
  const [current, setCurrent] = useState<string | undefined>(() => keyOfSelection(selection));
  // What is selected elsewhere, or by a command, becomes the current row, and what is around it opens.
  if (seen !== selection) {
    setSeen(selection);
    const key = keyOfSelection(selection);
    if (key !== undefined) {
      setCurrent(key);
      const open = opening(selection);
      if (open.some((one) => closed.has(one))) setClosed(new Set([...closed].filter((one) => !open.includes(one))));
    }
  }

  const tree = useRef<HTMLDivElement | null>(null);
  /** A row that should get the focus as soon as it is there. */
  const wanted = useRef<string | undefined>(undefined);
  const rows = useMemo(() => rowsOf(graph, closed), [graph, closed]);

  const selected = useMemo(() => {
    if (selection.kind === "stages") return new Set(selection.paths.map(stageKey));
    const key = keyOfSelection(selection);
    return new Set(key === undefined ? [] : [key]);
  }, [selection]);

  const row = rows.find((one) => one.key === current) ?? rows[0];

  useEffect(() => {
    if (wanted.current === undefined || row === undefined) return;
    const element = tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`);
    element?.focus();
    element?.scrollIntoView?.({ block: "nearest" });
    wanted.current = undefined;
  });

  const toggle = useCallback((key: string, open: boolean): void => {
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(key);
      else next.add(key);
      return next;
    });
  }, []);

  const go = useCallback(
    (key: string, more = false): void => {
      wanted.current = key;
      setCurrent(key);
      const target = rows.find((one) => one.key === key);
      if (target !== undefined) select(selectionOf(target, selection, more));
    },
    [rows, select, selection],
  );

  /** The focus goes back to the current row, once what is asked for has been done. */
  const returnFocus = useCallback((): void => {
    wanted.current = "";
    setCurrent((key) => key);
    setClosed((before) => new Set(before));
  }, []);

  const stagesSelected: StageNode[] = [...selected].flatMap((key) => graph.byPath.get(key) ?? []);
  const edge: TransitionEdge | undefined = row?.kind === "transition" ? row.edge : undefined;
  return { tree, rows, row, edge, selected, stagesSelected, go, toggle, returnFocus };
};
