import * as fc from "fast-check";
import { LIMITS } from "../definition/parse.ts";
import type { Definition } from "../definition/schema.ts";
import type { State, StageKind, Transition } from "../definition/states.ts";

/** A stage of a generated tree, before its transitions are drawn. */
interface Node {
  id: string;
  parallel: boolean;
  history: boolean;
  children: Node[];
}

const KINDS: StageKind[] = ["stage", "form", "decision", "contract", "activity", "wait", "suspension"];
const WORDS = [
  "Accueil",
  "Entretien de bilan",
  "Convention d’accompagnement à signer",
  "Été",
  "Anticonstitutionnellement",
];

const treeArbitrary = fc.letrec<{ node: Omit<Node, "id">; nodes: Omit<Node, "id">[] }>((tie) => ({
  node: fc.record({
    parallel: fc.boolean(),
    history: fc.boolean(),
    children: fc.oneof({ depthSize: "small" }, fc.constant([]), tie("nodes")) as fc.Arbitrary<Node[]>,
  }),
  nodes: fc.array(tie("node"), { minLength: 1, maxLength: 4 }),
}));

const named = (nodes: Omit<Node, "id">[], prefix: string): Node[] =>
  nodes.map((node, index) => ({
    ...node,
    id: `${prefix}${index}`,
    children: named(node.children, `${prefix}${index}_`),
  }));

const idsOf = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => [
    node.id,
    ...(node.history && node.children.length > 0 ? [`${node.id}_h`] : []),
    ...idsOf(node.children),
  ]);

interface Draw {
  from: number;
  to: number;
  trigger: "on" | "always" | "after";
  words: number;
}

const drawArbitrary: fc.Arbitrary<Draw> = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  trigger: fc.constantFrom("on", "always", "after"),
  words: fc.nat(),
});

const transitionsOf = (draws: Draw[], targets: string[], trigger: Draw["trigger"]): Transition[] =>
  draws
    .filter((draw) => draw.trigger === trigger)
    .map((draw) => ({
      target: `#${targets[draw.to % targets.length]}`,
      ...(draw.words % 3 === 0 ? {} : { meta: { label: WORDS[draw.words % WORDS.length] ?? "" } }),
    }));

const stateOf = (node: Node, draws: Map<string, Draw[]>, targets: string[], index: number): State => {
  const own = draws.get(node.id) ?? [];
  const on = transitionsOf(own, targets, "on");
  const always = transitionsOf(own, targets, "always");
  const after = transitionsOf(own, targets, "after");
  const title = WORDS[index % WORDS.length] ?? "";
  const inner = node.children.map((child, at): [string, State] => [child.id, stateOf(child, draws, targets, at)]);
  if (node.history && inner.length > 0) inner.push([`${node.id}_h`, { id: `${node.id}_h`, type: "history" }]);
  return {
    id: node.id,
    meta: { kind: inner.length > 0 ? "phase" : (KINDS[index % KINDS.length] ?? "stage"), title },
    ...(on.length > 0 ? { on: Object.fromEntries(on.map((one, at) => [`event${at}`, one])) } : {}),
    ...(always.length > 0 ? { always } : {}),
    ...(after.length > 0 ? { after: Object.fromEntries(after.map((one, at) => [`P${at + 1}D`, one])) } : {}),
    ...(inner.length === 0
      ? {}
      : node.parallel
        ? { type: "parallel", states: Object.fromEntries(inner) }
        : { initial: node.children[0]?.id ?? "", states: Object.fromEntries(inner) }),
  };
};

/**
 * Programs of any shape: nested and parallel phases, histories, transitions from anywhere to anywhere, some exits. They
 * are shapes to draw, not programs to run: many could not be published. At most `transitions` transitions.
 */
export const anyChart = (transitions = 30): fc.Arbitrary<Definition> =>
  fc
    .record({
      tree: fc.array(treeArbitrary.node, { minLength: 1, maxLength: 7 }),
      exits: fc.integer({ min: 0, max: 4 }),
      draws: fc.array(drawArbitrary, { maxLength: transitions }),
      anytime: fc.boolean(),
    })
    .map(({ tree, exits, draws, anytime }): Definition => {
      const nodes = named(tree, "s");
      const ids = idsOf(nodes);
      const exitIds = Array.from({ length: exits }, (_, index) => `exit${index}`);
      const targets = [...ids, ...exitIds].slice(0, LIMITS.states);
      const bySource = new Map<string, Draw[]>();
      for (const draw of draws) {
        const source = ids[draw.from % ids.length] ?? "";
        bySource.set(source, [...(bySource.get(source) ?? []), draw]);
      }
      const [outcome, other] = ["completed", "dropout"] as const;
      const states = [
        ...nodes.map((node, index): [string, State] => [node.id, stateOf(node, bySource, targets, index)]),
        ...exitIds.map((id, index): [string, State] => [
          id,
          {
            id,
            type: "final",
            meta: { kind: "exit", title: `Sortie ${index}`, outcome: index === 0 ? outcome : other },
          },
        ]),
      ];
      return {
        id: "chart",
        initial: nodes[0]?.id ?? "s0",
        meta: { format: 1, title: "Chart", roles: {} },
        ...(anytime && exits > 0 ? { on: { withdraw: { target: "#exit0" } } } : {}),
        states: Object.fromEntries(states),
      };
    });
