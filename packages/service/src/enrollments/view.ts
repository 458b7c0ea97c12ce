import {
  type Actor,
  contextOf,
  type Language,
  nextEvents,
  type RunContext,
  type Snapshot,
  textIn,
  timersOf,
} from "@parcours/core";
import type { Enrollment } from "@parcours/store";
import type { LoadedProgram } from "../programs/load.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { showRun } from "../field-classes/show.ts";
import { may, type OrganizationRole } from "../permissions.ts";
import { errorCauseOf } from "./apply.ts";
import { outsideRoles } from "./assist.ts";

/** Why an enrollment is held, in words. */
export type CauseView =
  | { kind: "missing"; fields: { id: string; title: string }[]; message: string }
  | { kind: "error"; message: string; event: string };

/** An enrollment as the outside world sees it: texts in the language asked for, instants in UTC. */
export interface EnrollmentView {
  id: string;
  program: { id: string; slug: string; version: number };
  version: number;
  participant: string | null;
  /** The participant's; absent for pairs and teams, and in answers that only tell what an event did. */
  name?: string;
  status: "active" | "held" | "done";
  cause?: CauseView;
  outcome?: string;
  exit?: string;
  site?: string;
  cohort?: string;
  owner?: string;
  /** Ids of the stages where the person rests. */
  stages: string[];
  /** XState's state value. */
  value: unknown;
  /** JSON Pointers of facts that are there and that the caller may not see. */
  masked?: string[];
  data: RunContext["data"];
  person: RunContext["person"];
  measures: RunContext["measures"];
  lists: RunContext["lists"];
  contracts: {
    contract: string;
    status: string;
    instance: number;
    at: string;
    parties: RunContext["contracts"][string]["parties"];
  }[];
  tasks: { task: string; title: string; status: string; instance: number; at: string }[];
  revision: number;
  timers: { id: string; event: string; dueAt: string }[];
  next: {
    event: string;
    label: string;
    by: string[];
    form?: string;
    reason?: "required" | "optional";
    bulk: boolean;
    reasons: { value: string; title: string }[];
    allowed: boolean;
    why?: string;
    /** Role of somebody outside who may send it now. */
    assist?: string;
  }[];
  startedAt: string;
  updatedAt: string;
  /** When the last thing happened: the next one cannot have happened before. */
  lastOccurredAt: string;
  endedAt?: string;
  /** The nearest deadline. */
  dueAt?: string;
}

/** What a view is made from. `actor` is who looks: what they may do next depends on it. */
export interface Viewed {
  program: LoadedProgram;
  enrollment: Enrollment;
  snapshot: Snapshot;
  actor: Actor;
  /** Of who looks: what of the facts they see depends on it. */
  role: OrganizationRole;
  language: Language;
  now: string;
  places: Record<string, number>;
  /** Of the participant, where it was asked for. */
  name?: string | undefined;
}

const sentence = (titles: string[], language: Language): string => {
  const words = titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  const last = words.pop() ?? "";
  const listed = words.length === 0 ? last : `${words.join(", ")} ${language === "fr" ? "et" : "and"} ${last}`;
  if (language === "fr") return `information manquante : ${listed}`;
  return `${listed} ${words.length === 0 ? "is" : "are"} missing`;
};

const causeView = ({ enrollment, snapshot, program, language }: Viewed): CauseView | undefined => {
  const error = errorCauseOf(enrollment.cause);
  if (error !== undefined) return { kind: "error", message: error.message, event: error.event.type };
  if (snapshot.missing.length === 0) return undefined;
  const declared = program.compiled.definition.meta.fields;
  const fields = snapshot.missing.map((id) => ({ id, title: textIn(declared?.[id]?.title, language) || id }));
  return {
    kind: "missing",
    fields,
    message: sentence(
      fields.map((field) => field.title),
      language,
    ),
  };
};

/** What people outside the organization may do now, each with the role of whoever may: somebody may write it down. */
const assistable = ({ program, snapshot, actor, now, places, role }: Viewed): ReadonlyMap<string, string> => {
  const { compiled } = program;
  const roles = outsideRoles(compiled.definition);
  if (actor.kind === "participant" || !may(role, "event.send") || roles.length === 0) return new Map();
  const person = { kind: actor.kind, roles, ...(actor.id !== undefined && { id: actor.id }) };
  return new Map(
    nextEvents({ compiled, snapshot, actor: person, now, places }).flatMap(({ event, allowed, by }) => {
      const as = by.find((one) => roles.includes(one));
      return allowed && as !== undefined ? [[event, as] as const] : [];
    }),
  );
};

const nextView = (viewed: Viewed): EnrollmentView["next"] => {
  const { program, snapshot, actor, now, places, language } = viewed;
  if (errorCauseOf(viewed.enrollment.cause) !== undefined) return [];
  const theirs = assistable(viewed);
  return nextEvents({ compiled: program.compiled, snapshot, actor, now, places }).map(
    ({ label, why, reasons, ...next }) => {
      const assist = theirs.get(next.event);
      return {
        ...next,
        label: textIn(label, language),
        reasons: reasons.map(({ value, title }) => ({ value, title: textIn(title, language) })),
        ...(why !== undefined && { why: why[language] }),
        ...(assist !== undefined && { assist }),
      };
    },
  );
};

/** An enrollment as it is answered to who looks. Pure. */
export const viewOf = (viewed: Viewed): EnrollmentView =>
  showRun(wholeView(viewed), hiddenIn(viewed.role, viewed.program.compiled.definition));

const wholeView = (viewed: Viewed): EnrollmentView => {
  const { program, enrollment, snapshot, language } = viewed;
  const { definition } = program.compiled;
  const context = contextOf(snapshot);
  const cause = causeView(viewed);
  const { outcome, siteId, cohortId, ownerId, endedAt } = enrollment;
  return {
    id: enrollment.id,
    program: { id: program.id, slug: program.slug, version: program.version },
    version: program.version,
    participant: enrollment.participantId,
    ...(viewed.name !== undefined && { name: viewed.name }),
    status: enrollment.status,
    ...(cause && { cause }),
    ...(outcome !== null && { outcome }),
    ...(snapshot.exit !== undefined && { exit: snapshot.exit }),
    ...(siteId !== null && { site: siteId }),
    ...(cohortId !== null && { cohort: cohortId }),
    ...(ownerId !== null && { owner: ownerId }),
    stages: snapshot.stages,
    value: snapshot.machine.value,
    data: context.data,
    person: context.person,
    measures: context.measures,
    lists: context.lists,
    contracts: Object.entries(context.contracts).map(([contract, { status, instance, at, parties }]) => ({
      contract,
      status,
      instance,
      at,
      parties,
    })),
    tasks: Object.entries(context.tasks).map(([task, { status, instance, at }]) => ({
      task,
      title: textIn(definition.meta.tasks?.[task]?.title, language) || task,
      status,
      instance,
      at,
    })),
    revision: enrollment.revision,
    timers: [...timersOf(snapshot).values()].map(({ id, event, dueAt }) => ({ id, event: event.type, dueAt })),
    next: nextView(viewed),
    startedAt: enrollment.startedAt,
    updatedAt: enrollment.updatedAt,
    lastOccurredAt: enrollment.lastOccurredAt,
    ...(endedAt !== null && { endedAt }),
    ...(typeof enrollment.nextDueAt === "string" && { dueAt: enrollment.nextDueAt }),
  };
};
