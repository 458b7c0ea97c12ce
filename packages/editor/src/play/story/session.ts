import type { ScenarioStep } from "@parcours/core";
import type { Story } from "./story.ts";

/** One state of playing: who, what happened, and the moment that is looked at. */
export interface Visit {
  /** What the person is called here. */
  name: string;
  story: Story;
  /** How many steps have happened at the moment looked at; absent: all. */
  at: number | undefined;
  /** The scenario that it was opened from or kept as. */
  scenario: string | undefined;
}

/** Playing, with what can be undone and redone. */
export interface Session extends Visit {
  past: readonly Visit[];
  future: readonly Visit[];
  /** Changes in a row with the same key are undone as one. */
  mergeKey: string | undefined;
}

const visitOf = ({ name, story, at, scenario }: Visit): Visit => ({ name, story, at, scenario });

export const openSession = (name: string, story: Story): Session => ({
  name,
  story,
  at: undefined,
  scenario: undefined,
  past: [],
  future: [],
  mergeKey: undefined,
});

const moved = (session: Session, change: Partial<Visit>, mergeKey?: string): Session => {
  const merges = mergeKey !== undefined && mergeKey === session.mergeKey;
  return {
    ...session,
    at: undefined,
    ...change,
    past: merges ? session.past : [...session.past, visitOf(session)],
    future: [],
    mergeKey,
  };
};

/** How many steps have happened at the moment looked at. */
export const stepsAt = ({ at, story }: Visit): number => Math.min(at ?? story.steps.length, story.steps.length);

/** Something more happens at the moment looked at; what came after that is gone. */
export const addStep = (session: Session, step: ScenarioStep): Session => {
  const { story } = session;
  return moved(session, { story: { ...story, steps: [...story.steps.slice(0, stepsAt(session)), step] } });
};

/** Goes back to a moment; nothing is lost until something else happens there. */
export const lookAt = (session: Session, at: number): Session => ({
  ...session,
  at: at >= session.story.steps.length ? undefined : Math.max(0, at),
  mergeKey: undefined,
});

/** Takes away what happened after the first `count` steps. */
export const rewindTo = (session: Session, count: number): Session =>
  moved(session, { story: { ...session.story, steps: session.story.steps.slice(0, count) } });

/** The same person from the beginning. */
export const restart = (session: Session): Session => moved(session, { story: { ...session.story, steps: [] } });

/** Somebody else, or a scenario, from the beginning. */
export const begin = (session: Session, visit: Omit<Visit, "at"> & { at?: number }): Session =>
  moved(session, { ...visit, at: visit.at });

/** Other facts at the beginning; what happened since is played again on them. */
export const changeBeginning = (session: Session, change: Partial<Story>, mergeKey: string): Session =>
  moved(session, { story: { ...session.story, ...change } }, mergeKey);

/** The story stands as a scenario from now on. */
export const keptAs = (session: Session, scenario: string, story: Story): Session => ({
  ...session,
  scenario,
  story,
  at: undefined,
  mergeKey: undefined,
});

export const undoStep = (session: Session): Session => {
  const before = session.past.at(-1);
  if (before === undefined) return session;
  const { past, future } = session;
  return { ...before, past: past.slice(0, -1), future: [visitOf(session), ...future], mergeKey: undefined };
};

export const redoStep = (session: Session): Session => {
  const [after, ...future] = session.future;
  if (after === undefined) return session;
  return { ...after, past: [...session.past, visitOf(session)], future, mergeKey: undefined };
};
