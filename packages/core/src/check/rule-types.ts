import { isGroup, type RuleGroup, type RuleLeaf } from "../definition/rule-tree.ts";
import { checkRule } from "../rules/check-leaf.ts";
import type { Check } from "./check.ts";
import { nameIn, quoted } from "./wording.ts";

/** The comparison that a path such as `/rules/0/rules/1/value` lies in. */
const leafAt = (rule: RuleGroup, path: string): RuleLeaf | undefined => {
  let node: RuleGroup | RuleLeaf | undefined = rule;
  for (const key of path.split("/").filter((part) => /^\d+$/.test(part))) {
    if (node === undefined || !isGroup(node)) break;
    node = node.rules[Number(key)];
  }
  return node === undefined || isGroup(node) ? undefined : node;
};

/** A sentence after a colon. */
const continued = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1);

/** Every comparison of a rule fits the type of its field. */
export const ruleTypesCheck: Check = {
  name: "rule-types",
  run: (survey, report) => {
    const unknown = new Set(
      survey.references.filter((r) => r.kind === "field" && !Object.hasOwn(survey.fields, r.id)).map((r) => r.path),
    );
    for (const [id, { title, rule }] of Object.entries(survey.meta.rules ?? {})) {
      const name = quoted(title, id);
      for (const { path, message } of checkRule(rule, survey.fields)) {
        const at = `/meta/rules/${id}/rule${path}`;
        // A field that does not exist is told by `unknown-names`.
        if (unknown.has(at)) continue;
        const field = nameIn(survey, "fields", leafAt(rule, path)?.field ?? "");
        report.error(at, {
          fr: `Règle ${name.fr}, ${field.fr} : ${continued(message.fr)}`,
          en: `Rule ${name.en}, ${field.en}: ${continued(message.en)}`,
        });
      }
    }
  },
};
