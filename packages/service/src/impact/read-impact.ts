import {
  breakdownTitle,
  finishTally,
  type Impact,
  impactSentence,
  parseDefinition,
  planImpact,
  type Text,
} from "@parcours/core";
import { getOrganization, getVersion } from "@parcours/store";
import { authorize, type Context, type Visibility } from "../context.ts";
import { notFound } from "../errors.ts";
import { settingsOf } from "../organization/settings.ts";
import { findProgram } from "../programs/find.ts";
import { countRuns } from "./count-runs.ts";
import { namePlaces } from "./name-places.ts";
import {
  assertBreakdowns,
  BUILT_IN,
  type Bounds,
  hiddenBreakdowns,
  type ImpactQuery,
  periodsOf,
  withBreakdowns,
} from "./query.ts";
import { protectFigures, type ProtectedImpact } from "./small-cells.ts";

export type { ImpactQuery } from "./query.ts";

/** The figures of a program, with what they are of. */
export type ProgramImpact = (Impact | ProtectedImpact) & {
  program: { id: string; slug: string; title: Text };
  version: number;
  /** In which days and months are counted. */
  timeZone: string;
  countedAt: string;
  /** The figures are of the people whom the caller sees, not of everybody in the program. */
  partial: boolean;
  /** What may be asked for as `by`: the built-in ones, and the fields that indicators name and the caller may see. */
  breakdowns: { by: string; title: { fr: string; en: string } }[];
  /** The most telling figures as one sentence. */
  sentence: { fr: string; en: string };
  /** The same figures in the period to compare with. */
  before?: {
    period: { from: string | null; to: string | null };
    started: number | null;
    indicators: { id: string; value: number | null; n: number | null }[];
  };
};

/** Funders read figures of everybody and see nobody; others count those whom they see. */
const countedFor = ({ caller }: Context): Visibility => (caller.role === "funder" ? { all: true } : caller.sees);

/** Makes figures safe for whoever asks. */
const protector = async (
  context: Context,
  indicators: Parameters<typeof protectFigures>[1],
): Promise<(impact: Impact) => Impact | ProtectedImpact> => {
  if (context.caller.role !== "funder") return (impact) => impact;
  const { service, organization } = context;
  const stored = await getOrganization(service.store.within(organization), organization);
  const { smallestCell } = settingsOf(stored?.settings ?? {});
  return (impact) => protectFigures(impact, indicators, smallestCell);
};

/**
 * Indicators, funnel, time in stage, flows, exits and months of a program, over the journals of its enrollments that the
 * caller sees. To funders nothing is shown that rests on few people. Throws `not_found`, `invalid_input`, `forbidden`.
 */
export const readImpact = async (context: Context, query: ImpactQuery): Promise<ProgramImpact> => {
  authorize(context, "impact.read");
  const { service, organization } = context;
  const program = await findProgram(context, query.program);
  const version = await getVersion(service.store.within(organization), organization, program.id, query.version);
  const parsed = version && parseDefinition(version.definition);
  if (version === undefined || !parsed?.ok) throw notFound({ fr: "Version", en: "Version" });
  const by = query.by ?? [];
  const hidden = hiddenBreakdowns(context, parsed.definition);
  assertBreakdowns(parsed.definition, by, hidden);
  const declared = query.declared ?? true;
  const definition = withBreakdowns(parsed.definition, declared, hidden);
  const timeZone = definition.meta.timeZone ?? "Europe/Paris";
  const { period, before } = periodsOf(query, timeZone);

  const planFor = (of: Bounds, breakdowns: readonly string[], from = definition) => ({
    key: JSON.stringify([version.version, of, breakdowns, from === definition && [declared, [...hidden]]]),
    plan: planImpact(from, { period: of, by: breakdowns }),
  });
  const shown = planFor(period, by);
  const earlier = before && planFor(before, [], withBreakdowns(parsed.definition, false, hidden));
  const tallies = await countRuns(service.store, {
    organization,
    programId: program.id,
    sees: countedFor(context),
    plans: new Map([shown, ...(earlier === undefined ? [] : [earlier])].map(({ key, plan }) => [key, plan])),
  });
  const finish = ({ key, plan }: typeof shown): Impact => finishTally(plan, tallies.get(key) ?? {});
  const protect = await protector(context, definition.meta.indicators ?? {});
  const named = Object.values(parsed.definition.meta.indicators ?? {}).flatMap(({ breakdown }) => breakdown ?? []);
  const offered = [...new Set([...BUILT_IN, ...named])].filter((one) => BUILT_IN.includes(one) || !hidden.has(one));
  const impact = protect(await namePlaces(context, finish(shown)));
  const past = earlier && protect(finish(earlier));
  return {
    program: { id: program.id, slug: program.slug, title: definition.meta.title },
    version: version.version,
    timeZone,
    countedAt: service.clock().toISOString(),
    partial: !("all" in countedFor(context)),
    breakdowns: offered.map((one) => ({ by: one, title: breakdownTitle(shown.plan, one) })),
    sentence: impactSentence(impact, "protected" in impact ? impact.protected.smallest : undefined),
    ...impact,
    ...(past !== undefined && {
      before: {
        period: past.period,
        started: past.started,
        indicators: past.indicators.map(({ id, value, n }) => ({ id, value, n })),
      },
    }),
  };
};
