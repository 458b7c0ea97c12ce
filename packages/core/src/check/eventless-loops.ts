import type { Arrow } from "../definition/outline.ts";
import { DATA_ACTIONS } from "./branches/eventless.ts";
import { eventlessRounds, type Round } from "./branches/rounds.ts";
import type { Check, Report } from "./check.ts";
import { isLeaf } from "./flow/tree.ts";
import { fieldsReadBy } from "./facts/rule-fields.ts";
import { supplyOf } from "./facts/supplies.ts";
import { isThereSomebody } from "./solve/ask.ts";
import { passes } from "./solve/formula.ts";
import type { Survey } from "./survey.ts";
import { chained, nameOfSource, nameOfStage } from "./wording.ts";

const CONDITIONS = {
  once: { fr: "Le parcours pourrait", en: "The run might" },
  remedy: {
    fr: "Vérifiez qu’une des conditions finit par changer.",
    en: "Make sure that one of the conditions changes in the end.",
  },
};

const PAST_DEADLINE = {
  once: { fr: "Une fois l’échéance passée, le parcours pourrait", en: "Once the deadline has passed, the run might" },
  remedy: {
    fr: "Vérifiez qu’on n’y revient pas avec la même date.",
    en: "Make sure that nobody comes back with the same date.",
  },
};

const reportRound = ({ hops, verdict, asked }: Round, report: Report): void => {
  const [first] = hops;
  if (first === undefined) return;
  const ring = chained([first.from, ...hops.map((hop) => hop.to)].map(nameOfStage));
  const who = asked.fits === "somebody" && asked.words.fr !== "" ? asked.words : undefined;
  const example = asked.fits === "somebody" ? asked.example : undefined;
  if (verdict === "endless") {
    report.error(
      first.arrow.path,
      {
        fr: `Le parcours tourne sans fin, sans que rien ne se passe : ${ring.fr}${who === undefined ? "" : ` (par exemple ${who.fr})`}.`,
        en: `The run goes round for ever while nothing happens: ${ring.en}${who === undefined ? "" : ` (for example ${who.en})`}.`,
      },
      example,
    );
  } else {
    const { once, remedy } = hops.some((hop) => hop.arrow.trigger === "after") ? PAST_DEADLINE : CONDITIONS;
    report.warning(
      first.arrow.path,
      {
        fr: `${once.fr} tourner sans fin : ${ring.fr}. ${remedy.fr}`,
        en: `${once.en} go round for ever: ${ring.en}. ${remedy.en}`,
      },
      example,
    );
  }
};

/** A branch without event that leads nowhere is tried again as long as something changes. */
const checkStanding = (arrow: Arrow, survey: Survey, report: Report): void => {
  const { transition, source, target, trigger, path } = arrow;
  const comesBack = target === source?.id && source !== undefined && isLeaf(source);
  if (trigger !== "always" || (target !== undefined && !comesBack)) return;
  const actions = transition.actions ?? [];
  const name = nameOfSource(arrow);
  const data = actions.filter((action) => DATA_ACTIONS.includes(action.type));
  if (data.length === 0) {
    if (actions.length === 0) return;
    report.warning(path, {
      fr: `À ${name.fr}, ces actions se répètent à chaque événement tant que la condition est remplie. Placez-les plutôt sur une suite qui mène ailleurs.`,
      en: `At ${name.en}, these actions are repeated at every event as long as the condition is met. Put them on a way that leads elsewhere.`,
    });
    return;
  }
  // A stage that is left and entered again goes round, which is told as such.
  if (target !== undefined && transition.reenter === true) return;
  const written = new Set(data.flatMap((action) => Object.values(supplyOf(action, "any", survey)).flat()));
  if (fieldsReadBy(survey, transition.guard).some((field) => written.has(field))) {
    report.warning(path, {
      fr: `À ${name.fr}, cette suite recommence aussitôt tant que sa condition est remplie : vérifiez qu’elle finit par ne plus l’être.`,
      en: `At ${name.en}, this way begins again at once as long as its condition is met: make sure that it ends.`,
    });
  } else if (isThereSomebody(survey, [passes(survey, transition.guard)]).fits !== "nobody") {
    report.error(path, {
      fr: `À ${name.fr}, cette suite ne mène nulle part et recommence sans fin.`,
      en: `At ${name.en}, this way leads nowhere and begins again for ever.`,
    });
  }
};

/** Without event or deadline, a run comes to rest. */
export const eventlessLoopsCheck: Check = {
  name: "eventless-loops",
  run: (survey, report) => {
    for (const arrow of survey.arrows) checkStanding(arrow, survey, report);
    for (const round of eventlessRounds(survey)) reportRound(round, report);
  },
};
