import {
  accumulate,
  type Definition,
  emptyTally,
  finishTally,
  type Impact,
  type ImpactPlan,
  type ImpactRun,
  parseDefinition,
  planImpact,
  type RunContext,
  type Snapshot,
  type Tally,
} from "@parcours/core";
import {
  type Enrollment,
  getEnrollments,
  getOrganization,
  getParticipants,
  getVersion,
  type JournalEntry,
  readProgramJournals,
} from "@parcours/store";
import { authorize, type Context, type Visibility } from "../context.ts";
import { accessTo, classOfField } from "../field-classes/classes.ts";
import { settingsOf } from "../organization/settings.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { entryOfRow } from "../enrollments/journal-row.ts";
import { findProgram } from "../programs/find.ts";
import { protectFigures, type ProtectedImpact } from "./small-cells.ts";

export interface ImpactQuery {
  /** Id or slug. */
  program: string;
  /** Instants; `from` is included, `to` is not. A bound that is absent is open. */
  from?: string | undefined;
  to?: string | undefined;
  /** Breakdowns besides those that the indicators name: fields, `site`, `cohort`, `ageBand`, `outcome`. */
  by?: readonly string[] | undefined;
  /** Whose indicators are counted; absent: the newest version's. Runs of all versions count. */
  version?: number | undefined;
}

/** Enrollments whose journals are held in memory at a time. */
const BLOCK = 500;
const BREAKDOWNS: readonly string[] = ["site", "cohort", "ageBand", "outcome"];

const instant = (value: string | undefined, name: string): string | undefined => {
  if (value === undefined) return undefined;
  const at = new Date(value);
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  const message = { fr: "Date ou instant attendu.", en: "A date or an instant is expected." };
  throw new ServiceError("invalid_input", message, { errors: [{ path: `/${name}`, message }] });
};

const assertBreakdowns = (definition: Definition, by: readonly string[]): void => {
  const fields = definition.meta.fields ?? {};
  const errors = by
    .filter((name) => !BREAKDOWNS.includes(name) && !Object.hasOwn(fields, name))
    .map((name): FieldError => ({
      path: "/by",
      message: { fr: `« ${name} » n’est pas un champ du programme.`, en: `“${name}” is not a field of the program.` },
    }));
  if (errors.length === 0) return;
  throw new ServiceError("invalid_input", { fr: "Ventilation inconnue.", en: "Unknown breakdown." }, { errors });
};

const runOf = (
  enrollment: Enrollment,
  rows: readonly JournalEntry[],
  birthDate: string | null | undefined,
): ImpactRun => {
  const context: RunContext = (JSON.parse(enrollment.snapshot) as Snapshot).machine.context;
  const known = birthDate ?? context.person["birthDate"];
  return {
    enrollment: enrollment.id,
    startedAt: enrollment.startedAt,
    journal: rows.map(entryOfRow),
    context,
    ...(enrollment.siteId !== null && { site: enrollment.siteId }),
    ...(enrollment.cohortId !== null && { cohort: enrollment.cohortId }),
    ...(typeof known === "string" && { birthDate: known }),
  };
};

/** Funders read figures of everybody and see nobody; others count those whom they see. */
const countedFor = ({ caller }: Context): Visibility => (caller.role === "funder" ? { all: true } : caller.sees);

/**
 * Fields by which a caller may not see people told apart: a group of one would tell of them what they may not know. For
 * funders small groups are withheld anyway.
 */
const hiddenBreakdowns = ({ caller }: Context, { meta }: Definition): ReadonlySet<string> =>
  new Set(
    caller.role === "funder"
      ? []
      : Object.entries(meta.fields ?? {}).flatMap(([id, field]) =>
          accessTo(caller.role, classOfField(id, field)) === "shown" ? [] : [id],
        ),
  );

const mayNotBreakDown = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Votre rôle ne permet pas de ventiler par cette information.",
    en: "Your role does not allow a breakdown by this fact.",
  });

const addBlock = async (
  context: Context,
  plan: ImpactPlan,
  tally: Tally,
  entries: readonly JournalEntry[],
): Promise<void> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const journals = Map.groupBy(entries, (entry) => entry.streamId);
  const sees = countedFor(context);
  const enrollments = await getEnrollments(db, organization, [...journals.keys()], sees);
  const people = await getParticipants(db, organization, [
    ...new Set(enrollments.flatMap((one) => one.participantId ?? [])),
  ]);
  const birthDates = new Map(people.map(({ id, birthDate }) => [id, birthDate]));
  for (const enrollment of enrollments) {
    const birthDate = birthDates.get(enrollment.participantId ?? "");
    accumulate(plan, tally, runOf(enrollment, journals.get(enrollment.id) ?? [], birthDate));
  }
};

const withoutBreakdowns = (impact: Impact, hidden: ReadonlySet<string>): Impact => ({
  ...impact,
  indicators: impact.indicators.map((indicator) => ({
    ...indicator,
    breakdown: indicator.breakdown.filter(({ by }) => !hidden.has(by)),
  })),
});

/**
 * Indicators, funnel, time in stage, flows and exits of a program, over the journals of all its enrollments, read a
 * block at a time and not kept; of those that the caller sees. To funders nothing is shown that rests on few people.
 * Throws `not_found`, `invalid_input`, `forbidden`.
 */
export const readImpact = async (context: Context, query: ImpactQuery): Promise<Impact | ProtectedImpact> => {
  authorize(context, "impact.read");
  const { service, organization } = context;
  const db = service.store.within(organization);
  const program = await findProgram(context, query.program);
  const version = await getVersion(db, organization, program.id, query.version);
  const parsed = version && parseDefinition(version.definition);
  if (!parsed?.ok) throw notFound({ fr: "Version", en: "Version" });
  const by = query.by ?? [];
  assertBreakdowns(parsed.definition, by);
  const hidden = hiddenBreakdowns(context, parsed.definition);
  if (by.some((name) => hidden.has(name))) throw mayNotBreakDown();
  const period = { from: instant(query.from, "from"), to: instant(query.to, "to") };
  const plan = planImpact(parsed.definition, { period, by });
  const tally = emptyTally();
  for (let after: string | undefined = ""; after !== undefined;) {
    const block = await readProgramJournals(db, organization, program.id, { after, limit: BLOCK });
    await addBlock(context, plan, tally, block.entries);
    after = block.next;
  }
  const impact = withoutBreakdowns(finishTally(plan, tally), hidden);
  if (context.caller.role !== "funder") return impact;
  const { smallestCell } = settingsOf((await getOrganization(db, organization))?.settings ?? {});
  return protectFigures(impact, parsed.definition.meta.indicators ?? {}, smallestCell);
};
