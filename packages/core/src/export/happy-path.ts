import { ancestry, isExit, type Arrow, type Outline, type Stage } from "../definition/outline.ts";

/** How good an end is: 0 the aim of the program, 1 an end that is no failure, 2 any end at all. */
const exitRank = (stage: Stage): number => {
  const outcome = stage.state.meta?.outcome;
  if (outcome === "completed" || outcome === "positive") return 0;
  return outcome === "neutral" || outcome === "transferred" ? 1 : 2;
};

const TRIGGER_ORDER = { onDone: 0, on: 2, always: 3, after: 4 } as const;

interface Level {
  initial: Stage | undefined;
  /** Where a stage leads within the level, the likeliest first. */
  next: Map<Stage, Move[]>;
  /** Rank of the stages where the level can end. */
  goals: Map<Stage, number>;
  /** How likely a stage leads straight on to what follows the phase. */
  onward: Map<Stage, number>;
}

interface Move {
  to: Stage;
  /** The very stage that it leads to, in `to` or `to` itself. */
  entry: Stage;
  order: number;
}

/** The stage of `stages` that is or holds `inner`. */
const within = (stages: Set<Stage>, inner: Stage | undefined): Stage | undefined =>
  inner === undefined ? undefined : ancestry(inner).find((stage) => stages.has(stage));

/**
 * How likely a transition is the hoped-for one, likeliest first: the end of a phase, what people do, rules that watch
 * over a stage, deadlines; a decision goes by its rules. What something inside does comes after what the stage itself
 * does.
 */
const orderOf = (arrow: Arrow, from: Stage): number => {
  const decides = arrow.trigger === "always" && arrow.source?.state.meta?.kind === "decision";
  return (decides ? 1 : TRIGGER_ORDER[arrow.trigger]) + (arrow.source === from ? 0 : 10);
};

/** The stages that may be on a happy path. */
const candidatesIn = (all: Stage[]): Stage[] =>
  all.filter((stage) => stage.state.type !== "history" && stage.state.meta?.kind !== "suspension");

const levelOf = (
  outline: Outline,
  phase: Stage | undefined,
  aim: Stage | undefined,
  entry: Stage | undefined,
): Level => {
  const stages = candidatesIn(phase === undefined ? outline.top : phase.children);
  const set = new Set(stages);
  const key = phase === undefined ? outline.definition.initial : phase.state.initial;
  const moves = new Map<Stage, Move[]>(stages.map((stage) => [stage, []]));
  const goals = new Map<Stage, number>();
  const onward = new Map<Stage, number>();
  for (const stage of stages) {
    if (phase === undefined && isExit(stage)) goals.set(stage, exitRank(stage));
    if (phase !== undefined && stage.state.type === "final") goals.set(stage, 0);
  }
  for (const arrow of outline.arrows) {
    const from = within(set, arrow.source);
    const target = arrow.target === undefined ? undefined : outline.byId.get(arrow.target);
    if (from === undefined || target === undefined) continue;
    const to = within(set, target);
    const order = orderOf(arrow, from);
    if (to !== undefined && to !== from) moves.get(from)?.push({ to, entry: target, order });
    if (aim === undefined || !ancestry(target).includes(aim)) continue;
    goals.set(from, 0);
    onward.set(from, Math.min(order, onward.get(from) ?? Infinity));
  }
  const next = new Map([...moves].map(([stage, list]) => [stage, list.toSorted((a, b) => a.order - b.order)]));
  const initial = within(set, entry) ?? stages.find((stage) => stage.key === key);
  return { initial, next, goals, onward };
};

/** The best rank of an end that can be reached from `start` without passing `visited`; Infinity when none can. */
const bestAhead = (level: Level, start: Stage, visited: Set<Stage>): number => {
  let best = Infinity;
  const seen = new Set([start]);
  const todo = [start];
  for (let stage = todo.pop(); stage !== undefined; stage = todo.pop()) {
    best = Math.min(best, level.goals.get(stage) ?? Infinity);
    for (const { to: next } of level.next.get(stage) ?? []) {
      if (seen.has(next) || visited.has(next)) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return best;
};

interface Step {
  stage: Stage;
  /** Where inside of it one arrives; nothing for the first. */
  entry: Stage | undefined;
}

/** The way through a level; only its beginning where no end is known that it could lead to. */
const lineOf = (level: Level): Step[] => {
  if (level.initial === undefined) return [];
  const line: Step[] = [{ stage: level.initial, entry: undefined }];
  const visited = new Set([level.initial]);
  for (let at = level.initial; at.state.type !== "final";) {
    const open = (level.next.get(at) ?? [])
      .filter(({ to }) => !visited.has(to))
      .map((move) => ({ ...move, rank: bestAhead(level, move.to, visited) }));
    const best = Math.min(...open.map(({ rank }) => rank));
    const fitting = open.filter(({ rank }) => rank === best && Number.isFinite(rank));
    const choice = fitting.find(({ to }) => to.state.type !== "final") ?? fitting[0];
    if (choice === undefined || (level.onward.get(at) ?? Infinity) <= choice.order) break;
    at = choice.to;
    visited.add(at);
    line.push({ stage: at, entry: choice.entry });
  }
  return line;
};

/**
 * The way through a program when all goes as hoped: from the initial stage to an exit that is its aim (`completed` or
 * `positive`, else the best there is), taking at each stage the end of the phase first, then what people do in document
 * order, deadlines last, and going through further stages rather than straight out. Inside a phase it leads to a final
 * stage, or to where the phase is left for the next one. Suspensions are never on it.
 * Per phase (`""` is the program itself): ids of the stages directly inside, in order. Regions of a parallel phase
 * have a line each; only the first stage where a phase has no end of its own.
 */
export const happyPath = (outline: Outline): Map<string, string[]> => {
  const lines = new Map<string, string[]>();
  const follow = (phase: Stage | undefined, aim: Stage | undefined, entry: Stage | undefined): void => {
    const line = lineOf(levelOf(outline, phase, aim, entry));
    const ids = line.map(({ stage }) => stage.id);
    lines.set(phase?.id ?? "", ids);
    for (const child of phase === undefined ? outline.top : phase.children) {
      const at = line.findIndex(({ stage }) => stage === child);
      descend(child, at < 0 ? undefined : (line[at + 1]?.stage ?? aim), line[at]?.entry);
    }
  };
  const descend = (stage: Stage, aim: Stage | undefined, entry: Stage | undefined): void => {
    if (stage.children.length === 0) return;
    if (stage.state.type === "parallel") for (const region of stage.children) descend(region, aim, entry);
    else follow(stage, aim, entry);
  };
  follow(undefined, undefined, undefined);
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
