import { isExit, type Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { factsOf } from "./facts/facts-flow.ts";
import { fieldsReadBy } from "./facts/rule-fields.ts";
import { mayOccur } from "./names/senders.ts";
import { isThereSomebody } from "./solve/ask.ts";
import { fails } from "./solve/formula.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, nameOfStage } from "./wording.ts";

const REMEDY = {
  fr: "Ajoutez un événement qu’une personne peut envoyer, ou une échéance.",
  en: "Add an event that somebody may send, or a deadline.",
};

const checkLeaf = (leaf: Stage, survey: Survey, report: Report): void => {
  const ways = survey.flow.moves(leaf);
  if (!ways.some(({ arrow }) => arrow.trigger === "always")) return;
  if (ways.some(({ arrow }) => arrow.trigger !== "always" && mayOccur(arrow, survey))) return;
  const guards = ways.map(({ arrow }) => arrow.transition.guard);
  if (guards.some((guard) => guard === undefined || guard.type === "place")) return;

  const facts = factsOf(survey);
  const name = nameOfStage(leaf);
  const stays = guards.map((guard) => fails(survey, guard));
  const read = [...new Set(guards.flatMap((guard) => fieldsReadBy(survey, guard)))];

  const gap = isThereSomebody(survey, stays, () => true);
  if (gap.fits === "somebody") {
    report.error(
      leaf.path,
      {
        fr: `À ${name.fr}, aucune branche ne convient à certaines personnes (${gap.words.fr}) : elles y resteraient pour toujours. ${REMEDY.fr}`,
        en: `At ${name.en}, no branch fits some people (${gap.words.en}): they would stay there forever. ${REMEDY.en}`,
      },
      gap.example,
    );
    return;
  }
  // Facts of the person's file can be completed at any time; others only by something that happens in the program.
  const isInFile = (field: string): boolean => survey.fields[field]?.source === "participant";
  const stuck = isThereSomebody(survey, stays, (field) => isInFile(field) || facts.surelyKnows(leaf, field));
  const held =
    stuck.fits === "somebody" ? stuck : isThereSomebody(survey, stays, (field) => facts.surelyKnows(leaf, field));
  if (held.fits !== "somebody") return;
  const missing = listed(
    held.example.missing.filter((id) => read.includes(id)).map((id) => nameIn(survey, "fields", id)),
  );
  const say = stuck.fits === "somebody" ? report.error : report.warning;
  say(
    leaf.path,
    {
      fr: `À ${name.fr}, tant qu’il manque ${missing.fr}, aucune branche ne passe et personne ne peut rien faire. ${REMEDY.fr}`,
      en: `At ${name.en}, as long as ${missing.en} is missing, no branch passes and nobody can do anything. ${REMEDY.en}`,
    },
    held.example,
  );
};

/** Where rules decide, somebody can act when they cannot answer. */
export const undecidedDecisionsCheck: Check = {
  name: "undecided-decisions",
  run: (survey, report) => {
    for (const leaf of survey.flow.leaves) if (!isExit(leaf)) checkLeaf(leaf, survey, report);
  },
};
