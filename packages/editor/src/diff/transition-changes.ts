import type { TransitionEdge } from "../graph/graph.ts";
import { sameShape } from "../graph/reused.ts";
import { bilingual } from "../graph/words.ts";
import type { Change, Detail } from "./change.ts";
import { detailOf, detailsOf } from "./details.ts";
import type { Laid } from "./laid.ts";
import { sentenceOf } from "./sentence.ts";

const ELSEWHERE = new Set(["meta"]);
const ANYWHERE = { fr: "de n’importe où", en: "from anywhere" };

/** Transitions belong together when they leave the same stage for the same reason. */
const groupKey = ({ graph }: Laid, { from, address }: TransitionEdge): string =>
  JSON.stringify([graph.byPath.get(from)?.id ?? "", address.trigger, address.key]);

const grouped = (laid: Laid): Map<string, TransitionEdge[]> =>
  Map.groupBy(laid.graph.transitions, (edge) => groupKey(laid, edge));

/** How much two branches have in common: everything, where they lead and what they ask, or one of both. */
const likeness = (a: TransitionEdge, b: TransitionEdge): number => {
  if (sameShape(a.transition, b.transition)) return 4;
  const target = a.target === b.target ? 2 : 0;
  return target + (sameShape(a.transition.guard, b.transition.guard) ? 1 : 0);
};

/** Pairs branches of before and after, the likest first; what is left over came or went. */
const paired = (
  was: TransitionEdge[],
  is: TransitionEdge[],
): [TransitionEdge | undefined, TransitionEdge | undefined][] => {
  const all = was.flatMap((a) => is.map((b) => ({ a, b, like: likeness(a, b) })));
  const pairs: [TransitionEdge | undefined, TransitionEdge | undefined][] = [];
  const [left, right] = [new Set(was), new Set(is)];
  for (const { a, b } of all.toSorted((x, y) => y.like - x.like)) {
    if (!left.has(a) || !right.has(b)) continue;
    left.delete(a);
    right.delete(b);
    pairs.push([a, b]);
  }
  const inOrder = pairs.toSorted(([, a], [, b]) => (a?.branch.index ?? 0) - (b?.branch.index ?? 0));
  return [
    ...inOrder,
    ...[...right].map((b): [undefined, TransitionEdge] => [undefined, b]),
    ...[...left].map((a): [TransitionEdge, undefined] => [a, undefined]),
  ];
};

const titleOf = (edge: TransitionEdge): Change["title"] =>
  edge.label.fr !== "" ? edge.label : bilingual(undefined, edge.target === undefined ? "—" : `→ ${edge.target}`);

const change = (kind: Change["kind"], laid: Laid, edge: TransitionEdge, details: Detail[]): Change => {
  const source = laid.graph.byPath.get(edge.from);
  const words = titleOf(edge);
  return {
    kind,
    what: "transition",
    id: source?.id ?? "",
    path: edge.path,
    title: words,
    details,
    sentence: sentenceOf(kind, "transition", words, source?.title ?? ANYWHERE),
  };
};

const detailsBetween = (before: Laid, after: Laid, was: TransitionEdge, is: TransitionEdge): Detail[] => {
  const moved = was.branch.of === is.branch.of && was.branch.index !== is.branch.index;
  return [
    ...detailsOf(before, after, was.transition, is.transition, ELSEWHERE),
    ...detailsOf(before, after, was.transition.meta, is.transition.meta),
    ...(moved ? [detailOf(before, after, "order", was.branch.index + 1, is.branch.index + 1)] : []),
  ];
};

/** Transitions that came, went or changed. Those of a stage that came or went itself go without saying. */
export const transitionChanges = (before: Laid, after: Laid): Change[] => {
  const was = grouped(before);
  const is = grouped(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) =>
    paired(was.get(key) ?? [], is.get(key) ?? []).flatMap(([a, b]): Change[] => {
      if (a !== undefined && b !== undefined) {
        const details = detailsBetween(before, after, a, b);
        return details.length === 0 ? [] : [change("changed", after, b, details)];
      }
      const [laid, other, edge, kind] =
        b !== undefined ? ([after, before, b, "added"] as const) : ([before, after, a, "removed"] as const);
      if (edge === undefined) return [];
      const source = laid.graph.byPath.get(edge.from);
      return source !== undefined && !other.graph.byId.has(source.id) ? [] : [change(kind, laid, edge, [])];
    }),
  );
};
