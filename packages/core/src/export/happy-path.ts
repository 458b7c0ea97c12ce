import { ancestry, isExit, type Arrow, type Outline, type Stage } from "../definition/outline.ts";

/** How good an end is: 0 the aim of the program, 1 an end that is no failure, 2 any end at all. */
const exitRank = (stage: Stage): number => {
  const outcome = stage.state.meta?.outcome;
  if (outcome === "completed" || outcome === "positive") return 0;
  return outcome === "neutral" || outcome === "transferred" ? 1 : 2;
};

const TRIGGER_ORDER = { onDone: 0, always: 1, on: 1, after: 2 } as const;

interface Level {
  stages: Stage[];
  initial: Stage | undefined;
  /** Where a stage leads within the level, the likeliest first. */
  next: Map<Stage, Stage[]>;
  /** Rank of the stages where the level can end. */
  goals: Map<Stage, number>;
}

/** The stage of `stages` that is or holds `inner`. */
const within = (stages: Set<Stage>, inner: Stage | undefined): Stage | undefined =>
  inner === undefined ? undefined : ancestry(inner).find((stage) => stages.has(stage));

const orderOf = (arrow: Arrow, from: Stage): number => TRIGGER_ORDER[arrow.trigger] + (arrow.source === from ? 0 : 0.5);

const levelOf = (outline: Outline, phase: Stage | undefined): Level => {
  const all = phase === undefined ? outline.top : phase.children;
  const stages = all.filter((s) => s.state.type !== "history" && s.state.meta?.kind !== "suspension");
  const set = new Set(stages);
  const key = phase === undefined ? outline.definition.initial : phase.state.initial;
  const moves = new Map<Stage, { to: Stage; order: number }[]>(stages.map((stage) => [stage, []]));
  const goals = new Map<Stage, number>();
  for (const stage of stages) {
    if (phase === undefined && isExit(stage)) goals.set(stage, exitRank(stage));
    if (phase !== undefined && stage.state.type === "final") goals.set(stage, 0);
  }
  for (const arrow of outline.arrows) {
    const from = within(set, arrow.source);
    const target = arrow.target === undefined ? undefined : outline.byId.get(arrow.target);
    if (from === undefined || target === undefined) continue;
    const to = within(set, target);
    if (to !== undefined && to !== from) moves.get(from)?.push({ to, order: orderOf(arrow, from) });
    if (to === undefined && phase !== undefined && !goals.has(from)) goals.set(from, 1);
  }
  const next = new Map(
    [...moves].map(([stage, list]) => [stage, list.toSorted((a, b) => a.order - b.order).map((move) => move.to)]),
  );
  return { stages, initial: stages.find((stage) => stage.key === key), next, goals };
};

/** The best rank of an end that can be reached from `start` without passing `visited`; Infinity when none can. */
const bestAhead = (level: Level, start: Stage, visited: Set<Stage>): number => {
  let best = Infinity;
  const seen = new Set([start]);
  const todo = [start];
  for (let stage = todo.pop(); stage !== undefined; stage = todo.pop()) {
    best = Math.min(best, level.goals.get(stage) ?? Infinity);
    for (const next of level.next.get(stage) ?? []) {
      if (seen.has(next) || visited.has(next)) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return best;
};

const lineOf = (level: Level): Stage[] => {
  const line: Stage[] = [];
  const visited = new Set<Stage>();
  for (let at = level.initial; at !== undefined;) {
    line.push(at);
    visited.add(at);
    const open = (level.next.get(at) ?? [])
      .filter((stage) => !visited.has(stage))
      .map((stage) => ({ stage, rank: bestAhead(level, stage, visited) }));
    const best = Math.min(...open.map(({ rank }) => rank));
    const isGoal = level.goals.has(at) && (level.goals.get(at) ?? Infinity) <= best;
    if (isGoal && at.state.type === "final") break;
    const fitting = open.filter(({ rank }) => rank === best);
    at = (fitting.find(({ stage }) => stage.state.type !== "final") ?? fitting[0])?.stage;
  }
  return line;
};

/**
 * The way through a program when all goes as hoped: from the initial stage to an exit that is its aim (`completed` or
 * `positive`, else the best there is), taking at each stage the end of the phase first, then transitions in document
 * order, deadlines last, and going through further stages rather than straight out. Suspensions are never on it.
 * Per phase (`""` is the program itself): ids of the stages directly inside, in order. Regions of a parallel phase
 * have a line each.
 */
export const happyPath = (outline: Outline): Map<string, string[]> => {
  const lines = new Map<string, string[]>([["", lineOf(levelOf(outline, undefined)).map((stage) => stage.id)]]);
  for (const phase of outline.all) {
    if (phase.children.length === 0 || phase.state.type === "parallel") continue;
    lines.set(
      phase.id,
      lineOf(levelOf(outline, phase)).map((stage) => stage.id),
    );
  }
  return lines;
};

/**
 * The happy path as one list, phases before what is inside them. A parallel phase counts as one step: its regions are
 * lived side by side, so one is not the continuation of the other.
 */
export const happySteps = (outline: Outline): Stage[] => {
  const lines = happyPath(outline);
  const stepsIn = (line: string[]): Stage[] =>
    line.flatMap((id) => {
      const stage = outline.byId.get(id);
      return stage === undefined ? [] : [stage, ...stepsIn(lines.get(id) ?? [])];
    });
  return stepsIn(lines.get("") ?? []);
};
