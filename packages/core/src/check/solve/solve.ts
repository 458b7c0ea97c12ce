import type { Field } from "../../definition/catalog.ts";
import type { RunContext } from "../../definition/context.ts";
import type { Fact } from "../../definition/values.ts";
import { answerCondition } from "../../rules/answer-condition.ts";
import type { PreparedLeaf } from "../../rules/prepare.ts";
import { todayIn, type RuleScope } from "../../rules/scope.ts";
import type { Truth } from "../../rules/truth.ts";
import { candidatesOf, spreadSeeds, type Candidates } from "./candidates.ts";
import { leavesIn, type Formula } from "./formula.ts";
import { seedsOf } from "./seeds.ts";

/** Somebody: facts by field (absent ones are missing) and which places are free. */
export interface Somebody {
  facts: Record<string, Fact>;
  places: Record<string, boolean>;
}

/** Whether somebody fits. `unsure`: none was found, but not everybody could be tried. */
export type Answer = { fits: "somebody"; who: Somebody } | { fits: "nobody" } | { fits: "unsure" };

export interface Setting {
  fields: Record<string, Field>;
  timeZone: string;
  /** Instant at which the question is asked. */
  now: string;
  /** Fields that are certainly known. */
  isKnown?: (field: string) => boolean;
}

type Leaf = Extract<Formula, { kind: "leaf" }>;
type Domains = ReadonlyMap<string, Candidates>;

/** Steps after which the search gives up. */
const MOST_STEPS = 20_000;

/** So many fields compared with each other can stand in every order among the values that are tried. */
const MOST_COMPARED = 3;

/** Compares fields as they are, without years in between. */
const isPlain = ({ leaf }: Leaf): boolean => leaf.condition.form === "compare" || leaf.condition.form === "both";

/** Facts are handed to the evaluator one by one, never through a context. */
const NOBODY: RunContext = {
  person: {},
  data: {},
  contracts: {},
  tasks: {},
  measures: {},
  lists: {},
  members: {},
  cohort: {},
};

interface Branch {
  todo: readonly Formula[];
  domains: Domains;
  /** Comparisons of two fields with each other: tried once every field has its own values. */
  between: readonly Leaf[];
  places: Readonly<Record<string, boolean>>;
}

class Search {
  private steps = 0;
  /** Something was given up or could not be tried whole. */
  private incomplete = false;
  private readonly answers = new Map<PreparedLeaf, Map<Fact | undefined, Truth>>();
  private readonly scope: RuleScope;

  constructor(setting: Setting) {
    const { fields, timeZone, now } = setting;
    this.scope = { fields, timeZone, now, context: NOBODY };
  }

  answer(formulas: readonly Formula[], domains: Domains): Answer {
    const who = this.explore({ todo: formulas, domains, between: [], places: {} });
    if (who !== undefined) return { fits: "somebody", who };
    return { fits: this.incomplete ? "unsure" : "nobody" };
  }

  private explore(branch: Branch): Somebody | undefined {
    if (++this.steps > MOST_STEPS) {
      this.incomplete = true;
      return undefined;
    }
    // What leaves no choice goes first: it narrows what is to be tried.
    const index = branch.todo.findIndex((formula) => formula.kind !== "any");
    const next = branch.todo[Math.max(index, 0)];
    if (next === undefined) return this.settle(branch);
    const rest = branch.todo.filter((formula) => formula !== next);
    if (next.kind === "all") return this.explore({ ...branch, todo: [...rest, ...next.parts] });
    if (next.kind === "place") {
      const before = branch.places[next.place];
      if (before !== undefined && before !== next.free) return undefined;
      return this.explore({ ...branch, todo: rest, places: { ...branch.places, [next.place]: next.free } });
    }
    if (next.kind === "leaf") {
      const narrowed = this.narrow(branch, next);
      return narrowed === undefined ? undefined : this.explore({ ...narrowed, todo: rest });
    }
    for (const part of next.parts) {
      const who = this.explore({ ...branch, todo: [...rest, part] });
      if (who !== undefined) return who;
    }
    return undefined;
  }

  private narrow(branch: Branch, formula: Leaf): Branch | undefined {
    const { leaf, wants } = formula;
    const [field, ...others] = leaf.reads;
    if (field === undefined) return wants.includes("unknown") ? branch : undefined;
    if (others.length > 0) return { ...branch, between: [...branch.between, formula] };
    const domain = branch.domains.get(field);
    if (domain === undefined) return undefined;
    const values = domain.values.filter((value) => wants.includes(this.ask(leaf, field, value)));
    if (values.length === 0) {
      if (!domain.whole) this.incomplete = true;
      return undefined;
    }
    return { ...branch, domains: new Map([...branch.domains, [field, { ...domain, values }]]) };
  }

  private ask(leaf: PreparedLeaf, field: string, value: Fact | undefined): Truth {
    const known = this.answers.get(leaf) ?? new Map<Fact | undefined, Truth>();
    this.answers.set(leaf, known);
    const found = known.get(value);
    if (found !== undefined) return found;
    const truth = answerCondition(leaf.condition, (id) => (id === field ? value : undefined), this.scope);
    known.set(value, truth);
    return truth;
  }

  /** Every wish about one field is met by every value left; what remains are comparisons between fields. */
  private settle({ between, domains, places }: Branch): Somebody | undefined {
    const fields = [...new Set(between.flatMap(({ leaf }) => leaf.reads))];
    const chosen = new Map<string, Fact | undefined>();
    const holds = ({ leaf, wants }: Leaf): boolean =>
      !leaf.reads.every((field) => chosen.has(field)) ||
      wants.includes(answerCondition(leaf.condition, (id) => chosen.get(id), this.scope));
    const choose = (index: number): boolean => {
      const field = fields[index];
      if (field === undefined) return true;
      for (const value of domains.get(field)?.values ?? []) {
        if (++this.steps > MOST_STEPS) {
          this.incomplete = true;
          return false;
        }
        chosen.set(field, value);
        if (between.every(holds) && choose(index + 1)) return true;
        chosen.delete(field);
      }
      return false;
    };
    if (!choose(0)) {
      if (fields.length > MOST_COMPARED || !between.every(isPlain)) this.incomplete = true;
      return undefined;
    }
    const facts: Record<string, Fact> = {};
    for (const [field, { values }] of domains) {
      const value = chosen.has(field) ? chosen.get(field) : values[0];
      if (value !== undefined) facts[field] = value;
    }
    return { facts, places: { ...places } };
  }
}

const domainsFor = (formulas: Formula[], { fields, timeZone, now, isKnown }: Setting): Domains => {
  const today = todayIn({ fields, timeZone, now, context: NOBODY });
  const seeds = seedsOf(
    leavesIn(formulas).map((leaf) => leaf.condition),
    today,
  );
  spreadSeeds(seeds, today);
  const domains = new Map<string, Candidates>();
  for (const [id, seed] of seeds) {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (field === undefined) continue;
    const { values, whole } = candidatesOf(field, seed, today);
    const left = isKnown?.(id) === true ? values.filter((value) => value !== undefined) : values;
    domains.set(id, { values: left, whole });
  }
  return domains;
};

/**
 * Looks for somebody who fulfills all the formulas at once. Comparisons with constants cut the values of a field into
 * stretches within which no answer changes; one value of each stretch is tried, with the evaluator itself.
 */
export const findSomebody = (formulas: Formula[], setting: Setting): Answer =>
  new Search(setting).answer(formulas, domainsFor(formulas, setting));
