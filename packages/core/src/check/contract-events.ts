import { ancestry, type Stage } from "../definition/outline.ts";
import type { Contract } from "../definition/catalog.ts";
import type { Bilingual } from "../definition/problem.ts";
import type { Check } from "./check.ts";
import { isHistory, isInside } from "./flow/tree.ts";
import { sitesOf, type ActionSite } from "./names/action-sites.ts";
import { opensContract } from "./names/senders.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, nameOfStage, quoted } from "./wording.ts";

const ENDS = {
  completed: { fr: "signé par tous", en: "signed by all" },
  declined: { fr: "refusé", en: "declined" },
  expired: { fr: "expiré", en: "expired" },
} satisfies Record<string, Bilingual>;

/** Where a person waits for the signatures: the stage entered with the contract, or entered by the same move. */
const waitingPlaces = ({ at, stage, arrow }: ActionSite, { flow, byId }: Survey): Stage[] => {
  if (at === "start") return flow.start;
  const place = stage ?? (arrow?.target === undefined ? arrow?.source : byId.get(arrow.target));
  return place === undefined ? [] : isHistory(place) ? (place.parent === undefined ? [] : [place.parent]) : [place];
};

/** Around the place, inside it, or in a part that runs beside it. */
const isNear = (source: Stage, place: Stage): boolean => {
  if (source === place || isInside(source, place) || isInside(place, source)) return true;
  const shared = ancestry(source).find((phase) => isInside(place, phase));
  return shared?.state.type === "parallel";
};

/** True when something answers to the event while the person waits in the place. */
const isHandled = (type: string, place: Stage, survey: Survey): boolean =>
  survey.arrows.some(
    ({ trigger, key, source }) => trigger === "on" && key === type && (source === undefined || isNear(source, place)),
  );

const endsOf = ({ expires }: Contract): (keyof typeof ENDS)[] =>
  expires === undefined ? ["completed", "declined"] : ["completed", "declined", "expired"];

/** A contract that is opened has each of its ends foreseen where the person waits; one that is named is opened. */
export const contractEventsCheck: Check = {
  name: "contract-events",
  run: (survey, report) => {
    for (const site of sitesOf(survey.actions, "openContract")) {
      const id = site.action.params.contract;
      const contract = survey.meta.contracts?.[id];
      if (contract === undefined) continue;
      const places = waitingPlaces(site, survey);
      const open = endsOf(contract).filter(
        (end) => !places.some((place) => isHandled(`contract.${id}.${end}`, place, survey)),
      );
      if (open.length === 0 || places.length === 0) continue;
      const [name, where] = [quoted(contract.title, id), listed(places.map(nameOfStage), "or")];
      const ends = listed(
        open.map((end) => ENDS[end]),
        "or",
      );
      report.warning(site.path, {
        fr: `Le contrat ${name.fr} est ouvert, mais rien n’est prévu à ${where.fr} s’il est ${ends.fr}.`,
        en: `The contract ${name.en} is opened, but nothing is planned at ${where.en} for when it is ${ends.en}.`,
      });
    }
    for (const stage of survey.all) {
      const id = stage.state.meta?.contract;
      if (id === undefined || survey.meta.contracts?.[id] === undefined || opensContract(survey, id)) continue;
      const [name, contract] = [nameOfStage(stage), nameIn(survey, "contracts", id)];
      report.error(`${stage.path}/meta/contract`, {
        fr: `À ${name.fr}, on attend la signature de ${contract.fr}, mais aucune action n’ouvre ce contrat.`,
        en: `At ${name.en}, people wait for ${contract.en} to be signed, but no action opens that contract.`,
      });
    }
  },
};
