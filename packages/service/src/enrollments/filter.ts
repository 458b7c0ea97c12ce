import { type Definition, fieldsOfRule, type Rule, ruleToSql } from "@parcours/core";
import { type EnrollmentFilter, type EnrollmentStatus, type Program } from "@parcours/store";
import { type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { findProgram } from "../programs/find.ts";
import { loadNewest, loadProgram } from "../programs/load.ts";

/** Which enrollments. `program` is an id or a slug; `q` is searched in the people's names, addresses and external ids. */
export interface EnrollmentQuery {
  program?: string | undefined;
  version?: number | undefined;
  stage?: string | undefined;
  status?: EnrollmentStatus | undefined;
  outcome?: string | undefined;
  participant?: string | undefined;
  cohort?: string | undefined;
  site?: string | undefined;
  owner?: string | undefined;
  q?: string | undefined;
  /** A rule of the program that must be true now; whoever lacks a fact for it is not meant. */
  rule?: string | undefined;
  /** Id of a team: what its members look after or play a role in. */
  team?: string | undefined;
  /** The nearest deadline is before this instant. */
  dueBefore?: string | undefined;
}

const invalid = (fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path: "/rule", message: { fr, en } }] });

/** Whom a rule finds tells the facts that it reads. Throws `forbidden` when the caller does not see one of them. */
const assertMayAsk = ({ caller }: Context, definition: Definition, rule: Rule["rule"]): void => {
  const hidden = hiddenIn(caller.role, definition);
  if (fieldsOfRule(rule, definition.meta.fields ?? {}).every((field) => hidden.of(field) === "shown")) return;
  throw new ServiceError("forbidden", {
    fr: "Cette règle lit une information que votre rôle ne voit pas.",
    en: "This rule reads a fact that your role does not see.",
  });
};

/** A rule of the program's newest version (or of the one asked for), asked of everyone in one query. */
const ruleFilter = async (
  context: Context,
  program: Program | undefined,
  { rule: id, version: asked }: EnrollmentQuery,
): Promise<EnrollmentFilter["rule"]> => {
  if (id === undefined) return undefined;
  if (program === undefined)
    throw invalid("Dites de quel programme est la règle.", "Say which program the rule is of.");
  const { service, organization } = context;
  const db = service.store.within(organization);
  const loaded =
    asked === undefined
      ? await loadNewest(service, db, organization, program.id)
      : await loadProgram(service, db, organization, program.id, asked);
  const compiled = loaded?.compiled;
  const rules = compiled?.definition.meta.rules ?? {};
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (compiled === undefined || rule === undefined)
    throw invalid("Règle inconnue du programme.", "Not a rule of this program.");
  const { definition, timeZone } = compiled;
  assertMayAsk(context, definition, rule.rule);
  const scope = { fields: definition.meta.fields ?? {}, timeZone };
  const { sql, params } = ruleToSql(rule.rule, scope, { context: "enrollments.facts", now: `'${nowOf(context)}'` });
  return { text: sql, parameters: params };
};

/** The query in the store's words. Throws `not_found` when there is no such program, `invalid_input` for an unknown rule. */
export const filterOf = async (context: Context, query: EnrollmentQuery): Promise<EnrollmentFilter> => {
  const program = query.program === undefined ? undefined : await findProgram(context, query.program);
  const entries = {
    programId: program?.id,
    version: query.version,
    stage: query.stage,
    status: query.status,
    outcome: query.outcome,
    participantId: query.participant,
    cohortId: query.cohort,
    siteId: query.site,
    ownerId: query.owner,
    search: query.q,
    teamId: query.team,
    dueBefore: query.dueBefore,
    sees: context.caller.sees,
    rule: await ruleFilter(context, program, query),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as EnrollmentFilter;
};
