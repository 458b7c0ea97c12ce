import { rolesOf, type Arrow } from "../../definition/outline.ts";
import { builtInOf, type ContractVerb } from "../../step/built-in.ts";
import type { Survey } from "../survey.ts";
import { sitesOf } from "./action-sites.ts";

/** The roles that may send the event of a transition, as `step` decides it. */
export const sendersOf = ({ transition, key, source }: Arrow, { meta }: Pick<Survey, "meta">): string[] => {
  if (transition.meta?.by !== undefined) return transition.meta.by;
  const builtIn = builtInOf(key);
  const form = builtIn?.kind === "form" ? meta.forms?.[builtIn.id] : undefined;
  if (form !== undefined) return form.by;
  const own = source === undefined ? [] : rolesOf(source);
  return own.length > 0 ? own : Object.keys(meta.roles);
};

export const opensContract = ({ actions }: Survey, contract: string): boolean =>
  sitesOf(actions, "openContract").some(({ action }) => action.params.contract === contract);

const createsTask = ({ actions }: Survey, task: string): boolean =>
  sitesOf(actions, "createTask").some(({ action }) => action.params.task === task);

const contractMaySay = (survey: Survey, id: string, verb: ContractVerb): boolean => {
  const contract = survey.meta.contracts?.[id];
  if (contract === undefined || !opensContract(survey, id)) return false;
  if (verb === "expired") return contract.expires !== undefined;
  return verb !== "reminder" || (contract.reminders ?? []).length > 0;
};

/** False when the event of a transition can never come: nobody may send it, or nothing makes it happen. */
export const mayOccur = (arrow: Arrow, survey: Survey): boolean => {
  if (arrow.trigger !== "on") return true;
  const builtIn = builtInOf(arrow.key);
  switch (builtIn?.kind) {
    case "contract":
      return contractMaySay(survey, builtIn.id, builtIn.verb);
    case "task":
      return (
        createsTask(survey, builtIn.id) &&
        (builtIn.verb === "done" || survey.meta.tasks?.[builtIn.id]?.due !== undefined)
      );
    case "place":
      return survey.meta.places?.[builtIn.id] !== undefined;
    case "member":
      return survey.meta.members !== undefined;
    case "person":
    case "recheck":
      return true;
    // What it does is fixed: no transition of a program waits for it.
    case "stage":
      return false;
    case "form":
    case undefined:
      return sendersOf(arrow, survey).some((role) => Object.hasOwn(survey.meta.roles, role));
  }
};
