import { builtInOf, deadlineWords, timersOf, type Snapshot } from "@parcours/core";
import type { Line, LogScope } from "./log.ts";
import { dayOf, sayer, titleIn } from "./say.ts";

/** The deadline in the name of a timer of a stage, `xstate.after.<deadline>.<stage>`. */
const deadlineIn = (type: string): string | undefined =>
  type.startsWith("xstate.after.") ? type.slice("xstate.after.".length, type.lastIndexOf(".")) : undefined;

/** What a timer is about: the deadline, the contract or the task; nothing for a rule that is to be looked at again. */
export const timerSubject = (type: string, scope: LogScope): string | undefined => {
  const { document, language } = scope;
  const deadline = deadlineIn(type);
  if (deadline !== undefined) return deadlineWords(document, deadline, language);
  const builtIn = builtInOf(type);
  if (builtIn?.kind === "contract") return titleIn(document.meta.contracts, builtIn.id, scope);
  if (builtIn?.kind === "task") return titleIn(document.meta.tasks, builtIn.id, scope);
  return undefined;
};

/** What it is called when a timer rings. */
export const timerTitle = (type: string, scope: LogScope): string => {
  const say = sayer(scope);
  const what = timerSubject(type, scope);
  if (what === undefined) return say("rechecked");
  const verb = builtInOf(type)?.verb;
  if (verb === "reminder") return say("reminded", { what });
  if (verb === "due") return say("taskDue", { what });
  if (verb === "expired") return say("expired", { title: what });
  return say("rang", { what });
};

/** Reminders and due dates of tasks are told with the contract and the task; expiry too. */
const isDeadline = (type: string): boolean => deadlineIn(type) !== undefined || type === "recheck";

/** Deadlines that were set, moved or lifted between two moments. */
export const deadlineLines = (
  before: Snapshot | undefined,
  after: Snapshot,
  rang: ReadonlySet<string>,
  scope: LogScope,
): Line[] => {
  const say = sayer(scope);
  const old: ReturnType<typeof timersOf> = before === undefined ? new Map() : timersOf(before);
  const now = timersOf(after);
  const set = [...now.values()].flatMap(({ id, event, dueAt }): Line[] => {
    if (!isDeadline(event.type) || old.get(id)?.dueAt === dueAt) return [];
    const what = timerSubject(event.type, scope);
    const date = dayOf(dueAt, scope);
    const text = what === undefined ? say("armedCheck", { date }) : say("armed", { what, date });
    return [{ sort: "deadline", tone: "plain", text }];
  });
  const lifted = [...old.values()].flatMap(({ id, event }): Line[] => {
    const what = timerSubject(event.type, scope);
    if (now.has(id) || rang.has(event.type) || what === undefined || deadlineIn(event.type) === undefined) return [];
    return [{ sort: "deadline", tone: "plain", text: say("lifted", { what }) }];
  });
  return [...set, ...lifted];
};
