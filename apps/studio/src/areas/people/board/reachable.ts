import type { Definition } from "@parcours/core";
import { outlineOnce } from "../../../api/stages.ts";
import type { NextEvent } from "../../../api/people.ts";

/** A stage that somebody may be moved to, and what is sent for it. */
export interface Move {
  stage: string;
  next: NextEvent;
}

/** Where one rests on coming to a stage: what is inside a phase at its beginning, what follows a choice by itself. */
const restsAt = (definition: Definition, id: string, seen: Set<string>): string[] => {
  if (seen.has(id)) return [];
  seen.add(id);
  const { byId, arrows } = outlineOnce(definition);
  const stage = byId.get(id);
  if (stage === undefined || stage.state.type === "history") return [];
  const onwards = arrows
    .filter(({ trigger, source }) => trigger === "always" && source?.id === id)
    .flatMap(({ target }) => (target === undefined ? [] : restsAt(definition, target, seen)));
  if (stage.children.length === 0) return stage.state.meta?.kind === "decision" ? onwards : [id, ...onwards];
  const { initial } = stage.state;
  const inside = stage.state.type === "parallel" ? stage.children : stage.children.filter(({ key }) => key === initial);
  return [...inside.flatMap((child) => restsAt(definition, child.id, seen)), ...onwards];
};

/**
 * The stages that somebody may be moved to from where they stand, by what is allowed to the reader now. A choice on the
 * way may lead elsewhere in the end: the program decides, as it always does. Pure.
 */
export const movesOf = (
  definition: Definition,
  { stages, next }: { stages: readonly string[]; next: readonly NextEvent[] },
): Move[] => {
  const { byId, arrows } = outlineOnce(definition);
  const around = new Set(stages);
  for (const id of stages)
    for (let parent = byId.get(id)?.parent; parent !== undefined; parent = parent.parent) around.add(parent.id);
  const moves = new Map<string, Move>();
  for (const one of next.filter(({ allowed }) => allowed)) {
    const targets = arrows
      .filter(
        ({ trigger, key, source }) =>
          trigger === "on" && key === one.event && (source === undefined || around.has(source.id)),
      )
      .flatMap(({ target }) => (target === undefined ? [] : restsAt(definition, target, new Set())));
    for (const stage of targets)
      if (!stages.includes(stage) && !moves.has(stage)) moves.set(stage, { stage, next: one });
  }
  return [...moves.values()];
};

/** The stages that stand on a board, in the order of the program: where people rest, and its exits. */
export const boardStages = (definition: Definition): string[] =>
  outlineOnce(definition)
    .all.filter(({ state, children }) => children.length === 0 && state.type !== "history")
    .filter(({ state }) => state.meta?.kind !== "decision" && state.meta?.kind !== "phase")
    .map(({ id }) => id);
