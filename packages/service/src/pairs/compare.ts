import {
  type Agreement,
  compareMembers,
  evaluate,
  type Fact,
  fieldsOfRule,
  type Language,
  type RunContext,
  textIn,
} from "@parcours/core";
import { readBy } from "../enrollments/members.ts";
import { type Hidden, hiddenIn } from "../field-classes/hidden.ts";
import type { OrganizationRole } from "../permissions.ts";
import type { LoadedProgram } from "../programs/load.ts";
import { memberTitle } from "./programs.ts";
import { type ProofView, proofsOf } from "./proofs.ts";

/** A criterion as it turned out for two people. */
export interface CriterionView {
  criterion: string;
  title: string;
  agreement: Agreement;
  because: string;
}

/** A rule about the two that says no, or cannot tell. */
export interface ConditionView {
  rule: string;
  title: string;
  answer: "no" | "unknown";
  because: string;
}

/** What can be said of people whom a pair brings together. */
export interface ComparisonView {
  criteria: CriterionView[];
  conditions: ConditionView[];
  proofs: ProofView[];
}

/** One of them: the program of their own run, and what it knows. */
export interface Side {
  program: LoadedProgram;
  /** What the reader may see of it. */
  facts: Record<string, Fact>;
  /** All of it: rules read it, and only their sentences are told. */
  all: Record<string, Fact>;
}

interface Asked {
  now: string;
  language: Language;
  role: OrganizationRole;
}

const conditionsOf = (
  pair: LoadedProgram,
  members: Record<string, Record<string, Fact>>,
  { now, language }: Asked,
  hidden: Hidden,
): ConditionView[] => {
  const { definition, timeZone } = pair.compiled;
  const { fields = {}, rules = {}, matching } = definition.meta;
  const context: RunContext = {
    person: {},
    data: {},
    contracts: {},
    tasks: {},
    measures: {},
    lists: {},
    members,
    cohort: {},
  };
  return (matching?.conditions ?? []).flatMap((id): ConditionView[] => {
    const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
    // What a rule says of a fact tells the fact.
    if (rule === undefined || !fieldsOfRule(rule.rule, fields).every((field) => hidden.of(field) === "shown"))
      return [];
    const { result, missing } = evaluate(rule.rule, { fields, timeZone, now, context });
    if (result === "true") return [];
    const title = textIn(rule.title, language) || id;
    if (result === "false")
      return [{ rule: id, title, answer: "no", because: textIn(rule.whenFalse, language) || title }];
    const names = missing.map((field) => textIn(fields[field]?.title, language) || field).join(", ");
    const because = language === "fr" ? `Pas encore su : ${names}.` : `Not known yet: ${names}.`;
    return [{ rule: id, title, answer: "unknown", because }];
  });
};

/** Brings people together by what a program with members says. Nothing here decides. */
export const compareSides = (
  pair: LoadedProgram,
  sides: Readonly<Record<string, Side>>,
  asked: Asked,
): ComparisonView => {
  const { matching } = pair.compiled.definition.meta;
  const hidden = hiddenIn(asked.role, pair.compiled.definition);
  const { language } = asked;
  const members = Object.fromEntries(
    Object.entries(sides).map(([member, { all }]) => [member, readBy(pair, member, all)]),
  );
  const compared = compareMembers(
    matching ?? { criteria: {} },
    Object.fromEntries(
      Object.entries(sides).map(([member, { program, facts }]) => [
        member,
        { title: memberTitle(pair, member), fields: program.compiled.definition.meta.fields ?? {}, facts },
      ]),
    ),
  );
  return {
    criteria: compared.map(({ criterion, title, agreement, because }) => ({
      criterion,
      title: title[language],
      agreement,
      because: because[language],
    })),
    conditions: conditionsOf(pair, members, asked, hidden),
    proofs: proofsOf(pair, members, { ...asked, shows: (field) => hidden.of(field) === "shown" }),
  };
};
