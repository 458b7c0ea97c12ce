import { isExit, outlineOf, type Bilingual, type Problem } from "@parcours/core";
import { whyNot } from "../commands/command.ts";
import { addStage } from "../commands/stages/add-stage.ts";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { phaseToPause } from "../commands/stages/point-of-return.ts";
import { returnToPhase } from "../commands/stages/return-to-phase.ts";
import { setOutcome } from "../commands/stages/set-outcome.ts";
import { addTransition } from "../commands/transitions/add-transition.ts";
import { PROGRAM, type StagePath } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import type { Graph, StageNode } from "../graph/graph.ts";
import type { EditorAccess } from "../store/editor-context.ts";
import { locator } from "./locate.ts";

/** What a fix may need of the canvas. */
export interface FixTools {
  store: EditorAccess;
  /** Opens "next step" behind a stage. */
  next: (path: StagePath) => void;
}

/** A way out of a problem, in the words of its button. */
export interface Fix {
  title: Bilingual;
  apply: (tools: FixTools) => void;
}

type Fixer = (problem: Problem, document: Document, graph: Graph) => Fix[];

const stageOf = (problem: Problem, graph: Graph): StageNode | undefined => {
  const place = locator(graph)(problem.path);
  return place.kind === "stage" ? graph.byPath.get(place.path) : undefined;
};

const connect = ({ path }: StageNode): Fix => ({
  title: { fr: "Ajouter une suite…", en: "Add what follows…" },
  apply: ({ next }) => next(path),
});

/** The exit to which a wait leads that nobody ends: one for those of whom nothing is heard, if there is one. */
const lastResort = (graph: Graph): StageNode | undefined => {
  const exits = graph.stages.filter(({ exit }) => exit !== undefined);
  return exits.find(({ exit }) => exit?.outcome === "expired") ?? exits.find(({ exit }) => exit?.outcome === "dropout");
};

const deadline = ({ path }: StageNode, graph: Graph): Fix[] => {
  const exit = lastResort(graph);
  if (exit === undefined) return [];
  return [
    {
      title: {
        fr: `Après 30 jours, mener à « ${exit.title.fr} »`,
        en: `After 30 days, lead to “${exit.title.en}”`,
      },
      apply: ({ store }) => {
        store.run(addTransition, { from: path, to: exit.id, trigger: "after", key: "P30D" });
      },
    },
  ];
};

const stuck: Fixer = (problem, _document, graph) => {
  const stage = stageOf(problem, graph);
  if (stage === undefined || stage.shape === "final") return [];
  return [connect(stage), ...deadline(stage, graph)];
};

const unreachable: Fixer = (problem, _document, graph) => {
  const stage = stageOf(problem, graph);
  if (stage === undefined) return [];
  return [
    {
      title: { fr: "Supprimer l’étape", en: "Delete the stage" },
      apply: ({ store }) => {
        store.run(deleteStages, { paths: [stage.path], incoming: "remove" });
      },
    },
  ];
};

/** The phases from which a pause is entered: it can lead back into each. */
const suspensions: Fixer = (problem, document, graph) => {
  const pause = stageOf(problem, graph);
  if (pause === undefined || problem.severity !== "error") return [];
  const phases = graph.transitions
    .filter(({ to }) => to === pause.path)
    .flatMap(({ from }) => phaseToPause(document, from) ?? []);
  return [...new Set(phases)].flatMap((phase) => {
    const title = graph.byPath.get(phase)?.title;
    const input = { path: pause.path, phase };
    if (title === undefined || whyNot(returnToPhase, document, input) !== null) return [];
    return [
      {
        title: { fr: `Reprendre dans « ${title.fr} »`, en: `Return to “${title.en}”` },
        apply: ({ store }: FixTools) => void store.run(returnToPhase, input),
      },
    ];
  });
};

const exits: Fixer = (problem, document, graph) => {
  if (!outlineOf(document).all.some(isExit)) {
    return [
      {
        title: { fr: "Ajouter une sortie", en: "Add an exit" },
        apply: ({ store }) => {
          store.run(addStage, { kind: "exit", spot: { in: PROGRAM } });
        },
      },
    ];
  }
  const stage = stageOf(problem, graph);
  if (stage?.exit === undefined || !problem.path.endsWith("/meta/outcome")) return [];
  return [
    {
      title: { fr: "Compter comme parcours terminé", en: "Count as completed" },
      apply: ({ store }) => {
        store.run(setOutcome, { path: stage.path, outcome: "completed" });
      },
    },
  ];
};

/** Fixes by check. Only what is obvious: where a person has to decide, the panel is the place. */
const FIXES: Record<string, Fixer> = {
  "endless-waits": stuck,
  "dead-ends": stuck,
  "undecided-decisions": stuck,
  "unreachable-stages": unreachable,
  suspensions,
  exits,
};

/** The obvious ways out of a problem. */
export const fixesFor = (problem: Problem, document: Document, graph: Graph): Fix[] =>
  Object.hasOwn(FIXES, problem.check) ? (FIXES[problem.check]?.(problem, document, graph) ?? []) : [];
