/** A graph of things numbered from 0. `line` comes first where there is a choice. */
export interface Graph {
  count: number;
  edges: readonly (readonly [number, number])[];
  line: readonly number[];
  initial: number | undefined;
}

const successors = ({ count, edges, line }: Graph): number[][] => {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of edges) if (from !== to && lists[from]?.includes(to) === false) lists[from].push(to);
  const rank = (from: number, to: number): number =>
    line[line.indexOf(from) + 1] === to && line.includes(from) ? -1 : to;
  return lists.map((list, from) => list.toSorted((a, b) => rank(from, a) - rank(from, b)));
};

/**
 * The edges that lead on, in an order in which every edge comes after those that lead to its start: depth first from
 * the initial thing along the line, without the edges that lead back to where the walk came from.
 */
const forwardEdges = (graph: Graph): [number, number][] => {
  const next = successors(graph);
  const state: ("open" | "done" | undefined)[] = [];
  const finished: number[] = [];
  const forward: [number, number][][] = Array.from({ length: graph.count }, () => []);
  const walk = (at: number): void => {
    state[at] = "open";
    for (const to of next[at] ?? []) {
      if (state[to] === "open" || to === graph.initial) continue;
      forward[at]?.push([at, to]);
      if (state[to] === undefined) walk(to);
    }
    state[at] = "done";
    finished.push(at);
  };
  const starts = [...(graph.initial === undefined ? [] : [graph.initial]), ...Array(graph.count).keys()];
  for (const start of starts) if (state[start] === undefined) walk(start);
  return finished.toReversed().flatMap((at) => forward[at] ?? []);
};

/**
 * The column of each thing: one further than the last of those that lead to it, so that every way on goes right.
 * Ways back go left. What nothing leads to stands just before what it leads to.
 */
export const columnsOf = (graph: Graph): number[] => {
  const columns = Array.from({ length: graph.count }, () => 0);
  const forward = forwardEdges(graph);
  for (const [from, to] of forward) columns[to] = Math.max(columns[to] ?? 0, (columns[from] ?? 0) + 1);
  const led = new Set(forward.map(([, to]) => to));
  for (const at of columns.keys()) {
    if (led.has(at) || at === graph.initial) continue;
    const ahead = forward.filter(([from]) => from === at).map(([, to]) => columns[to] ?? 0);
    if (ahead.length > 0) columns[at] = Math.max(0, Math.min(...ahead) - 1);
  }
  return columns;
};
