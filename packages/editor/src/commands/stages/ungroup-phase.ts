import type { State } from "@parcours/core";
import { holderAt, keyOf, parentPath, PROGRAM, stateAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withStateKey } from "../../graph/change.ts";
import { withKey } from "../../graph/records.ts";
import type { Document } from "../../graph/document.ts";
import { shapeOf, uiOf } from "../../graph/stage-node.ts";
import { childrenOf, everyTransition } from "../../graph/stages.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { isParallel, mayHold } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { withTransitionAdded } from "../../graph/change.ts";
import { withTargets } from "./retarget-all.ts";
import { stageWords } from "./title-of-stage.ts";

/** What a phase does for all its stages, each does for itself: its roles, and the events that it answers. */
const inherited = (stage: State, phase: State): State => {
  const offset = uiOf(phase.meta?.ui);
  const own = uiOf(stage.meta?.ui);
  let meta = stage.meta;
  if (meta !== undefined && meta.roles === undefined && phase.meta?.roles !== undefined) {
    meta = withKey(meta, "roles", phase.meta.roles, ["kind", "title", "roles", "form", "contract", "due", "ui"]);
  }
  if (meta !== undefined && own.x !== undefined && own.y !== undefined) {
    meta = { ...meta, ui: { ...meta.ui, x: own.x + (offset.x ?? 0), y: own.y + (offset.y ?? 0) } };
  }
  const placed = withStateKey(stage, "meta", meta);
  return Object.entries(phase.on ?? {}).reduce(
    (now, [key, written]) =>
      (Array.isArray(written) ? written : [written]).reduce(
        (one, transition) => withTransitionAdded(one, { trigger: "on", key }, transition),
        now,
      ),
    placed,
  );
};

const ungrouped = (document: Document, path: StagePath): Document => {
  const phase = stateAt(document, path);
  const parent = parentPath(path) ?? PROGRAM;
  if (phase === undefined) return document;
  const first = phase.initial ?? Object.keys(phase.states ?? {})[0] ?? "";
  const firstId = phase.states?.[first]?.id ?? first;
  const led = withTargets(document, (target) => (target === phase.id ? firstId : target));
  const inner = stateAt(led, path)?.states ?? {};
  return withHolder<Holder>(led, parent, (holder) => {
    const states = Object.entries(holder.states ?? {}).flatMap(([key, state]): [string, State][] =>
      key === keyOf(path)
        ? Object.entries(inner).map(([k, one]) => [k, inherited(one, stateAt(led, path) ?? phase)])
        : [[key, state]],
    );
    const spread = withStateKey(holder, "states", Object.fromEntries(states));
    return holder.initial === keyOf(path) ? withStateKey(spread, "initial", first) : spread;
  });
};

const mayDissolve = (document: Document, path: StagePath) => {
  const phase = stateAt(document, path);
  if (phase === undefined) return null;
  const inner = childrenOf(phase, path);
  const around = holderAt(document, parentPath(path) ?? PROGRAM);
  const clash = inner.some((one) => keyOf(one.path) !== keyOf(path) && around?.states?.[keyOf(one.path)] !== undefined);
  const histories = new Set(inner.filter(({ state }) => state.type === "history").map(({ state }) => state.id));
  const returns = histories.size > 0 || everyTransition(document).some(({ target }) => histories.has(target ?? ""));
  const ownDeadlines = phase.after !== undefined || phase.onDone !== undefined || phase.always !== undefined;
  const ownActions = phase.entry !== undefined || phase.exit !== undefined;
  return firstOf(
    shapeOf(phase) === "parallel"
      ? say(
          "Ses volets vont de front : ils ne peuvent pas se suivre.",
          "Its parts go side by side: they cannot follow one another.",
        )
      : null,
    returns
      ? say(
          "On revient à cette phase : enlevez d’abord le point de reprise.",
          "People return to this phase: remove the point of return first.",
        )
      : null,
    inner.some(({ state }) => state.type === "final")
      ? say("Elle a une fin à elle : enlevez-la d’abord.", "It has an end of its own: remove that first.")
      : null,
    ownDeadlines
      ? say(
          "La phase entière a une échéance ou une suite : déplacez-la d’abord.",
          "The phase as a whole has a deadline or something that follows: move that first.",
        )
      : null,
    ownActions
      ? say(
          "Quelque chose se fait en y entrant ou en sortant : déplacez-le d’abord.",
          "Something is done on entering or leaving it: move that first.",
        )
      : null,
    clash
      ? say("Un identifiant est déjà pris en dehors de la phase.", "An id is already taken outside the phase.")
      : null,
    isParallel(document, parentPath(path) ?? PROGRAM)
      ? say(
          "C’est un volet d’une phase : il ne peut pas disparaître seul.",
          "This is a part of a phase: it cannot go alone.",
        )
      : null,
  );
};

/**
 * Takes a phase away and leaves its stages where it stood. They take over its roles and the events that it answered;
 * what led to the phase leads to its first stage.
 */
export const ungroupPhase: Command<{ path: StagePath }> = {
  name: "ungroup-phase",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Dégrouper ${words.fr}`, en: `Ungroup ${words.en}` };
  },
  may: (document, { path }) =>
    firstOf(stageThere(document, path), mayHold(document, path), mayDissolve(document, path)),
  apply: (document, { path }) => ungrouped(document, path),
  select: (before, { path }) => {
    const parent = parentPath(path) ?? PROGRAM;
    const paths = Object.keys(stateAt(before, path)?.states ?? {}).map((key) => `${parent}/states/${key}`);
    return paths.length > 0 ? { kind: "stages", paths } : { kind: "none" };
  },
};
