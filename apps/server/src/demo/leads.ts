import type { Arrow, Compiled, Stage } from "@parcours/core";

/** How many moves without an event are followed back. */
const DEPTH = 6;

/** A stage and what is entered with it by itself. */
const enteredWith = (stage: Stage): string[] => {
  const { state, children } = stage;
  const inside = state.type === "parallel" ? children : children.filter(({ key }) => key === state.initial);
  return [stage.id, ...inside.flatMap(enteredWith)];
};

const isInside = (stage: Stage, phase: string | undefined): boolean => {
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) if (at.id === phase) return true;
  return false;
};

/**
 * The events and deadlines that may lead to the wanted stages, at once or through stages that are left by themselves;
 * for those that nobody reaches yet (`known`), also what leads to where they start from.
 */
export const leadsTo = (compiled: Compiled, wanted: ReadonlySet<string>, known: ReadonlySet<string>): Arrow[] => {
  const { arrows, all } = compiled.outline;
  const entries = new Map(all.map((stage) => [stage.id, new Set(enteredWith(stage))]));
  const leads = new Set<Arrow>();
  let goals = new Set(wanted);
  const done = new Set<string>();
  for (let depth = 0; depth < DEPTH && goals.size > 0; depth += 1) {
    const further = new Set<string>();
    for (const arrow of arrows) {
      const entered = entries.get(arrow.target ?? "");
      if (entered === undefined || ![...goals].some((goal) => entered.has(goal))) continue;
      const source = arrow.source?.id;
      if (arrow.trigger === "on" || arrow.trigger === "after") {
        leads.add(arrow);
        if (source !== undefined && !known.has(source)) further.add(source);
      } else if (arrow.trigger === "always" && source !== undefined) {
        further.add(source);
      } else {
        for (const stage of all) if (stage.state.type === "final" && isInside(stage, source)) further.add(stage.id);
      }
    }
    for (const goal of goals) done.add(goal);
    goals = new Set([...further].filter((goal) => !done.has(goal)));
  }
  return [...leads];
};
