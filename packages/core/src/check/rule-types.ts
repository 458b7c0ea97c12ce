import { checkRule } from "../rules/check-leaf.ts";
import type { Check } from "./check.ts";
import { quoted } from "./wording.ts";

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
        report.error(at, { fr: `Règle ${name.fr} : ${message.fr}`, en: `Rule ${name.en}: ${message.en}` });
      }
    }
  },
};
