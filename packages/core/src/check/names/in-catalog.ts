import type { Contract, Deadline, Field, Form, Place, Rule } from "../../definition/catalog.ts";
import { isGroup, type RuleGroup, type RuleLeaf } from "../../definition/rule-tree.ts";
import type { ProgramMeta } from "../../definition/schema.ts";
import { refer, referEach, type Reference } from "./reference.ts";

/** Runs over the entries of a record with the path of each. */
const over = <T>(
  record: Record<string, T> | undefined,
  base: string,
  read: (item: T, path: string) => Reference[],
): Reference[] => Object.entries(record ?? {}).flatMap(([id, item]) => read(item, `${base}/${id}`));

const ofField = ({ source }: Field, path: string): Reference[] => {
  if (typeof source === "string") return [];
  return "member" in source
    ? refer("member", source.member, `${path}/source/member`)
    : refer("list", source.list, `${path}/source/list`);
};

const ofForm = (form: Form, path: string): Reference[] => [
  ...referEach("role", form.by, `${path}/by`),
  ...referEach("rule", form.valid, `${path}/valid`),
  ...form.fields.flatMap(({ field, visibleWhen }, index) => [
    ...refer("field", field, `${path}/fields/${index}/field`),
    ...refer("rule", visibleWhen, `${path}/fields/${index}/visibleWhen`),
  ]),
];

const ofLeaf = (leaf: RuleLeaf, path: string): Reference[] => [
  ...refer("field", leaf.field, `${path}/field`),
  ...refer("field", leaf.at, `${path}/at`),
  ...(leaf.valueSource !== "field"
    ? []
    : Array.isArray(leaf.value)
      ? referEach("field", leaf.value.map(String), `${path}/value`)
      : refer("field", leaf.value === undefined ? undefined : String(leaf.value), `${path}/value`)),
];

const ofGroup = (group: RuleGroup, path: string): Reference[] =>
  group.rules.flatMap((node, index) => {
    const at = `${path}/rules/${index}`;
    return isGroup(node) ? ofGroup(node, at) : ofLeaf(node, at);
  });

const ofRule = (rule: Rule, path: string): Reference[] => ofGroup(rule.rule, `${path}/rule`);

const ofContract = (contract: Contract, path: string): Reference[] =>
  contract.parties.flatMap(({ role, when }, index) => [
    ...refer("role", role, `${path}/parties/${index}/role`),
    ...refer("rule", when, `${path}/parties/${index}/when`),
  ]);

const ofDeadline = ({ from }: Deadline, path: string): Reference[] =>
  typeof from === "object" ? refer("field", from.field, `${path}/from/field`) : [];

const ofPlace = ({ limit, heldIn, order }: Place, path: string): Reference[] => [
  ...(typeof limit === "object" && "cohort" in limit ? refer("field", limit.cohort, `${path}/limit/cohort`) : []),
  ...referEach("stage", heldIn, `${path}/heldIn`),
  ...(typeof order === "object" ? refer("field", order.field, `${path}/order/field`) : []),
];

/** What the catalogues of a program name: roles, fields, forms, rules and so on. */
export const namedInCatalog = (meta: ProgramMeta): Reference[] => [
  ...over(meta.roles, "/meta/roles", ({ contact }, path) => [
    ...refer("field", contact?.name, `${path}/contact/name`),
    ...refer("field", contact?.email, `${path}/contact/email`),
    ...refer("field", contact?.phone, `${path}/contact/phone`),
  ]),
  ...over(meta.fields, "/meta/fields", ofField),
  ...over(meta.forms, "/meta/forms", ofForm),
  ...over(meta.rules, "/meta/rules", ofRule),
  ...over(meta.contracts, "/meta/contracts", ofContract),
  ...over(meta.deadlines, "/meta/deadlines", ofDeadline),
  ...over(meta.notices, "/meta/notices", ({ to }, path) => referEach("role", to, `${path}/to`)),
  ...over(meta.tasks, "/meta/tasks", ({ role, due }, path) => [
    ...refer("role", role, `${path}/role`),
    ...refer("deadline", due, `${path}/due`),
  ]),
  ...referEach("rule", meta.matching?.conditions, "/meta/matching/conditions"),
  ...refer("field", meta.matching?.into, "/meta/matching/into"),
  ...over(meta.matching?.criteria, "/meta/matching/criteria", ({ fields }, path) =>
    Object.keys(fields).flatMap((member) => refer("member", member, `${path}/fields/${member}`)),
  ),
  ...referEach("field", meta.cohort?.fields, "/meta/cohort/fields"),
  ...over(meta.places, "/meta/places", ofPlace),
  ...over(meta.sessions, "/meta/sessions", ({ present, absent, needs }, path) => [
    ...refer("event", present, `${path}/present`),
    ...refer("event", absent, `${path}/absent`),
    ...(needs ?? []).flatMap(({ role }, index) => refer("role", role, `${path}/needs/${index}/role`)),
  ]),
];
