import type { Action, State, Text } from "@parcours/core";
import {
  parentPath,
  PROGRAM,
  transitionAt,
  type Holder,
  type StagePath,
  type TransitionAddress,
} from "../../graph/address.ts";
import {
  withHolder,
  withStageMeta,
  withTransition,
  withTransitionAdded,
  withTransitionKey,
} from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { quoted } from "../../names/place-words.ts";
import { bilingual } from "../../graph/words.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { isParallel, mayHold, mayLeave } from "../../may/structure.ts";
import { holderThere, stageThere, transitionThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { usualTrigger } from "../transitions/new-transition.ts";
import { insertedPath, withStageInserted } from "./insert-stage.ts";
import { phaseToPause } from "./point-of-return.ts";
import { withReturn } from "./return-to-phase.ts";
import { defaultTitle, newRegion, newStage, namer, type NewStageKind } from "./new-stage.ts";

/** Where the new stage goes: into a phase or the program, behind a stage (with a transition to it), or onto a transition. */
export type StageSpot = { in: StagePath } | { after: StagePath; label?: Text } | { on: TransitionAddress };

/** `x`, `y` in pixels within what is around it; absent: the layout decides. */
export interface AddStage {
  kind: NewStageKind;
  title?: Text;
  roles?: string[];
  form?: string;
  contract?: string;
  spot: StageSpot;
  x?: number;
  y?: number;
}

const beside = ({ spot }: AddStage): StagePath | undefined =>
  "in" in spot ? undefined : "after" in spot ? spot.after : spot.on.from;

const SUSPEND: Text = { fr: "Suspendre", en: "Suspend" };

/** A pause that interrupts a phase stands outside of it, however it was put there, and is entered by being asked for. */
const settled = (document: Document, input: AddStage): AddStage => {
  const { spot } = input;
  if (input.kind !== "suspension") return input;
  if ("after" in spot) return { ...input, spot: { label: SUSPEND, ...spot } };
  if (!("in" in spot)) return input;
  const phase = phaseToPause(document, spot.in);
  if (phase === undefined) return input;
  const { x: _x, y: _y, ...free } = input;
  return { ...free, spot: { after: phase, label: SUSPEND } };
};

/** The phase that is interrupted by what is added. */
const interrupted = (document: Document, input: AddStage): StagePath | undefined => {
  const from = beside(input);
  return input.kind === "suspension" && from !== undefined ? phaseToPause(document, from) : undefined;
};

/** The phase in which the new stage will stand. An exit stands at the top, wherever one comes from. */
const parentFor = (document: Document, input: AddStage): StagePath => {
  const { kind, spot } = input;
  if ("in" in spot) return spot.in;
  if (kind === "exit") return PROGRAM;
  let near = interrupted(document, input) ?? ("after" in spot ? spot.after : spot.on.from);
  // Between the parts of a parallel phase nothing can be put: it goes behind the phase itself.
  for (let up = parentPath(near); up !== undefined && isParallel(document, up); up = parentPath(near)) near = up;
  return parentPath(near) ?? PROGRAM;
};

/** A stage about a contract is entered by opening it. */
const opening = (state: State): Action[] =>
  state.meta?.kind === "contract" && state.meta.contract !== undefined
    ? [{ type: "openContract", params: { contract: state.meta.contract } }]
    : [];

const connectBehind = (document: Document, from: StagePath, state: State, label: Text | undefined): Document =>
  withHolder<Holder>(document, from, (holder) => {
    const { trigger, key, transition } = usualTrigger(holder, label);
    const actions = [...(transition.actions ?? []), ...opening(state)];
    const aimed = withTransitionKey(
      { target: `#${state.id}`, ...transition },
      "actions",
      actions.length > 0 ? actions : undefined,
    );
    return withTransitionAdded(holder, { trigger, key }, aimed);
  });

const connectBetween = (document: Document, at: TransitionAddress, state: State, path: StagePath): Document => {
  const led = transitionAt(document, at)?.target;
  const redirected = withTransition(document, at, (transition) => {
    const actions = [...(transition.actions ?? []), ...opening(state)];
    const aimed = withTransitionKey(transition, "target", `#${state.id}`);
    return withTransitionKey(aimed, "actions", actions.length > 0 ? actions : undefined);
  });
  if (led === undefined || state.type === "final") return redirected;
  return withHolder<Holder>(redirected, path, (holder) => {
    const { trigger, key, transition } = usualTrigger(holder);
    return withTransitionAdded(holder, { trigger, key }, { target: led, ...transition });
  });
};

interface Made {
  document: Document;
  path: StagePath;
}

const make = (document: Document, wish: AddStage): Made => {
  const input = settled(document, wish);
  const parent = parentFor(document, input);
  const { document: prepared, state: wished } = isParallel(document, parent)
    ? { document, state: newRegion(namer(document), input.title) }
    : newStage(document, input);
  const path = insertedPath(parent, wished);
  let after = withStageInserted(prepared, parent, wished, beside(input));
  if (input.x !== undefined && input.y !== undefined) {
    after = withStageMeta(after, path, "ui", { x: input.x, y: input.y });
  }
  const { spot } = input;
  if ("after" in spot) after = connectBehind(after, spot.after, wished, spot.label);
  if ("on" in spot) after = connectBetween(after, spot.on, wished, path);
  const phase = interrupted(document, input);
  if (phase !== undefined) after = withReturn(after, path, phase);
  return { document: after, path };
};

const last = new WeakMap<AddStage, { before: Document; after: Made }>();

/** Adding a stage and choosing it ask for the very same: it is made once. */
const made = (before: Document, wish: AddStage): Made => {
  const known = last.get(wish);
  if (known?.before === before) return known.after;
  const after = make(before, wish);
  last.set(wish, { before, after });
  return after;
};

const mayConnect = (document: Document, { spot }: AddStage) => {
  if ("in" in spot) return mayHold(document, spot.in);
  if ("after" in spot) return firstOf(stageThere(document, spot.after), mayLeave(document, spot.after));
  return firstOf(holderThere(document, spot.on.from), transitionThere(document, spot.on));
};

/**
 * Puts a new stage into the program: on the canvas, behind a stage, or between two. A form stage brings its form, a
 * contract stage its contract, a phase its first stage, a pause the way back into the phase that it interrupts. Inside a
 * parallel phase it is a new part. The first stage of all is the one with which the program begins.
 */
export const addStage: Command<AddStage> = {
  name: "add-stage",
  title: ({ kind, title }) => {
    const words = quoted(bilingual(title ?? defaultTitle(kind)));
    return say(`Ajouter ${words.fr}`, `Add ${words.en}`);
  },
  may: (document, wish) => {
    const input = settled(document, wish);
    const objection = mayConnect(document, input);
    if (objection !== null) return objection;
    const parent = parentFor(document, input);
    if (input.kind === "exit" && parent !== PROGRAM) {
      return say(
        "Une sortie du programme ne peut pas être dans une phase.",
        "An exit of the program cannot stand in a phase.",
      );
    }
    if (input.kind === "end" && (parent === PROGRAM || isParallel(document, parent))) {
      return say("Une fin de phase se place dans une phase.", "The end of a phase belongs inside a phase.");
    }
    return null;
  },
  apply: (document, input) => made(document, input).document,
  select: (before, input) => ({ kind: "stages", paths: [made(before, input).path] }),
};
