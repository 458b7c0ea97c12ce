import { parentPath, PROGRAM, transitionId, type StagePath } from "../graph/address.ts";
import type { Graph, StageNode, TransitionEdge } from "../graph/graph.ts";

interface Place {
  /** Tells the row from all others; survives other edits. */
  key: string;
  /** As ARIA counts: 1 at the top. */
  level: number;
  position: number;
  size: number;
  parent: string | undefined;
}

/** A line of the outline. `open` is undefined where there is nothing inside. */
export type Row = Place &
  (
    | { kind: "stage"; node: StageNode; open: boolean | undefined }
    | { kind: "anywhere"; open: boolean | undefined }
    | { kind: "transition"; edge: TransitionEdge; open: undefined }
  );

/** The key of the row that holds the program's own transitions. */
export const ANYWHERE = "#anywhere";

export const stageKey = (path: StagePath): string => path;
export const transitionKey = (edge: TransitionEdge): string => transitionId(edge.address);

/**
 * The lines of the outline, from top to bottom: under each stage first its transitions, then the stages inside. Rows
 * inside one that is closed are left out.
 */
export const rowsOf = (graph: Graph, closed: ReadonlySet<string>): Row[] => {
  const rows: Row[] = [];
  const addTransitions = (list: readonly TransitionEdge[], level: number, parent: string, size: number): void => {
    for (const [index, edge] of list.entries()) {
      rows.push({
        kind: "transition",
        edge,
        key: transitionKey(edge),
        level,
        position: index + 1,
        size,
        parent,
        open: undefined,
      });
    }
  };
  const addStage = (
    path: StagePath,
    level: number,
    position: number,
    size: number,
    parent: string | undefined,
  ): void => {
    const node = graph.byPath.get(path);
    if (node === undefined) return;
    const own = graph.leaving.get(path) ?? [];
    const inside = own.length + node.children.length;
    const key = stageKey(path);
    const open = inside === 0 ? undefined : !closed.has(key);
    rows.push({ kind: "stage", node, key, level, position, size, parent, open });
    if (open !== true) return;
    addTransitions(own, level + 1, key, inside);
    for (const [index, child] of node.children.entries()) {
      addStage(child, level + 1, own.length + index + 1, inside, key);
    }
  };
  const anywhere = graph.leaving.get(PROGRAM) ?? [];
  const extra = anywhere.length > 0 ? 1 : 0;
  const size = graph.program.top.length + extra;
  for (const [index, path] of graph.program.top.entries()) addStage(path, 1, index + 1, size, undefined);
  if (extra === 1) {
    const open = !closed.has(ANYWHERE);
    rows.push({ kind: "anywhere", key: ANYWHERE, level: 1, position: size, size, parent: undefined, open });
    if (open) addTransitions(anywhere, 2, ANYWHERE, anywhere.length);
  }
  return rows;
};

/** What must be open for a stage to be seen: the phases around it, outermost first. */
export const around = (path: StagePath): string[] => {
  const found: string[] = [];
  for (let at = parentPath(path); at !== undefined && at !== PROGRAM; at = parentPath(at)) found.unshift(stageKey(at));
  return found;
};

/** Where the keys of a tree lead (WAI-ARIA): another row, or opening and closing this one. */
export type Step = { to: string } | { open: string } | { close: string } | undefined;

/** What a key does in the tree. */
export const stepOf = (rows: readonly Row[], current: string | undefined, key: string): Step => {
  const index = rows.findIndex((row) => row.key === current);
  const row = rows[index];
  const to = (target: Row | undefined): Step => (target === undefined ? undefined : { to: target.key });
  switch (key) {
    case "ArrowDown":
      return to(rows[index + 1]);
    case "ArrowUp":
      return index <= 0 ? to(rows[0]) : to(rows[index - 1]);
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    case "ArrowRight":
      if (row?.open === false) return { open: row.key };
      return row?.open === true ? to(rows[index + 1]) : undefined;
    case "ArrowLeft":
      if (row?.open === true) return { close: row.key };
      return row?.parent === undefined ? undefined : { to: row.parent };
    default:
      return undefined;
  }
};

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The next row whose words begin with what was typed, the current one last; accents and capitals do not count. */
export const typedAhead = (
  rows: readonly Row[],
  words: (row: Row) => string,
  current: string | undefined,
  typed: string,
): string | undefined => {
  const at = rows.findIndex((row) => row.key === current);
  // While the word grows, the row that already fits stays.
  const from = typed.length > 1 ? Math.max(at, 0) : at + 1;
  const turned = [...rows.slice(from), ...rows.slice(0, from)];
  const wanted = plain(typed);
  return turned.find((row) => plain(words(row)).startsWith(wanted))?.key;
};
