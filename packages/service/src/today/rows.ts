import { type Snapshot, timersOf } from "@parcours/core";
import type { Enrollment } from "@parcours/store";
import type { Context } from "../context.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import type { Found } from "./found.ts";
import { causeFieldsOf } from "./held.ts";
import { aboutIn, aboutRun, type Telling } from "./telling.ts";
import type { TodayAnswer, TodayContract, TodayDeadline, TodayHeld, TodayTask } from "./view.ts";

/** The row of something that was found. */
type Row<Kind extends Exclude<keyof Found, "more">, Told> = (telling: Telling, found: Found[Kind][number]) => Told;

export const programTask: Row<"tasks", TodayTask> = ({ of, whose }, task) => {
  const { words, program } = of(task);
  return {
    id: task.id,
    kind: "program",
    title: words.task(task.kind),
    ...whose(aboutIn(task)),
    enrollment: task.enrollmentId,
    program,
    ...(task.role !== null && { role: words.role(task.role) }),
    ...(task.ownerId !== null && { owner: task.ownerId }),
    ...(task.dueAt !== null && { dueAt: task.dueAt }),
  };
};

export const handTask: Row<"byHand", TodayTask> = ({ whose }, task) => ({
  id: task.id,
  kind: task.kind,
  title: task.title,
  ...whose(task),
  ...(task.place !== null && { place: task.place }),
  ...(task.ownerId !== null && { owner: task.ownerId }),
  ...(task.dueAt !== null && { dueAt: task.dueAt }),
});

/** `caller`: what they may not see of a fact, they cannot tell either. */
export const heldRow = (
  { of, whose }: Telling,
  { caller }: Pick<Context, "caller">,
  enrollment: Enrollment,
): TodayHeld => {
  const { words, program, definition } = of(enrollment);
  const hidden = hiddenIn(caller.role, definition);
  const fields = causeFieldsOf(enrollment.cause);
  return {
    enrollment: enrollment.id,
    ...whose(aboutRun(enrollment)),
    program,
    stages: enrollment.stages.map(words.stage),
    since: enrollment.updatedAt,
    ...(fields === undefined && { stopped: true }),
    fields: (fields ?? []).map((id) => ({
      id,
      title: words.field(id),
      // A fact of the person's file may be told right here; one of a form is told in its form.
      tellable: definition.meta.fields?.[id]?.source === "participant" && hidden.of(id) === "shown",
    })),
  };
};

/** The stage whose time ends next, off the name of its timer. */
const stageDue = ({ nextDueAt, snapshot }: Enrollment): string | undefined => {
  const timers = [...timersOf(JSON.parse(snapshot) as Snapshot).values()];
  const next = timers.find(({ id, dueAt }) => dueAt === nextDueAt && id.startsWith("xstate.after."));
  return next?.id.split(".").at(-1);
};

export const deadlineRow: Row<"due", TodayDeadline> = ({ of, whose }, enrollment) => {
  const { words, program } = of(enrollment);
  const stage = stageDue(enrollment) ?? enrollment.stages[0] ?? "";
  return {
    enrollment: enrollment.id,
    ...whose(aboutRun(enrollment)),
    program,
    stage: { id: stage, title: words.stage(stage) },
    dueAt: enrollment.nextDueAt ?? "",
  };
};

const waitingFor = (parties: unknown): { role: string; name?: string }[] =>
  (Array.isArray(parties) ? (parties as { role: string; name?: string; signedAt?: string }[]) : []).filter(
    ({ signedAt }) => signedAt === undefined,
  );

export const contractRow: Row<"contracts", TodayContract> = ({ of, whose }, contract) => {
  const { words, program } = of(contract);
  return {
    id: contract.id,
    title: words.contract(contract.contract),
    enrollment: contract.enrollmentId,
    ...whose(aboutIn(contract)),
    program,
    waitingFor: waitingFor(contract.parties).map(({ role, name }) => name ?? words.role(role)),
    openedAt: contract.openedAt,
    ...(contract.expiresAt !== null && { expiresAt: contract.expiresAt }),
  };
};

export const answerRow: Row<"cameIn", TodayAnswer> = ({ of, whose }, one) => {
  const { words, program } = of(one);
  return {
    enrollment: one.enrollmentId,
    ...whose(aboutIn(one)),
    program,
    form: words.form(one.type.slice("form.".length, -".submitted".length)),
    at: one.at,
  };
};
