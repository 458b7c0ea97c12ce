import {
  ancestry,
  type Bilingual,
  contextOf,
  type Field,
  happyPath,
  isExit,
  type Language,
  nextEvents,
  rolesOf,
  type RunContext,
  type Snapshot,
  type Stage,
  textIn,
} from "@parcours/core";
import type { OwnRun } from "./roles.ts";

/** Something that the person can do now. */
export interface OwnAction {
  event: string;
  label: string;
  /** The form that goes with it. */
  form?: { id: string; title: string };
  /** It is what the stage waits for; otherwise it is a possibility. */
  expected: boolean;
  /** It ends the journey. */
  leaves: boolean;
  reason?: "required" | "optional";
  reasons: { value: string; title: string }[];
}

/** A contract to which the person is a party. */
export interface OwnContract {
  /** Absent while nobody can sign it: it waits for a fact. */
  id?: string;
  contract: string;
  title: string;
  status: string;
  /** It is their turn, or may be. */
  toSign: boolean;
  signedAt?: string;
  /** Who has not signed yet, in the words of the program. */
  waitsFor: string[];
}

/** One journey as the person reads it. */
export interface Journey {
  enrollment: string;
  program: { slug: string; title: string; summary: string };
  /** The person's part, in the words of the program; several in a pair. */
  part: string;
  status: "active" | "held" | "done";
  stages: { id: string; title: string; description: string; kind: string }[];
  /** The way through the program when all goes as hoped. */
  steps: { title: string; state: "done" | "now" | "ahead" }[];
  /** Which of the steps it is, from 1; absent off the way. */
  step?: number;
  /** Whose turn it is, when it is not the person's. */
  waitsFor: string[];
  /** Who looks after the journey. */
  contact?: string;
  /** Since when it stands where it stands. */
  since: string;
  /** By when something is to happen. */
  due?: string;
  actions: OwnAction[];
  /** Facts that hold it: those that the person can tell themselves, and the others. */
  missing: { field: string; title: string; own: boolean; ask?: Field }[];
  contracts: OwnContract[];
  outcome?: { kind: string; title: string; why: string[] };
  startedAt: string;
  endedAt?: string;
}

/** What a journey is told from. */
export interface Told {
  run: OwnRun;
  language: Language;
  now: string;
  places: Record<string, number>;
  /** Id of a contract, by the program's word for it and the number of its opening. */
  contractId: (contract: string, instance: number) => string | undefined;
  contact?: string | undefined;
  /** Sentences of the rules that decided how it ended. */
  why?: readonly Bilingual[] | undefined;
}

const SILENT = new Set(["decision"]);
/** Ends that a person chooses, or suffers, rather than reaches. */
const LEAVING = new Set(["withdrawn", "dropout", "declined", "excluded", "ineligible", "expired"]);

const say =
  (language: Language) =>
  (text: Parameters<typeof textIn>[0]): string =>
    textIn(text, language);

const activeStages = ({ program }: OwnRun, snapshot: Snapshot): Stage[] =>
  snapshot.stages.flatMap((id) => program.compiled.stages.get(id) ?? []);

const isLeaving = ({ program }: OwnRun, snapshot: Snapshot, event: string): boolean => {
  const { arrows } = program.compiled.outline;
  const open = arrows.filter(
    ({ trigger, key, source }) =>
      trigger === "on" && key === event && (source === undefined || Object.hasOwn(snapshot.entered, source.id)),
  );
  return (
    open.length > 0 &&
    open.every(({ target }) => {
      const stage = program.compiled.stages.get(target ?? "");
      return stage !== undefined && isExit(stage) && LEAVING.has(stage.state.meta?.outcome ?? "");
    })
  );
};

const actionsOf = ({ run, language, now, places }: Told, snapshot: Snapshot): OwnAction[] => {
  const { program, roles } = run;
  const { compiled } = program;
  const { forms } = compiled.definition.meta;
  const active = activeStages(run, snapshot);
  const asked = new Set(active.flatMap((stage) => stage.state.meta?.form ?? []));
  const isTheirTurn = active.some(
    (stage) =>
      !["activity", "wait"].includes(stage.state.meta?.kind ?? "") &&
      rolesOf(stage).some((role) => roles.includes(role)),
  );
  const actor = { kind: "participant" as const, roles: [...roles] };
  return nextEvents({ compiled, snapshot, actor, now, places })
    .filter(({ allowed, by }) => allowed && by.some((role) => roles.includes(role)))
    .map(({ event, label, form, reason, reasons }) => {
      const leaves = isLeaving(run, snapshot, event);
      const title = form === undefined ? undefined : forms?.[form]?.title;
      return {
        event,
        label: say(language)(label),
        ...(form !== undefined && { form: { id: form, title: say(language)(title) || form } }),
        expected: !leaves && (form === undefined ? isTheirTurn : asked.has(form) || (isTheirTurn && asked.size === 0)),
        leaves,
        ...(reason !== undefined && { reason }),
        reasons: reasons.map(({ value, title: words }) => ({ value, title: say(language)(words) })),
      };
    });
};

const stepsOf = ({ run, language }: Told, snapshot: Snapshot): Pick<Journey, "steps" | "step"> => {
  const { compiled } = run.program;
  const line = (happyPath(compiled.outline).get("") ?? []).flatMap((id) => compiled.stages.get(id) ?? []);
  const told = line.filter((stage) => !isExit(stage) && !SILENT.has(stage.state.meta?.kind ?? ""));
  const here = new Set(activeStages(run, snapshot).flatMap((stage) => ancestry(stage).map(({ id }) => id)));
  const at = line.findIndex(({ id }) => here.has(id));
  const finished = snapshot.status === "done";
  // A decision that is being made belongs to the step before it.
  const until = at < 0 ? -1 : line.slice(0, at + 1).filter((stage) => told.includes(stage)).length - 1;
  return {
    steps: told.map((stage, index) => ({
      title: say(language)(stage.state.meta?.title) || stage.id,
      state:
        finished && LEAVING.has(snapshot.outcome ?? "")
          ? "ahead"
          : finished || index < until
            ? "done"
            : index === until
              ? "now"
              : "ahead",
    })),
    ...(until >= 0 && !finished && { step: until + 1 }),
  };
};

const waitsFor = ({ run, language }: Told, snapshot: Snapshot): string[] => {
  const { roles } = run.program.compiled.definition.meta;
  const others = activeStages(run, snapshot).flatMap((stage) =>
    rolesOf(stage).filter((role) => !run.roles.includes(role)),
  );
  return [...new Set(others)].map((role) => say(language)(roles[role]?.title) || role);
};

const contractsOf = ({ run, language, contractId }: Told, context: RunContext): OwnContract[] => {
  const { contracts = {}, roles } = run.program.compiled.definition.meta;
  return Object.entries(context.contracts).flatMap(([id, { status, parties, instance }]) => {
    const mine = parties.filter(({ role }) => run.roles.includes(role));
    if (mine.length === 0) return [];
    const open = parties.filter(({ signedAt }) => signedAt === undefined);
    const own = mine.find(({ signedAt }) => signedAt === undefined);
    const first = contracts[id]?.signing === "in-order" ? open.slice(0, 1) : open;
    const signedAt = own === undefined ? mine[0]?.signedAt : undefined;
    const stored = contractId(id, instance);
    return [
      {
        ...(stored !== undefined && { id: stored }),
        contract: id,
        title: say(language)(contracts[id]?.title) || id,
        status,
        toSign: status === "open" && own !== undefined && first.includes(own),
        ...(signedAt !== undefined && { signedAt }),
        waitsFor: status === "open" ? first.map(({ role }) => say(language)(roles[role]?.title) || role) : [],
      },
    ];
  });
};

const dueOf = (snapshot: Snapshot): string | undefined =>
  Object.values(snapshot.deadlines)
    .flatMap(({ dueAt }) => dueAt ?? [])
    .toSorted()[0];

const outcomeOf = ({ run, language, why = [] }: Told, snapshot: Snapshot): Journey["outcome"] => {
  if (snapshot.outcome === undefined) return undefined;
  const exit = run.program.compiled.stages.get(snapshot.exit ?? "");
  return {
    kind: snapshot.outcome,
    title: say(language)(exit?.state.meta?.title),
    why: why.map((sentence) => sentence[language]),
  };
};

/** Facts that the person may tell by themselves: those of their own file, in their own run. */
export const ownMissing = ({ enrollment, program }: OwnRun, snapshot: Snapshot): string[] => {
  const { fields = {} } = program.compiled.definition.meta;
  if (enrollment.participantId === null) return [];
  return snapshot.missing.filter((id) => Object.hasOwn(fields, id) && fields[id]?.source === "participant");
};

/** A journey in the words of the person whose it is. Pure. */
export const journeyOf = (told: Told): Journey => {
  const { run, language } = told;
  const { enrollment, program } = run;
  const snapshot = JSON.parse(enrollment.snapshot) as Snapshot;
  const { meta } = program.compiled.definition;
  const text = say(language);
  const own = ownMissing(run, snapshot);
  const outcome = outcomeOf(told, snapshot);
  const due = dueOf(snapshot);
  const actions = snapshot.status === "done" ? [] : actionsOf(told, snapshot);
  return {
    enrollment: enrollment.id,
    program: { slug: program.slug, title: text(meta.title), summary: text(meta.summary) },
    part: run.roles.map((role) => text(meta.roles[role]?.title)).join(", "),
    status: snapshot.status,
    stages: activeStages(run, snapshot).map(({ id, state }) => ({
      id,
      title: text(state.meta?.title) || id,
      description: text(state.meta?.description),
      kind: state.meta?.kind ?? "stage",
    })),
    ...stepsOf(told, snapshot),
    waitsFor: snapshot.status === "done" ? [] : waitsFor(told, snapshot),
    ...(told.contact !== undefined && { contact: told.contact }),
    since: Object.values(snapshot.entered).toSorted().at(-1) ?? enrollment.updatedAt,
    ...(due !== undefined && snapshot.status !== "done" && { due }),
    actions,
    missing: snapshot.missing.map((field) => ({
      field,
      title: text(meta.fields?.[field]?.title) || field,
      own: own.includes(field),
      ...(own.includes(field) && { ask: meta.fields![field]! }),
    })),
    contracts: contractsOf(told, contextOf(snapshot)),
    ...(outcome && { outcome }),
    startedAt: enrollment.startedAt,
    ...(enrollment.endedAt !== null && { endedAt: enrollment.endedAt }),
  };
};
