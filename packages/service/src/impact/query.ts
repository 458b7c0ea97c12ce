import { type Definition, startOfDay } from "@parcours/core";
import type { Context } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { accessTo, classOfField } from "../field-classes/classes.ts";

export interface ImpactQuery {
  /** Id or slug. */
  program: string;
  /**
   * Instants, or dates, which begin when that day begins in the program's time zone; `from` is included, `to` is not. A
   * bound that is absent is open.
   */
  from?: string | undefined;
  to?: string | undefined;
  /** A period to compare with, bounds as above. */
  compareFrom?: string | undefined;
  compareTo?: string | undefined;
  /** Breakdowns besides those that the indicators name: fields, `site`, `cohort`, `ageBand`, `outcome`. */
  by?: readonly string[] | undefined;
  /** False: without the breakdowns that the indicators name. */
  declared?: boolean | undefined;
  /** Whose indicators are counted; absent: the newest version's. Runs of all versions count. */
  version?: number | undefined;
}

export interface Bounds {
  from: string | undefined;
  to: string | undefined;
}

/** Breakdowns that every program has. */
export const BUILT_IN: readonly string[] = ["site", "cohort", "ageBand", "outcome"];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const faultOf = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });

const boundAt = (value: string | undefined, name: string, zone: string): string | undefined => {
  if (value === undefined) return undefined;
  try {
    return DATE.test(value) ? startOfDay(value, zone) : new Date(value).toISOString();
  } catch {
    const fault = faultOf(`/${name}`, "Date ou instant attendu.", "A date or an instant is expected.");
    throw new ServiceError("invalid_input", fault.message, { errors: [fault] });
  }
};

/** The two periods of a query, as instants; the second one only when one is asked for. */
export const periodsOf = (query: ImpactQuery, zone: string): { period: Bounds; before: Bounds | undefined } => {
  const period = { from: boundAt(query.from, "from", zone), to: boundAt(query.to, "to", zone) };
  if (query.compareFrom === undefined && query.compareTo === undefined) return { period, before: undefined };
  const before = {
    from: boundAt(query.compareFrom, "compareFrom", zone),
    to: boundAt(query.compareTo, "compareTo", zone),
  };
  return { period, before };
};

/**
 * Fields by which a caller may not see people told apart: a group of one would tell of them what they may not know. For
 * funders small groups are withheld anyway, but a group is named by what people said: only where the program wrote down
 * the possible answers does its name tell of nobody.
 */
export const hiddenBreakdowns = ({ caller }: Context, { meta }: Definition): ReadonlySet<string> =>
  new Set(
    Object.entries(meta.fields ?? {}).flatMap(([id, field]) => {
      if (caller.role === "funder") return field.choices !== undefined || field.type === "boolean" ? [] : [id];
      return accessTo(caller.role, classOfField(id, field)) === "shown" ? [] : [id];
    }),
  );

/** Refuses breakdowns that do not exist (`invalid_input`) or that the caller may not see (`forbidden`). */
export const assertBreakdowns = (definition: Definition, by: readonly string[], hidden: ReadonlySet<string>): void => {
  const fields = definition.meta.fields ?? {};
  const errors = by
    .filter((name) => !BUILT_IN.includes(name) && !Object.hasOwn(fields, name))
    .map((name) =>
      faultOf("/by", `« ${name} » n’est pas un champ du programme.`, `“${name}” is not a field of the program.`),
    );
  if (errors.length > 0) {
    throw new ServiceError("invalid_input", { fr: "Ventilation inconnue.", en: "Unknown breakdown." }, { errors });
  }
  if (!by.some((name) => hidden.has(name) && !BUILT_IN.includes(name))) return;
  throw new ServiceError("forbidden", {
    fr: "Votre rôle ne permet pas de ventiler par cette information.",
    en: "Your role does not allow a breakdown by this fact.",
  });
};

/** The program without the breakdowns that are not to be counted. */
export const withBreakdowns = (definition: Definition, declared: boolean, hidden: ReadonlySet<string>): Definition => {
  const indicators = Object.entries(definition.meta.indicators ?? {}).map(([id, { breakdown = [], ...indicator }]) => [
    id,
    { ...indicator, breakdown: declared ? breakdown.filter((by) => BUILT_IN.includes(by) || !hidden.has(by)) : [] },
  ]);
  return { ...definition, meta: { ...definition.meta, indicators: Object.fromEntries(indicators) } };
};
