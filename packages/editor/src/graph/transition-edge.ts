import { builtInOf, type Guard, type Transition } from "@parcours/core";
import { PROGRAM, transitionId, transitionPath, type TransitionAddress } from "./address.ts";
import type { Document } from "./document.ts";
import type { Named, StageNode, TransitionEdge, TransitionGuard, TransitionSort } from "./graph.ts";
import { PROGRAM_NODE, wordsOfTransition } from "./transition-words.ts";
import { namedIn } from "./words.ts";

const AUTOMATIC = { always: "automatic", after: "deadline", onDone: "done" } as const;

const sortOf = ({ trigger, key }: TransitionAddress, by: readonly Named[]): TransitionSort => {
  if (trigger !== "on") return AUTOMATIC[trigger];
  const builtIn = builtInOf(key);
  if (builtIn === undefined) return by.some(({ id }) => id === "participant") ? "participant" : "staff";
  if (builtIn.kind === "form" || builtIn.kind === "contract") return builtIn.kind;
  return builtIn.kind === "task" || builtIn.kind === "place" ? builtIn.kind : "system";
};

/** Who may send the event, as a run decides it: said here, by the form, or by the stage; else every role. */
const sendersOf = (
  document: Document,
  source: StageNode | undefined,
  address: TransitionAddress,
  transition: Transition,
): string[] => {
  if (address.trigger !== "on") return [];
  if (Array.isArray(transition.meta?.by)) return transition.meta.by;
  const builtIn = builtInOf(address.key);
  if (builtIn?.kind === "form") {
    const form = document.meta.forms?.[builtIn.id];
    if (form !== undefined && Array.isArray(form.by)) return form.by;
  }
  if (builtIn !== undefined && builtIn.kind !== "form") return [];
  const own = source?.actors.map(({ id }) => id) ?? [];
  return own.length > 0 ? own : Object.keys(document.meta.roles ?? {});
};

const OTHERWISE = { fr: "Sinon", en: "Otherwise" };
const FREE = { fr: "Une place est libre", en: "A place is free" };

const guardOf = (document: Document, guard: Guard | undefined): TransitionGuard | undefined => {
  if (guard === undefined) return undefined;
  if (guard.type === "rule") {
    const rule = namedIn(document, "rules", guard.params?.rule);
    return { kind: "rule", names: [rule], words: rule.title };
  }
  if (guard.type === "place") {
    return { kind: "place", names: [namedIn(document, "places", guard.params?.place)], words: FREE };
  }
  const of: unknown = guard.params?.of;
  const names = Array.isArray(of) ? of.map((id) => namedIn(document, "rules", String(id))) : [];
  return { kind: "otherwise", names, words: OTHERWISE };
};

/** A transition as an arrow. `branches`: how many are tried for the same event. */
export const transitionEdge = (
  document: Document,
  source: StageNode | undefined,
  address: TransitionAddress,
  transition: Transition,
  branches: number,
  byId: ReadonlyMap<string, StageNode>,
): TransitionEdge => {
  const { meta } = transition;
  const target = typeof transition.target === "string" ? transition.target.slice(1) : undefined;
  const by = sendersOf(document, source, address, transition).map((role) => namedIn(document, "roles", role));
  return {
    id: transitionId(address),
    address,
    path: transitionPath(document, address),
    from: source?.path ?? PROGRAM,
    to: target === undefined ? undefined : byId.get(target)?.path,
    target,
    stays: target === undefined,
    sort: sortOf(address, by),
    label: wordsOfTransition(document, source?.state ?? PROGRAM_NODE, address, transition),
    guard: guardOf(document, transition.guard),
    by,
    ownBy: meta?.by !== undefined,
    branch: { index: address.index, of: branches },
    form: typeof meta?.form === "string" ? namedIn(document, "forms", meta.form) : undefined,
    reason: meta?.reason,
    bulk: meta?.bulk === true,
    notSameActorAs: meta?.notSameActorAs,
    effects: (transition.actions ?? []).map(({ type }) => type),
    transition,
  };
};

/** What a guard says, in words; `undefined` for what is none. */
export const wordsOfGuard = (document: Document, guard: unknown): TransitionGuard["words"] | undefined =>
  typeof guard === "object" && guard !== null ? guardOf(document, guard as Guard)?.words : undefined;
