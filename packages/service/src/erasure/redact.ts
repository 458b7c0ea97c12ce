import type { RunContext, Snapshot } from "@parcours/core";
import type { JournalEntry, KeptRun } from "@parcours/store";

/*
 * What stays of a run when somebody is erased: that it was, through which stages it went, when, by which kind of event,
 * what was counted. What they answered, what was written about them and what rules read of them goes. An entry of which
 * something went says so: `redacted`.
 */

type Json = Record<string, unknown>;

/** What core's events, effects and traces are in a stored row. */
interface StoredEvent extends Json {
  type: string;
  data?: Json;
  reason?: { code?: string; text?: string };
  beginning?: Pick<RunContext, "person" | "cohort" | "members">;
}
interface StoredEffects {
  effects: ({ type: string } & Json)[];
  measures: unknown[];
}
type StoredTrace = { leaves: unknown[] }[];
interface StoredCause extends Json {
  message?: string;
}

/** Without a program's list of reasons, callers write what they like into the code. */
const CODE = /^[\w.:-]{1,60}$/;

const withoutLeaves = (trace: unknown): StoredTrace => (trace as StoredTrace).map((one) => ({ ...one, leaves: [] }));

const ownEvent = ({ data: _data, reason, beginning, ...event }: StoredEvent): Json => ({
  ...event,
  ...(reason?.code !== undefined && CODE.test(reason.code) && { reason: { code: reason.code } }),
  ...(beginning && { beginning: { ...beginning, person: {}, members: {} } }),
  redacted: true,
});

const ownEffects = ({ effects, measures }: StoredEffects): StoredEffects => ({
  effects: effects.map((effect) => (effect.type === "updatePerson" ? { ...effect, data: {} } : effect)),
  measures,
});

const ownCause = (cause: StoredCause | null): Json | null =>
  cause?.message === undefined ? cause : { ...cause, message: "" };

const ownEntry = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  event: ownEvent(entry.event as StoredEvent),
  trace: withoutLeaves(entry.trace),
  effects: ownEffects(entry.effects as StoredEffects),
  timers: { set: [], cancel: [] },
  cause: ownCause(entry.cause as StoredCause | null),
});

const changeContext = (
  snapshot: string,
  change: (context: RunContext) => RunContext,
  more: Partial<Snapshot>,
): string => {
  const whole = JSON.parse(snapshot) as Snapshot;
  const machine = { ...whole.machine, context: change(whole.machine.context) };
  return JSON.stringify({ ...whole, machine, ...more });
};

const emptyLists = (lists: RunContext["lists"] | undefined): RunContext["lists"] =>
  Object.fromEntries(Object.entries(lists ?? {}).map(([id, entries]) => [id, entries.map(({ at }) => ({ at }))]));

/** A run of the person's own, without anything of them. */
export const redactOwn = (run: KeptRun): KeptRun => ({
  ...run,
  facts: {
    ...run.facts,
    person: {},
    data: {},
    members: {},
    lists: emptyLists(run.facts["lists"] as RunContext["lists"]),
  },
  snapshot: changeContext(
    run.snapshot,
    (context) => ({ ...context, person: {}, data: {}, members: {}, lists: emptyLists(context.lists) }),
    { deadlines: {}, frozen: {}, scheduled: {} },
  ),
  journal: run.journal.map(ownEntry),
});

const sharedEvent = (event: StoredEvent, member: string): StoredEvent => {
  const { data, beginning } = event;
  const about = event.type === "member.updated" && data?.["member"] === member;
  const began = beginning?.members[member] !== undefined;
  return {
    ...event,
    ...(about && { data: { member, data: {} } }),
    ...(began && { beginning: { ...beginning, members: { ...beginning.members, [member]: {} } } }),
    ...((about || began) && { redacted: true }),
  };
};

/** A run that others are in too, without what it knew of this member. What its rules read is not kept by whom. */
export const redactMember = (run: KeptRun, member: string): KeptRun => ({
  ...run,
  facts: { ...run.facts, members: { ...(run.facts["members"] as RunContext["members"]), [member]: {} } },
  snapshot: changeContext(
    run.snapshot,
    (context) => ({ ...context, members: { ...context.members, [member]: {} } }),
    {},
  ),
  journal: run.journal.map((entry) => ({
    ...entry,
    event: sharedEvent(entry.event as StoredEvent, member),
    trace: withoutLeaves(entry.trace),
  })),
});

/** Whether something of an entry went with the person whom it was about. */
export const isRedacted = (entry: { event: unknown }): boolean =>
  (entry.event as { redacted?: boolean }).redacted === true;
