import type { Arrow } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { factsOf, type FactsFlow } from "./facts/facts-flow.ts";
import { readsOf, type Read } from "./facts/reads.ts";
import { fieldsReadBy } from "./facts/rule-fields.ts";
import { formOf } from "./facts/supplies.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, nameOfSource, nameOfStage } from "./wording.ts";

/** What every participant's file may hold, whatever programs ask for. */
const FILE_FIELDS: readonly string[] = ["name", "email", "phone", "birthDate"];

const checkRead = (read: Read, facts: FactsFlow, survey: Survey, report: Report): void => {
  const [first] = read.leaves;
  if (first === undefined) return;
  const unknown = read.fields.filter(
    (id) => Object.hasOwn(survey.fields, id) && !read.leaves.some((leaf) => facts.mayKnow(leaf, id)),
  );
  const where = read.leaves.length > 1 && first.parent !== undefined ? first.parent : first;
  const place = nameOfStage(where);
  const isInFile = (id: string): boolean => survey.fields[id]?.source === "participant";
  const never = unknown.filter((id) => !isInFile(id));
  if (never.length > 0) {
    const names = listed(never.map((id) => nameIn(survey, "fields", id)));
    const say = read.mild === true ? report.warning : report.error;
    say(read.path, {
      fr: `À ${place.fr}, ${read.reader.fr} a besoin de ${names.fr}, que rien ne recueille avant.`,
      en: `At ${place.en}, ${read.reader.en} needs ${names.en}, which nothing collects before.`,
    });
  }
  const perhaps = unknown.filter((id) => isInFile(id) && !FILE_FIELDS.includes(id));
  if (perhaps.length > 0) {
    const names = listed(perhaps.map((id) => nameIn(survey, "fields", id)));
    report.warning(read.path, {
      fr: `À ${place.fr}, ${read.reader.fr} a besoin de ${names.fr}, qu’aucun formulaire ne demande avant : le dossier de la personne doit déjà le contenir.`,
      en: `At ${place.en}, ${read.reader.en} needs ${names.en}, for which no form asks before: the person’s file must hold it already.`,
    });
  }
};

/** A condition on the very event that brings the answers still sees the old ones: answers are saved afterwards. */
const checkTooEarly = (arrow: Arrow, survey: Survey, report: Report): void => {
  const form = formOf(arrow, survey);
  if (form === undefined) return;
  const asked = form.fields.map(({ field }) => field);
  const early = fieldsReadBy(survey, arrow.transition.guard).filter((id) => asked.includes(id));
  if (early.length === 0) return;
  const [from, names] = [nameOfSource(arrow), listed(early.map((id) => nameIn(survey, "fields", id)))];
  report.error(`${arrow.path}/guard`, {
    fr: `À ${from.fr}, cette condition regarde ${names.fr} avant que la réponse ne soit enregistrée. Enregistrez d’abord, puis décidez dans une étape de décision.`,
    en: `At ${from.en}, this condition looks at ${names.en} before the answer is saved. Save first, then decide in a decision stage.`,
  });
};

/** Facts are collected before they are read. */
export const uncollectedFieldsCheck: Check = {
  name: "uncollected-fields",
  run: (survey, report) => {
    const facts = factsOf(survey);
    for (const arrow of survey.arrows) checkTooEarly(arrow, survey, report);
    for (const read of readsOf(survey)) checkRead(read, facts, survey, report);
  },
};
