import { kindWords, type Language } from "@parcours/core";
import { addStage, type StageSpot } from "../../commands/stages/add-stage.ts";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";
import { isWithin, parentPath, PROGRAM, type StagePath, type TransitionAddress } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import type { Graph, StageNode } from "../../graph/graph.ts";
import type { Option } from "../choose/Chooser.tsx";
import { matching } from "../choose/matches.ts";
import { kindsFor, type KindOffer } from "./kinds.ts";

/** For what a next step is sought. */
export type NextStepAim =
  /** Behind a stage: something new, or a stage that is there. `PROGRAM`: from anywhere. */
  | { kind: "after"; path: StagePath; x?: number; y?: number }
  /** From a stage to one that is there. */
  | { kind: "connect"; path: StagePath }
  /** On the way of a transition: something new. */
  | { kind: "on"; at: TransitionAddress }
  /** On the free canvas, inside a phase or the program; pixels within it. */
  | { kind: "at"; parent: StagePath; x: number; y: number }
  /** Another target for a transition: a stage that is there. */
  | { kind: "retarget"; at: TransitionAddress };

export interface NextStepOption extends Option {
  does: { add: NewStageKind; title: string | undefined } | { connect: StageNode };
}

export interface NextStepTexts {
  add: string;
  connect: string;
}

const parentOf = (aim: NextStepAim, graph: Graph): StagePath => {
  if (aim.kind === "at") return aim.parent;
  let at: StagePath | undefined = "path" in aim ? aim.path : aim.at.from;
  // Beside the parts of a parallel phase nothing can stand.
  do at = parentPath(at);
  while (at !== undefined && at !== PROGRAM && graph.byPath.get(at)?.shape === "parallel");
  return at ?? PROGRAM;
};

/** An aim by which something new comes into the program. */
export type NewStepAim = Exclude<NextStepAim, { kind: "retarget" | "connect" }>;

/** The place of a new stage, as the command wants it. */
export const spotOf = (aim: NewStepAim): StageSpot => {
  if (aim.kind === "at") return { in: aim.parent };
  if (aim.kind === "on") return { on: aim.at };
  return aim.path === PROGRAM ? { in: PROGRAM } : { after: aim.path };
};

const added = (offers: readonly KindOffer[], title: string | undefined, group: string, language: Language) =>
  offers.map((offer): NextStepOption => {
    const words = offer.words[language];
    const quoted = language === "fr" ? `«\u00a0${title}\u00a0»` : `“${title}”`;
    return {
      id: `${title === undefined ? "" : "titled "}${offer.kind}`,
      group,
      label: title === undefined ? words : `${words} ${quoted}`,
      hint: title === undefined ? offer.hint[language] : undefined,
      does: { add: offer.kind, title },
    };
  });

/** Where a transition can lead: everything that is not around its start. */
const targetsFrom = (graph: Graph, from: StagePath): StageNode[] =>
  graph.stages.filter((node) => !(from !== PROGRAM && node.path !== from && isWithin(from, node.path) && node.region));

/** What can follow, for what was typed: kinds by name, something new with this title, stages that are there. */
export const nextSteps = (
  graph: Graph,
  document: Document,
  aim: NextStepAim,
  typed: string,
  language: Language,
  texts: NextStepTexts,
): NextStepOption[] => {
  const from = "path" in aim ? aim.path : aim.kind === "retarget" ? aim.at.from : undefined;
  const existing =
    from === undefined
      ? []
      : matching(targetsFrom(graph, from), typed, ({ title }) => title[language]).map((node): NextStepOption => ({
          id: node.path,
          group: texts.connect,
          label: node.title[language],
          hint: kindWords(node.kind)[language],
          does: { connect: node },
        }));
  if (aim.kind === "retarget" || aim.kind === "connect") return existing;
  const parent = parentOf(aim, graph);
  const offers = kindsFor(parent !== PROGRAM).filter(
    ({ kind }) => addStage.may?.(document, { kind, spot: spotOf(aim) }) === null,
  );
  const title = typed.trim();
  if (title === "") return [...added(offers, undefined, texts.add, language), ...existing];
  const named = matching(offers, title, ({ words, also }) => `${words[language]} ${also[language]}`);
  return [
    ...added(named, undefined, texts.add, language),
    ...added(offers, title, texts.add, language),
    ...existing,
  ].toSorted((a, b) => rank(a, title, named.length > 0) - rank(b, title, named.length > 0));
};

/** A stage that is there by that very name comes first; then kinds by name, then new ones with the title. */
const rank = ({ does, label }: NextStepOption, title: string, named: boolean): number => {
  if ("connect" in does) return label.toLowerCase() === title.toLowerCase() ? 0 : 3;
  if (does.title === undefined) return 1;
  return named ? 2 : 1;
};
