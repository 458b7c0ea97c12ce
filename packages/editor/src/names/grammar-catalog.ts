import { isRecord } from "../graph/document.ts";
import { DEADLINE } from "./grammar-states.ts";
import { depends, EVENT, keyed, list, name, names, object, record, TEXT, type Spot } from "./spot.ts";

const isField = (value: unknown): boolean => isRecord(value) && value["valueSource"] === "field";

const LEAF = object({ field: name("field"), at: name("field") });
const LEAF_WITH_FIELD = object({
  field: name("field"),
  at: name("field"),
  value: depends((value) => (Array.isArray(value) ? names("field") : name("field"))),
});

/** The tree of a rule. */
const GROUP: Spot = object({
  rules: list(
    depends((node) => (isRecord(node) && "combinator" in node ? GROUP : isField(node) ? LEAF_WITH_FIELD : LEAF)),
  ),
});

const BUILT_IN_BREAKDOWNS: readonly unknown[] = ["site", "cohort", "ageBand", "outcome"];

const MOMENT = object({
  reached: name("stage"),
  entered: name("stage"),
  left: name("stage"),
  event: EVENT,
  exit: depends((value) => (typeof value === "string" ? name("stage") : undefined)),
});

const MEASURE = object({
  count: MOMENT,
  share: object({ of: MOMENT, among: MOMENT }),
  duration: object({ from: MOMENT, to: MOMENT }),
  sum: object({ measure: name("measure"), field: name("field") }),
  where: name("rule"),
});

const POINT = object({ stage: name("stage"), stages: names("stage"), event: EVENT });

/** The catalogues of a program, but for scenarios. */
export const CATALOG_SPOTS = {
  roles: record(object({ contact: object({ name: name("field"), email: name("field"), phone: name("field") }) })),
  fields: record(object({ source: object({ member: name("member"), list: name("list") }) })),
  forms: record(
    object({
      by: names("role"),
      valid: names("rule"),
      fields: list(object({ field: name("field"), visibleWhen: name("rule") })),
    }),
  ),
  rules: record(object({ rule: GROUP })),
  contracts: record(object({ body: TEXT, parties: list(object({ role: name("role"), when: name("rule") })) })),
  deadlines: record(object({ from: object({ field: name("field") }) })),
  notices: record(object({ to: names("role"), subject: TEXT, body: TEXT })),
  tasks: record(object({ title: TEXT, role: name("role"), due: DEADLINE })),
  matching: object({
    criteria: record(object({ title: TEXT, fields: keyed("member") })),
    conditions: names("rule"),
    into: name("field"),
  }),
  cohort: object({ fields: names("field") }),
  places: record(
    object({
      limit: object({ cohort: name("field") }),
      heldIn: names("stage"),
      order: object({ field: name("field") }),
    }),
  ),
  sessions: record(object({ present: EVENT, absent: EVENT, needs: list(object({ role: name("role") })) })),
  indicators: record(
    object({
      measure: MEASURE,
      breakdown: list(depends((value) => (BUILT_IN_BREAKDOWNS.includes(value) ? undefined : name("field")))),
    }),
  ),
  properties: list(object({ first: POINT, then: POINT })),
};

/** Facts by field. */
export const FACTS = keyed("field");
