import type { TodayList } from "./found.ts";
import type { Whose } from "./whose.ts";

interface OfProgram {
  program: { id: string; slug: string; version: number; title: string };
}

/** Something to do: of a program, or put there by hand. */
export interface TodayTask extends Whose, Partial<OfProgram> {
  id: string;
  kind: "program" | "task" | "appointment";
  title: string;
  enrollment?: string;
  /** The role of the program that it is for. */
  role?: string;
  place?: string;
  /** Who does it: a user. */
  owner?: string;
  dueAt?: string;
}

/** Somebody who cannot go on for want of a fact, or whose run an error stopped. */
export interface TodayHeld extends Whose, OfProgram {
  enrollment: string;
  stages: string[];
  since: string;
  stopped?: boolean;
  /** `tellable`: the caller may say it right away, for it is in the person's file. */
  fields: { id: string; title: string; tellable: boolean }[];
}

export interface TodayDeadline extends Whose, OfProgram {
  enrollment: string;
  stage: { id: string; title: string };
  dueAt: string;
}

export interface TodayContract extends Whose, OfProgram {
  id: string;
  title: string;
  enrollment: string;
  waitingFor: string[];
  openedAt: string;
  expiresAt?: string;
}

export interface TodayAnswer extends Whose, OfProgram {
  enrollment: string;
  form: string;
  at: string;
}

/** What needs somebody today. */
export interface TodayView {
  at: string;
  tasks: TodayTask[];
  held: TodayHeld[];
  deadlines: TodayDeadline[];
  contracts: TodayContract[];
  answers: TodayAnswer[];
  /** Papers that are not good any more, or soon not. */
  documents: (Whose & { document: string; title: string; validUntil: string })[];
  mentions: (Whose & { note: string; at: string })[];
  /** How many run through each, now and at the end of each of the last weeks, oldest first. */
  programs: { id: string; slug: string; title: string; active: number; held: number; weeks: number[] }[];
  /** Lists of which there is more than the first rows that are here. */
  more: TodayList[];
}
