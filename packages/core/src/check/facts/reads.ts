import type { Arrow, Stage } from "../../definition/outline.ts";
import type { Bilingual } from "../../definition/problem.ts";
import { leavesOf } from "../flow/tree.ts";
import { sitesOf, type ActionSite } from "../names/action-sites.ts";
import type { Survey } from "../survey.ts";
import { nameIn, quoted } from "../wording.ts";
import { fieldsRead, fieldsReadBy } from "./rule-fields.ts";
import { formOf, supplyOf } from "./supplies.ts";

/** Somewhere that fields are read while a person rests in one of some leaves. */
export interface Read {
  path: string;
  leaves: Stage[];
  fields: string[];
  /** Who reads: “the rule …”, “the contract …”. */
  reader: Bilingual;
  /** Nobody is held where the fact is missing. */
  mild?: boolean;
}

const leavesUnder = (stage: Stage | undefined, { flow }: Survey): Stage[] =>
  (stage === undefined ? flow.leaves : leavesOf(stage)).filter((leaf) => flow.reachable.has(leaf));

/** Where a person rests once an action has run. */
const leavesAfter = ({ at, arrow, stage }: ActionSite, survey: Survey): Stage[] => {
  const { flow } = survey;
  if (at === "start") return flow.start;
  if (arrow === undefined) return leavesUnder(stage, survey);
  return arrow.target === undefined ? leavesUnder(arrow.source, survey) : leavesOfEntered(arrow, survey);
};

const leavesOfEntered = (arrow: Arrow, { flow }: Survey): Stage[] => {
  const entered = flow.entered(arrow);
  return flow.leaves.filter((leaf) => entered.has(leaf));
};

const guardReads = (survey: Survey): Read[] =>
  survey.arrows.flatMap(({ transition: { guard }, source, path }) => {
    const fields = fieldsReadBy(survey, guard);
    if (guard === undefined || guard.type === "place" || fields.length === 0) return [];
    const [first] = guard.type === "rule" ? [guard.params.rule] : guard.params.of;
    const name = nameIn(survey, "rules", first ?? "");
    const reader = { fr: `la règle ${name.fr}`, en: `the rule ${name.en}` };
    return [{ path: `${path}/guard`, leaves: leavesUnder(source, survey), fields, reader }];
  });

const contractReads = (survey: Survey): Read[] =>
  sitesOf(survey.actions, "openContract").flatMap((site) => {
    const contract = survey.meta.contracts?.[site.action.params.contract];
    if (contract === undefined) return [];
    const name = quoted(contract.title, site.action.params.contract);
    const fields = contract.parties.flatMap(({ role, when }) => {
      const contact = Object.hasOwn(survey.meta.roles, role) ? survey.meta.roles[role]?.contact : undefined;
      const address = contact?.email ?? contact?.phone;
      return [...(when === undefined ? [] : fieldsRead(survey, when)), ...(address === undefined ? [] : [address])];
    });
    const reader = { fr: `le contrat ${name.fr}`, en: `the contract ${name.en}` };
    return [{ path: site.path, leaves: leavesAfter(site, survey), fields: [...new Set(fields)], reader }];
  });

const deadlineReads = (survey: Survey): Read[] =>
  survey.arrows.flatMap(({ trigger, key, index, path, source }) => {
    const deadline = trigger === "after" && index === 0 ? survey.meta.deadlines?.[key] : undefined;
    if (typeof deadline?.from !== "object") return [];
    const name = quoted(deadline.title, key);
    const reader = { fr: `l’échéance ${name.fr}`, en: `the deadline ${name.en}` };
    return [{ path, leaves: leavesUnder(source, survey), fields: [deadline.from.field], reader }];
  });

/** Actions run one after the other: what one has written the next may read. */
const writtenEarlier = (field: string, { arrow, path }: ActionSite, survey: Survey): boolean => {
  if (arrow === undefined) return false;
  const place = Number(path.slice(path.lastIndexOf("/") + 1));
  const form = formOf(arrow, survey);
  return (arrow.transition.actions ?? [])
    .slice(0, place)
    .some((action) => supplyOf(action, form, survey).perhaps.includes(field));
};

const valueReads = (survey: Survey): Read[] =>
  sitesOf(survey.actions, "set", "append", "record").flatMap((site) => {
    const { value } = site.action.params;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const field =
      "field" in value ? value.field : "date" in value && value.date.from !== "now" ? value.date.from.field : undefined;
    if (field === undefined) return [];
    const leaves = site.arrow === undefined ? leavesAfter(site, survey) : leavesUnder(site.arrow.source, survey);
    if (writtenEarlier(field, site, survey)) return [];
    return [{ path: site.path, leaves, fields: [field], reader: { fr: "une action", en: "an action" } }];
  });

/** Questions that are shown by rule, and rules that answers must not break: they may read the answers themselves. */
const formReads = (survey: Survey): Read[] =>
  Object.entries(survey.meta.forms ?? {}).flatMap(([id, form]) => {
    const uses = survey.arrows.filter((arrow) => formOf(arrow, survey) === form);
    const leaves = [...new Set(uses.flatMap((arrow) => leavesUnder(arrow.source, survey)))];
    const asked = form.fields.map(({ field }) => field);
    const rules = [
      ...form.fields.map(({ visibleWhen }, index) => ({ rule: visibleWhen, path: `fields/${index}/visibleWhen` })),
      ...(form.valid ?? []).map((rule, index) => ({ rule, path: `valid/${index}` })),
    ];
    return rules.flatMap(({ rule, path }): Read[] => {
      if (rule === undefined) return [];
      const name = nameIn(survey, "rules", rule);
      const fields = fieldsRead(survey, rule).filter((field) => !asked.includes(field));
      const reader = { fr: `la règle ${name.fr}`, en: `the rule ${name.en}` };
      return [{ path: `/meta/forms/${id}/${path}`, leaves, fields, reader, mild: true }];
    });
  });

/** Every place at which a run reads facts. */
export const readsOf = (survey: Survey): Read[] => [
  ...guardReads(survey),
  ...contractReads(survey),
  ...deadlineReads(survey),
  ...valueReads(survey),
  ...formReads(survey),
];
