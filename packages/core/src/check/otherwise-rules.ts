import type { Arrow } from "../definition/outline.ts";
import { branchLists } from "./branches/lists.ts";
import type { Check, Report } from "./check.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, nameOfSource } from "./wording.ts";

const rulesTried = (arrows: Arrow[]): string[] =>
  arrows.flatMap(({ transition: { guard } }) => (guard?.type === "rule" ? [guard.params.rule] : []));

const checkOtherwise = (arrow: Arrow, list: Arrow[], survey: Survey, report: Report): void => {
  const { guard } = arrow.transition;
  if (guard?.type !== "otherwise") return;
  const name = nameOfSource(arrow);
  const before = rulesTried(list.slice(0, arrow.index));
  const anywhere = rulesTried(list);
  const title = (id: string) => nameIn(survey, "rules", id);
  const exists = (id: string): boolean => survey.meta.rules !== undefined && Object.hasOwn(survey.meta.rules, id);

  const untried = guard.params.of.filter((id) => exists(id) && !anywhere.includes(id));
  const isDecision = arrow.source?.state.meta?.kind === "decision";
  // Leaving when a rule no longer holds needs no other branch; a decision, or a list of branches, does.
  if (untried.length > 0 && (isDecision || anywhere.length > 0)) {
    const rules = listed(untried.map(title));
    const say = untried.length === guard.params.of.length && anywhere.length > 0 ? report.error : report.warning;
    say(`${arrow.path}/guard/params/of`, {
      fr: `À ${name.fr}, « sinon » parle de ${rules.fr}, qu’aucune branche n’essaie : qui remplit cette règle n’irait nulle part.`,
      en: `At ${name.en}, “otherwise” speaks of ${rules.en}, which no branch tries: whoever meets that rule would go nowhere.`,
    });
  }
  const late = guard.params.of.filter((id) => anywhere.includes(id) && !before.includes(id));
  if (late.length > 0) {
    const rules = listed(late.map(title));
    report.warning(arrow.path, {
      fr: `À ${name.fr}, « sinon » est écrit avant la branche de ${rules.fr} : placez-le après.`,
      en: `At ${name.en}, “otherwise” is written before the branch of ${rules.en}: put it after.`,
    });
  }
  const forgotten = [...new Set(before)].filter((id) => exists(id) && !guard.params.of.includes(id));
  if (forgotten.length > 0 && untried.length < guard.params.of.length) {
    const rules = listed(forgotten.map(title));
    report.warning(`${arrow.path}/guard/params/of`, {
      fr: `À ${name.fr}, « sinon » ne parle pas de ${rules.fr} : une personne pour qui l’on n’en sait encore rien partirait par cette branche.`,
      en: `At ${name.en}, “otherwise” does not speak of ${rules.en}: a person of whom nothing is known yet would leave by this branch.`,
    });
  }
};

/** “Otherwise” means: none of the rules tried here. It names exactly those. */
export const otherwiseRulesCheck: Check = {
  name: "otherwise-rules",
  run: (survey, report) => {
    for (const list of branchLists(survey)) for (const arrow of list) checkOtherwise(arrow, list, survey, report);
  },
};
