import type { Snapshot } from "@parcours/core";
import { timersOf } from "@parcours/core";
import {
  type Enrollment,
  listCameIn,
  listDueEnrollments,
  listFileTasks,
  listHeld,
  listLapsing,
  listMentions,
  listOpenTasks,
  listProgramHeads,
  listWaitingContracts,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { causeFieldsOf } from "./held.ts";
import { loadNewest, loadPrograms } from "../programs/load.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { whoseRows } from "./whose.ts";
import { wordsOf } from "./words.ts";
import type { TodayAnswer, TodayContract, TodayDeadline, TodayHeld, TodayTask, TodayView } from "./view.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is due within so many days is told. */
const AHEAD_DAYS = 7;
/** From so many days before a paper ends. */
const LAPSE_DAYS = 30;
/** Forms of so many days are answers that came in. */
const BACK_DAYS = 1;
/** Rows of one kind; the list of people tells the rest. */
const MOST = 100;
const WEEKS = 8;

const later = (instant: Date, days: number): string => new Date(instant.getTime() + days * DAY_MS).toISOString();

/** The stage whose time ends next, off the name of its timer. */
const stageDue = ({ nextDueAt, snapshot }: Enrollment): string | undefined => {
  const timers = [...timersOf(JSON.parse(snapshot) as Snapshot).values()];
  const next = timers.find(({ id, dueAt }) => dueAt === nextDueAt && id.startsWith("xstate.after."));
  return next?.id.split(".").at(-1);
};

const waitingFor = (parties: unknown): { role: string; name?: string }[] =>
  (Array.isArray(parties) ? (parties as { role: string; name?: string; signedAt?: string }[]) : []).filter(
    ({ signedAt }) => signedAt === undefined,
  );

/**
 * What needs somebody today, of those whom they see: tasks due and overdue, people held for want of a fact, deadlines of
 * the next days, contracts that wait, forms that came in since yesterday, notes that mention them; and how many run
 * through each program. Throws `forbidden`.
 */
export const readToday = async (context: Context): Promise<TodayView> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const now = service.clock();
  const before = later(now, AHEAD_DAYS);
  const { sees } = caller;
  const owner = caller.kind === "user" ? caller.id : undefined;

  const tasks = await listOpenTasks(db, organization, { before, owner, sees }, MOST);
  const byHand = await listFileTasks(
    db,
    organization,
    { openBefore: before, sees, ...(owner !== undefined && { ownerId: owner }) },
    MOST,
  );
  const held = await listHeld(db, organization, sees);
  const due = await listDueEnrollments(db, organization, { before, sees }, MOST);
  const contracts = await listWaitingContracts(db, organization, sees, MOST);
  const cameIn = await listCameIn(db, organization, { since: later(now, -BACK_DAYS), sees }, MOST);
  const lapsing = await listLapsing(db, organization, { before: later(now, LAPSE_DAYS).slice(0, 10), sees });
  const mentions = caller.kind === "user" ? await listMentions(db, organization, caller.id) : [];
  const weekEnds = Array.from({ length: WEEKS }, (_, index) => later(now, (index + 1 - WEEKS) * 7));
  const heads = await listProgramHeads(db, organization, { weekEnds, sees });

  const versions = [...tasks, ...held, ...due, ...contracts, ...cameIn];
  const programOf = await loadPrograms(service, db, organization, versions);
  const ofRun = ({ id, participantId }: Enrollment) => ({ participantId, run: id });
  const inRun = (row: { enrollmentId: string; participantId: string | null }) => ({ ...row, run: row.enrollmentId });
  const whose = await whoseRows(context, [
    ...[...tasks, ...contracts, ...cameIn].map(inRun),
    ...[...held, ...due].map(ofRun),
    ...byHand,
    ...mentions,
    ...lapsing,
  ]);
  const of = ({ programId, version }: { programId: string; version: number }) => {
    const { slug, compiled } = programOf(programId, version);
    const words = wordsOf(compiled.definition, language);
    return { definition: compiled.definition, words, program: { id: programId, slug, version, title: words.program } };
  };

  const programTasks = tasks.map((task): TodayTask => {
    const { words, program } = of(task);
    return {
      id: task.id,
      kind: "program",
      title: words.task(task.kind),
      ...whose(inRun(task)),
      enrollment: task.enrollmentId,
      program,
      ...(task.role !== null && { role: words.role(task.role) }),
      ...(task.ownerId !== null && { owner: task.ownerId }),
      ...(task.dueAt !== null && { dueAt: task.dueAt }),
    };
  });
  const handTasks = byHand.map((task): TodayTask => ({
    id: task.id,
    kind: task.kind,
    title: task.title,
    ...whose(task),
    ...(task.place !== null && { place: task.place }),
    ...(task.ownerId !== null && { owner: task.ownerId }),
    ...(task.dueAt !== null && { dueAt: task.dueAt }),
  }));

  const heldRows = held.map((enrollment): TodayHeld => {
    const { words, program, definition } = of(enrollment);
    const hidden = hiddenIn(caller.role, definition);
    const fields = causeFieldsOf(enrollment.cause);
    return {
      enrollment: enrollment.id,
      ...whose(ofRun(enrollment)),
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
  });

  const deadlines = due
    .filter(({ status }) => status === "active")
    .map((enrollment): TodayDeadline => {
      const { words, program } = of(enrollment);
      const stage = stageDue(enrollment) ?? enrollment.stages[0] ?? "";
      return {
        enrollment: enrollment.id,
        ...whose(ofRun(enrollment)),
        program,
        stage: { id: stage, title: words.stage(stage) },
        dueAt: enrollment.nextDueAt ?? "",
      };
    });

  const waiting = contracts.map((contract): TodayContract => {
    const { words, program } = of(contract);
    return {
      id: contract.id,
      title: words.contract(contract.contract),
      enrollment: contract.enrollmentId,
      ...whose(inRun(contract)),
      program,
      waitingFor: waitingFor(contract.parties).map(({ role, name }) => name ?? words.role(role)),
      openedAt: contract.openedAt,
      ...(contract.expiresAt !== null && { expiresAt: contract.expiresAt }),
    };
  });

  const answers = cameIn
    .filter(({ actor }) => actor.id !== caller.id)
    .map((one): TodayAnswer => {
      const { words, program } = of(one);
      return {
        enrollment: one.enrollmentId,
        ...whose(inRun(one)),
        program,
        form: words.form(one.type.slice("form.".length, -".submitted".length)),
        at: one.at,
      };
    });

  const programs: TodayView["programs"] = [];
  for (const { programId, active, held: stuck, weeks } of heads) {
    const loaded = await loadNewest(service, db, organization, programId);
    if (loaded === undefined || active === 0) continue;
    const title = wordsOf(loaded.compiled.definition, language).program;
    programs.push({ id: programId, slug: loaded.slug, title, active, held: stuck, weeks });
  }

  return {
    at: now.toISOString(),
    tasks: [...programTasks, ...handTasks].toSorted((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9")),
    held: heldRows,
    deadlines,
    contracts: waiting,
    answers,
    documents: lapsing.map(({ id, participantId, title, validUntil }) => ({
      document: id,
      ...whose({ participantId }),
      title,
      validUntil,
    })),
    // A note in a file that the caller no longer sees is not told.
    mentions: mentions
      .map(({ id, participantId, createdAt }) => ({ note: id, ...whose({ participantId }), at: createdAt }))
      .filter(({ name }) => name !== undefined),
    programs,
  };
};
