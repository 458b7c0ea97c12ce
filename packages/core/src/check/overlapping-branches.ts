import type { Arrow } from "../definition/outline.ts";
import { branchLists, shareSenders } from "./branches/lists.ts";
import type { Check, Report } from "./check.ts";
import { isThereSomebody } from "./solve/ask.ts";
import { fails, passes } from "./solve/formula.ts";
import type { Survey } from "./survey.ts";
import { nameOfSource, nameOfStage } from "./wording.ts";

const goalOf = ({ target }: Arrow, { byId }: Survey) => {
  const stage = target === undefined ? undefined : byId.get(target);
  return stage === undefined ? undefined : nameOfStage(stage);
};

const isRuled = ({ transition }: Arrow): boolean =>
  transition.guard?.type === "rule" || transition.guard?.type === "otherwise";

/** The first branch that takes somebody whom this one would take as well. */
const checkBranch = (arrow: Arrow, earlier: Arrow[], survey: Survey, report: Report): void => {
  for (const [index, winner] of earlier.entries()) {
    if (!isRuled(winner) || winner.target === arrow.target || !shareSenders(winner, arrow, survey)) continue;
    const untaken = earlier.slice(0, index).map((other) => fails(survey, other.transition.guard));
    const both = [passes(survey, winner.transition.guard), passes(survey, arrow.transition.guard), ...untaken];
    const asked = isThereSomebody(survey, both);
    if (asked.fits !== "somebody") continue;
    const [from, first, second] = [nameOfSource(arrow), goalOf(winner, survey), goalOf(arrow, survey)];
    const to = {
      fr: `${first === undefined ? "la première" : `celle vers ${first.fr}`} l’emporte${second === undefined ? "" : ` sur celle vers ${second.fr}`}`,
      en: `${first === undefined ? "the first" : `the one to ${first.en}`} wins${second === undefined ? "" : ` over the one to ${second.en}`}`,
    };
    report.warning(
      arrow.path,
      {
        fr: `À ${from.fr}, deux branches conviennent à une même personne (${asked.words.fr}) : ${to.fr}, parce qu’elle est écrite avant.`,
        en: `At ${from.en}, two branches fit the same person (${asked.words.en}): ${to.en}, because it is written first.`,
      },
      asked.example,
    );
    return;
  }
};

/** Two branches that one person fits: the order decides, and whoever reads the diagram should know. */
export const overlappingBranchesCheck: Check = {
  name: "overlapping-branches",
  run: (survey, report) => {
    for (const list of branchLists(survey)) {
      list.forEach((arrow, index) => {
        if (index > 0 && isRuled(arrow)) checkBranch(arrow, list.slice(0, index), survey, report);
      });
    }
  },
};
