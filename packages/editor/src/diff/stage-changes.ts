import { keyOf, parentPath, PROGRAM, stateAt } from "../graph/address.ts";
import type { StageNode } from "../graph/graph.ts";
import type { Change, Detail } from "./change.ts";
import { detailOf, detailsOf } from "./details.ts";
import { sentenceOf } from "./sentence.ts";
import type { Laid } from "./laid.ts";

/** What has details or changes of its own. */
const ELSEWHERE = new Set(["id", "meta", "states", "on", "after", "always", "onDone", "initial"]);

const idAt = ({ document }: Laid, path: string): string | undefined =>
  path === PROGRAM ? undefined : (stateAt(document, path)?.id ?? keyOf(path));

/** The id of the stage by which a phase begins. */
const firstOf = (node: StageNode): string | undefined => {
  const { initial, states } = node.state;
  return initial === undefined ? undefined : (states?.[initial]?.id ?? initial);
};

const changesIn = (before: Laid, after: Laid, was: StageNode, is: StageNode): Detail[] => {
  const [from, to] = [idAt(before, parentPath(was.path) ?? PROGRAM), idAt(after, parentPath(is.path) ?? PROGRAM)];
  const [a, b] = [firstOf(was), firstOf(is)];
  return [
    ...(from === to ? [] : [detailOf(before, after, "parent", from, to)]),
    ...(a === b ? [] : [detailOf(before, after, "initial", a, b)]),
    ...detailsOf(before, after, was.state.meta, is.state.meta),
    ...detailsOf(before, after, was.state, is.state, ELSEWHERE),
  ];
};

/** Stages that came, went or changed, by their ids. */
export const stageChanges = (before: Laid, after: Laid): Change[] => {
  const removed = before.graph.stages
    .filter(({ id }) => !after.graph.byId.has(id))
    .map(({ id, path, title }): Change => ({
      kind: "removed",
      what: "stage",
      id,
      path,
      title,
      details: [],
      sentence: sentenceOf("removed", "stage", title),
    }));
  const others = after.graph.stages.flatMap((node): Change[] => {
    const { id, path, title } = node;
    const was = before.graph.byId.get(id);
    const kind = was === undefined ? "added" : "changed";
    const details = was === undefined ? [] : changesIn(before, after, was, node);
    if (was !== undefined && details.length === 0) return [];
    return [{ kind, what: "stage", id, path, title, details, sentence: sentenceOf(kind, "stage", title) }];
  });
  return [...others, ...removed];
};
