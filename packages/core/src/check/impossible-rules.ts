import { checkRule } from "../rules/check-leaf.ts";
import type { Check } from "./check.ts";
import { isThereSomebody } from "./solve/ask.ts";
import { ruleIsFalse, ruleIsTrue } from "./solve/formula.ts";
import { quoted } from "./wording.ts";

/** A rule tells people apart: somebody meets it, somebody does not. */
export const impossibleRulesCheck: Check = {
  name: "impossible-rules",
  run: (survey, report) => {
    for (const [id, { title, rule }] of Object.entries(survey.meta.rules ?? {})) {
      // A comparison without meaning has no answer; that is told by `rule-types`.
      if (checkRule(rule, survey.fields).length > 0) continue;
      const name = quoted(title, id);
      if (isThereSomebody(survey, [ruleIsTrue(survey, id)]).fits === "nobody") {
        report.error(`/meta/rules/${id}/rule`, {
          fr: `Personne ne peut remplir la règle ${name.fr} : ses conditions se contredisent.`,
          en: `Nobody can meet the rule ${name.en}: its conditions contradict each other.`,
        });
      } else if (isThereSomebody(survey, [ruleIsFalse(survey, id)]).fits === "nobody") {
        report.warning(`/meta/rules/${id}/rule`, {
          fr: `La règle ${name.fr} n’écarte personne : elle n’est jamais fausse.`,
          en: `The rule ${name.en} turns nobody down: it is never false.`,
        });
      }
    }
  },
};
