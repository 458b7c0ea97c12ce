import type { Bilingual } from "../definition/problem.ts";
import { builtInOf, CONTRACT_VERBS } from "../step/built-in.ts";
import type { Check, Report } from "./check.ts";
import { nearest } from "./names/nearest.ts";
import { placeOf } from "./names/place-of.ts";
import { mayOccur } from "./names/senders.ts";
import type { Survey } from "./survey.ts";
import { nameOfId } from "./wording.ts";

const VERBS: Record<string, readonly string[]> = {
  form: ["submitted"],
  contract: CONTRACT_VERBS,
  task: ["done", "due"],
  place: ["offered"],
};

const CATALOGS = { form: "forms", contract: "contracts", task: "tasks", place: "places" } as const;

const WORDS: Record<keyof typeof CATALOGS, Bilingual> = {
  form: { fr: "du formulaire", en: "form" },
  contract: { fr: "du contrat", en: "contract" },
  task: { fr: "de la tâche", en: "task" },
  place: { fr: "du nombre de places", en: "number of places" },
};

const isKind = (kind: string | undefined): kind is keyof typeof CATALOGS =>
  kind !== undefined && Object.hasOwn(CATALOGS, kind);

/** What is wrong with a type that reads like an event of Parcours itself; nothing when all is well. */
const builtInProblem = (type: string, { meta }: Survey): Bilingual | undefined => {
  const [kind, id = "", verb = "", ...rest] = type.split(".");
  if (builtInOf(type) === undefined) {
    const known =
      isKind(kind) && rest.length === 0 && verb !== "" ? VERBS[kind]?.map((v) => `${kind}.${id}.${v}`) : undefined;
    const near =
      known === undefined
        ? nearest(type, ["person.updated", "member.updated", "recheck"])
        : (nearest(type, known) ?? known[0]);
    return near === undefined
      ? undefined
      : {
          fr: `l’événement « ${type} » n’existe pas. Vouliez-vous dire « ${near} » ?`,
          en: `there is no event “${type}”. Did you mean “${near}”?`,
        };
  }
  if (!isKind(kind) || Object.hasOwn(meta[CATALOGS[kind]] ?? {}, id)) return undefined;
  const near = nearest(id, Object.keys(meta[CATALOGS[kind]] ?? {}));
  return {
    fr: `l’événement « ${type} » parle ${WORDS[kind].fr} « ${id} », qui n’existe pas.${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
    en: `the event “${type}” speaks of the ${WORDS[kind].en} “${id}”, which does not exist.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
  };
};

const checkDeclared = (survey: Survey, report: Report): void => {
  for (const arrow of survey.arrows) {
    if (arrow.trigger !== "on" || arrow.index > 0) continue;
    const path = `${arrow.source?.path ?? ""}/on/${arrow.key}`;
    const problem = builtInProblem(arrow.key, survey);
    if (problem !== undefined) {
      const place = placeOf(survey, path);
      report.error(path, { fr: `${place.fr} : ${problem.fr}`, en: `${place.en}: ${problem.en}` });
    } else if (builtInOf(arrow.key) !== undefined && !mayOccur(arrow, survey)) {
      const [place, name] = [placeOf(survey, path), nameOfId(arrow.key)];
      report.warning(path, {
        fr: `${place.fr} : rien dans le programme ne provoque ${name.fr}.`,
        en: `${place.en}: nothing in the program sets off ${name.en}.`,
      });
    }
  }
};

/** Events that are named are events of Parcours itself, or are expected by some stage. */
export const unknownEventsCheck: Check = {
  name: "unknown-events",
  run: (survey, report) => {
    checkDeclared(survey, report);
    const declared = [...new Set(survey.arrows.flatMap((arrow) => (arrow.trigger === "on" ? [arrow.key] : [])))];
    for (const { kind, id, path } of survey.references) {
      if (kind !== "event" || declared.includes(id)) continue;
      const place = placeOf(survey, path);
      const problem = builtInProblem(id, survey);
      if (problem !== undefined) {
        report.error(path, { fr: `${place.fr} : ${problem.fr}`, en: `${place.en}: ${problem.en}` });
        continue;
      }
      // Contracts, tasks and the person's file tell of themselves whether or not a stage listens.
      if (builtInOf(id) !== undefined && builtInOf(id)?.kind !== "form") continue;
      const near = nearest(id, declared);
      report.error(path, {
        fr: `${place.fr} : aucune étape n’attend l’événement « ${id} ».${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
        en: `${place.en}: no stage expects the event “${id}”.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
      });
    }
  },
};
