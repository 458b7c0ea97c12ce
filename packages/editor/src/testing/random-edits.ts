import { OUTCOMES, STAGE_KINDS, type Action, type Guard } from "@parcours/core";
import { step, type Step } from "../commands/batch.ts";
import type { Command } from "../commands/command.ts";
import { entriesOf } from "../commands/catalog/catalog.ts";
import { addEntry } from "../commands/catalog/add-entry.ts";
import { changeEntry } from "../commands/catalog/change-entry.ts";
import { removeEntry } from "../commands/catalog/remove-entry.ts";
import { renameEntry } from "../commands/catalog/rename-entry.ts";
import { reorderEntry } from "../commands/catalog/reorder-entry.ts";
import { changeProgram } from "../commands/program/change-program.ts";
import { renameEvent } from "../commands/program/rename-event.ts";
import { setProgramId } from "../commands/program/set-program-id.ts";
import { addHistory } from "../commands/stages/add-history.ts";
import { addRegion } from "../commands/stages/add-region.ts";
import { addStage } from "../commands/stages/add-stage.ts";
import { alignStages } from "../commands/stages/align-stages.ts";
import { collapseStage } from "../commands/stages/collapse-stage.ts";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { describeStage } from "../commands/stages/describe-stage.ts";
import { distributeStages } from "../commands/stages/distribute-stages.ts";
import { duplicateStages } from "../commands/stages/duplicate-stages.ts";
import { forgetPositions } from "../commands/stages/forget-positions.ts";
import { groupStages } from "../commands/stages/group-stages.ts";
import { makeParallel } from "../commands/stages/make-parallel.ts";
import { moveInto } from "../commands/stages/move-into.ts";
import { moveStages } from "../commands/stages/move-stages.ts";
import { renameStage } from "../commands/stages/rename-stage.ts";
import { reorderStage } from "../commands/stages/reorder-stage.ts";
import { resizeStage } from "../commands/stages/resize-stage.ts";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import { setActors } from "../commands/stages/set-actors.ts";
import { setDue } from "../commands/stages/set-due.ts";
import { setHistory } from "../commands/stages/set-history.ts";
import { setInitial } from "../commands/stages/set-initial.ts";
import { setOutcome } from "../commands/stages/set-outcome.ts";
import { setReasons } from "../commands/stages/set-reasons.ts";
import { setStageActions } from "../commands/stages/set-stage-actions.ts";
import { setStageContract } from "../commands/stages/set-stage-contract.ts";
import { setStageForm } from "../commands/stages/set-stage-form.ts";
import { setStageKind } from "../commands/stages/set-stage-kind.ts";
import { ungroupPhase } from "../commands/stages/ungroup-phase.ts";
import { addTransition } from "../commands/transitions/add-transition.ts";
import { deleteTransitions } from "../commands/transitions/delete-transitions.ts";
import { describeTransition } from "../commands/transitions/describe-transition.ts";
import { moveTransition } from "../commands/transitions/move-transition.ts";
import { reorderBranch } from "../commands/transitions/reorder-branch.ts";
import { retargetTransition } from "../commands/transitions/retarget-transition.ts";
import { setBulk } from "../commands/transitions/set-bulk.ts";
import { setBy } from "../commands/transitions/set-by.ts";
import { setGuard } from "../commands/transitions/set-guard.ts";
import { setLabel } from "../commands/transitions/set-label.ts";
import { setReason } from "../commands/transitions/set-reason.ts";
import { setReenter } from "../commands/transitions/set-reenter.ts";
import { setSecondPerson } from "../commands/transitions/set-second-person.ts";
import { setTransitionActions } from "../commands/transitions/set-transition-actions.ts";
import { setTransitionForm } from "../commands/transitions/set-transition-form.ts";
import { setTrigger } from "../commands/transitions/set-trigger.ts";
import { copyStages } from "../clipboard/copy-stages.ts";
import { pasteStages } from "../clipboard/paste-stages.ts";
import { PROGRAM, type StagePath, type TransitionAddress } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { CATALOGS } from "../graph/selection.ts";
import { everyStage, everyTransition } from "../graph/stages.ts";
import type { Draw } from "./draw.ts";

/** A command with what it is run with, its input forgotten. */
export interface Edit extends Step {
  name: string;
  command: Command<never>;
  input: unknown;
}

const edit = <Input>(command: Command<Input>, input: Input): Edit => ({
  ...step(command, input),
  name: command.name,
  command,
  input,
});

const TITLES = [
  "Accueil",
  { fr: "Entretien de bilan", en: "Review interview" },
  { fr: "Été à 100 %", en: "constructor" },
  { fr: "已完成" },
  { en: "1st step" },
];
const IDS = ["alpha", "beta", "active", "P14D", "x.y", "__proto__", "toString", "stage2"];
const EVENTS = ["go", "accept", "mission.done", "form.application.submitted", "xstate.done", "é"];
const DEADLINES = ["P14D", "reply", "-P3D", "never mind"];
const ACTIONS: Action[] = [
  { type: "save" },
  { type: "notify", params: { notice: "welcome" } },
  { type: "set", params: { field: "score", value: { event: "score" } } },
];

/** What random edits are drawn from. */
interface Bag {
  document: Document;
  draw: Draw;
  stage: StagePath;
  some: StagePath[];
  at: TransitionAddress;
}

const guardIn = ({ document, draw }: Bag): Guard | undefined => {
  const rule = draw.of(entriesOf(document, "rules"))?.id ?? "adult";
  return draw.of<Guard | undefined>([
    undefined,
    { type: "rule", params: { rule } },
    { type: "otherwise", params: { of: draw.chance(20) ? [] : [rule] } },
  ]);
};

const stageEdits: ((bag: Bag) => Edit)[] = [
  ({ draw, stage, at }) =>
    edit(addStage, {
      kind: draw.of([...STAGE_KINDS, "end" as const, "parallel" as const]) ?? "stage",
      ...(draw.chance(60) && { title: draw.of(TITLES) ?? "x" }),
      spot: draw.of([{ in: stage }, { in: PROGRAM }, { after: stage }, { on: at }]) ?? { in: PROGRAM },
      ...(draw.chance(50) && { x: draw.below(900), y: draw.below(500) }),
    }),
  ({ stage, draw }) => edit(retitleStage, { path: stage, title: draw.of(TITLES) ?? "x" }),
  ({ stage, draw }) => edit(describeStage, { path: stage, description: draw.chance(50) ? "…" : undefined }),
  ({ stage, draw }) => edit(renameStage, { path: stage, id: draw.of(IDS) ?? "x" }),
  ({ stage, draw }) => edit(setStageKind, { path: stage, kind: draw.of(STAGE_KINDS) ?? "stage" }),
  ({ stage, draw }) => edit(setActors, { path: stage, roles: draw.of([undefined, [], ["coordinator"]]) }),
  ({ stage, draw }) => edit(setStageForm, { path: stage, form: draw.of([undefined, "application"]) }),
  ({ stage, draw }) => edit(setStageContract, { path: stage, contract: draw.of([undefined, "charter"]) }),
  ({ stage, draw }) => edit(setDue, { path: stage, due: draw.of([undefined, ...DEADLINES]) }),
  ({ stage, draw }) => edit(setOutcome, { path: stage, outcome: draw.of([undefined, ...OUTCOMES]) }),
  ({ stage, draw }) =>
    edit(setReasons, { path: stage, reasons: draw.of([undefined, [{ value: "moved", title: "A déménagé" }]]) }),
  ({ stage }) => edit(setInitial, { path: stage }),
  ({ some, draw }) =>
    edit(moveStages, { positions: some.map((path) => ({ path, x: draw.below(999), y: draw.below(999) })) }),
  ({ some, draw }) => edit(forgetPositions, draw.chance(50) ? {} : { paths: some }),
  ({ stage }) => edit(resizeStage, { path: stage, w: 240.4, h: 90 }),
  ({ stage, draw }) => edit(collapseStage, { path: stage, collapsed: draw.chance(50) }),
  ({ some, draw }) =>
    edit(alignStages, {
      boxes: some.map((path) => ({ path, x: draw.below(99), y: draw.below(99), w: 10, h: 20 })),
      to: draw.of(["left", "center", "right", "top", "middle", "bottom"] as const) ?? "left",
    }),
  ({ some, draw }) =>
    edit(distributeStages, {
      boxes: some.map((path) => ({ path, x: draw.below(99), y: draw.below(99), w: 10, h: 20 })),
      axis: draw.of(["horizontal", "vertical"] as const) ?? "vertical",
    }),
  ({ some, draw }) => edit(deleteStages, { paths: some, incoming: draw.chance(50) ? "remove" : "reconnect" }),
  ({ some }) => edit(groupStages, { paths: some }),
  ({ stage }) => edit(ungroupPhase, { path: stage }),
  ({ stage }) => edit(makeParallel, { path: stage }),
  ({ stage }) => edit(addRegion, { path: stage }),
  ({ stage, draw }) => edit(addHistory, { path: stage, depth: draw.chance(50) ? "deep" : "shallow" }),
  ({ stage, draw }) => edit(setHistory, { path: stage, depth: "shallow", target: draw.of([undefined, "active"]) }),
  ({ some }) => edit(duplicateStages, { paths: some }),
  ({ some, stage, draw }) => edit(moveInto, { paths: some, into: draw.chance(30) ? PROGRAM : stage }),
  ({ stage, draw }) => edit(reorderStage, { path: stage, to: draw.below(6) }),
  ({ stage, draw }) =>
    edit(setStageActions, {
      path: stage,
      at: draw.chance(50) ? "entry" : "exit",
      actions: ACTIONS.slice(draw.below(4)),
    }),
  ({ document, some, stage, draw }) =>
    edit(pasteStages, { clip: copyStages(document, some), into: draw.chance(50) ? PROGRAM : stage }),
];

const transitionEdits: ((bag: Bag) => Edit)[] = [
  (bag) => {
    const { document, draw, stage } = bag;
    const guard = guardIn(bag);
    const to = draw.of(everyStage(document))?.state.id;
    const trigger = draw.of([undefined, "on", "always", "after", "onDone"] as const);
    const key = trigger === "after" ? draw.of(DEADLINES) : draw.of([undefined, ...EVENTS]);
    return edit(addTransition, {
      from: draw.chance(8) ? PROGRAM : stage,
      ...(to !== undefined && draw.chance(85) && { to }),
      ...(trigger && { trigger }),
      ...(key !== undefined && { key }),
      ...(draw.chance(50) && { label: draw.of(TITLES) ?? "x" }),
      ...(guard && { guard }),
    });
  },
  ({ document, at, draw }) =>
    edit(retargetTransition, { at, target: draw.of([undefined, draw.of(everyStage(document))?.state.id]) }),
  ({ at, draw }) =>
    edit(setTrigger, {
      at,
      trigger: draw.of(["on", "always", "after", "onDone"] as const) ?? "on",
      key: draw.of([...EVENTS, ...DEADLINES]) ?? "",
    }),
  ({ at, stage }) => edit(moveTransition, { at, from: stage }),
  ({ at, draw }) => edit(setLabel, { at, label: draw.of([undefined, ...TITLES]) }),
  ({ at, draw }) => edit(setBy, { at, by: draw.of([undefined, [], ["participant", "coordinator"]]) }),
  ({ at, draw }) => edit(setTransitionForm, { at, form: draw.of([undefined, "application"]) }),
  ({ at, draw }) => edit(setReason, { at, reason: draw.of([undefined, "required", "optional"] as const) }),
  ({ at, draw }) => edit(setBulk, { at, bulk: draw.chance(50) }),
  ({ at, draw }) => edit(setReenter, { at, reenter: draw.chance(50) }),
  ({ at, draw }) => edit(describeTransition, { at, description: draw.of([undefined, "", "…"]) }),
  ({ at, draw }) => edit(setSecondPerson, { at, notSameActorAs: draw.of([undefined, ...EVENTS]) }),
  (bag) => edit(setGuard, { at: bag.at, guard: guardIn(bag) }),
  ({ at, draw }) => edit(setTransitionActions, { at, actions: ACTIONS.slice(draw.below(4)) }),
  ({ at, draw }) => edit(reorderBranch, { at, to: draw.below(4) }),
  ({ document, at, draw }) =>
    edit(deleteTransitions, {
      at: draw.chance(70)
        ? [at]
        : everyTransition(document)
            .slice(0, 3)
            .map((one) => one.at),
    }),
];

const catalogEdits: ((bag: Bag) => Edit)[] = [
  ({ document, draw }) => {
    const catalog = draw.of(CATALOGS) ?? "rules";
    const known = draw.of(entriesOf(document, catalog));
    const field = { type: "date", title: "Un jour", sensitivity: "ordinary", purpose: "…", source: "program" } as const;
    return known === undefined
      ? edit(addEntry, { catalog: "fields", id: draw.of(IDS) ?? "x", entry: field })
      : edit(addEntry as Command<unknown>, { catalog, id: draw.of(IDS) ?? "x", entry: known.entry, after: known.id });
  },
  ({ document, draw }) => {
    const catalog = draw.of(CATALOGS.filter((one) => one !== "members")) ?? "rules";
    const id = draw.of(entriesOf(document, catalog))?.id ?? "none";
    const path = catalog === "notices" ? ["subject"] : ["title"];
    return edit(changeEntry, { catalog, id, path, value: draw.of(TITLES) });
  },
  ({ document, draw }) => {
    const catalog = draw.of(CATALOGS) ?? "rules";
    return edit(renameEntry, {
      catalog,
      id: draw.of(entriesOf(document, catalog))?.id ?? "x",
      to: draw.of(IDS) ?? "x",
    });
  },
  ({ document, draw }) => {
    const catalog = draw.of(CATALOGS) ?? "rules";
    return edit(removeEntry, { catalog, id: draw.of(entriesOf(document, catalog))?.id ?? "x" });
  },
  ({ document, draw }) => {
    const catalog = draw.of(CATALOGS) ?? "rules";
    const id = draw.of(entriesOf(document, catalog))?.id ?? "x";
    return edit(reorderEntry, { catalog, id, to: draw.below(5) });
  },
  ({ draw }) => edit(changeProgram, { key: "summary", value: draw.of([undefined, ...TITLES]) }),
  ({ draw }) => edit(setProgramId, { id: draw.of(["other-program", "Not so", "constructor"]) ?? "x" }),
  ({ document, draw }) => {
    const events = everyTransition(document).flatMap(({ at }) => (at.trigger === "on" ? [at.key] : []));
    return edit(renameEvent, { event: draw.of(events) ?? "go", to: draw.of(EVENTS) ?? "go" });
  },
];

const ALL = [...stageEdits, ...transitionEdits, ...catalogEdits];

/** How many kinds of edits are drawn from. */
export const KINDS_OF_EDITS = ALL.length;

/** Any command on anything in the document: often sensible, sometimes not allowed, sometimes nonsense. */
export const randomEdit = (document: Document, draw: Draw): Edit => {
  const paths = everyStage(document).map(({ path }) => path);
  const stage = draw.of(paths) ?? "/states/nowhere";
  const near = paths.filter((path) => path.slice(0, path.lastIndexOf("/")) === stage.slice(0, stage.lastIndexOf("/")));
  const some = [
    stage,
    ...Array.from({ length: draw.below(3) }, () => draw.of(draw.chance(70) ? near : paths) ?? stage),
  ];
  const at = draw.of(everyTransition(document))?.at ?? { from: stage, trigger: "on", key: "go", index: 0 };
  const make = draw.of(ALL) ?? ALL[0];
  if (make === undefined) throw new Error("no edits");
  return make({ document, draw, stage, some: [...new Set(some)], at });
};
