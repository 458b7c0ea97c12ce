import type { Arrow } from "../definition/outline.ts";
import { sendersOf } from "./names/senders.ts";
import { branchLists } from "./branches/lists.ts";
import type { Check, Report } from "./check.ts";
import { isThereSomebody } from "./solve/ask.ts";
import { fails, passes } from "./solve/formula.ts";
import type { Survey } from "./survey.ts";
import { nameOfSource, nameOfStage } from "./wording.ts";

/** True when whoever may set off `arrow` sets off `earlier` instead, as far as roles go. */
const takesAllSenders = (earlier: Arrow, arrow: Arrow, survey: Survey): boolean => {
  if (arrow.trigger !== "on") return true;
  const senders = sendersOf(earlier, survey);
  return sendersOf(arrow, survey).every((role) => senders.includes(role));
};

const checkBranch = (arrow: Arrow, before: Arrow[], survey: Survey, report: Report): void => {
  const earlier = before.filter((other) => takesAllSenders(other, arrow, survey));
  const from = nameOfSource(arrow);
  const target = arrow.target === undefined ? undefined : survey.byId.get(arrow.target);
  const to =
    target === undefined
      ? { fr: "", en: "" }
      : { fr: ` vers ${nameOfStage(target).fr}`, en: ` to ${nameOfStage(target).en}` };
  if (earlier.some((other) => other.transition.guard === undefined)) {
    report.error(arrow.path, {
      fr: `À ${from.fr}, la branche${to.fr} n’est jamais essayée : une branche sans condition passe avant elle.`,
      en: `At ${from.en}, the branch${to.en} is never tried: a branch without a condition comes before it.`,
    });
    return;
  }
  // A rule that nobody can meet is told where it is written.
  const own = passes(survey, arrow.transition.guard);
  if (earlier.length === 0 || isThereSomebody(survey, [own]).fits === "nobody") return;
  const untaken = earlier.map((other) => fails(survey, other.transition.guard));
  if (isThereSomebody(survey, [own, ...untaken]).fits !== "nobody") return;
  report.warning(arrow.path, {
    fr: `À ${from.fr}, la branche${to.fr} n’est jamais prise : toute personne qui y convient est déjà partie par une branche écrite avant.`,
    en: `At ${from.en}, the branch${to.en} is never taken: everybody who fits it has already left by a branch written before.`,
  });
};

/** A stage that is left the moment it is entered never sees an event or a deadline of its own. */
const checkPassedThrough = (survey: Survey, report: Report): void => {
  for (const arrow of survey.arrows) {
    const { source, trigger, target, transition } = arrow;
    if (trigger !== "always" || source === undefined || target === undefined || transition.guard !== undefined)
      continue;
    for (const key of ["on", "after"] as const) {
      if (source.state[key] === undefined) continue;
      const name = nameOfStage(source);
      const what = {
        on: { fr: "ses événements", en: "its events" },
        after: { fr: "ses échéances", en: "its deadlines" },
      }[key];
      report.error(`${source.path}/${key}`, {
        fr: `${name.fr} est traversée aussitôt, sans condition : ${what.fr} n’ont jamais lieu.`,
        en: `${name.en} is passed through at once, without condition: ${what.en} never happen.`,
      });
    }
  }
};

/** Every branch can be taken by somebody. */
export const unreachableBranchesCheck: Check = {
  name: "unreachable-branches",
  run: (survey, report) => {
    for (const list of branchLists(survey)) {
      list.forEach((arrow, index) => {
        if (index > 0) checkBranch(arrow, list.slice(0, index), survey, report);
      });
    }
    checkPassedThrough(survey, report);
  },
};
