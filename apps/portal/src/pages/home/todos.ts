import type { Journey } from "../../api/api.ts";

type Action = Journey["actions"][number];

/** Forms that the stage waits for. */
export const formsToFill = ({ actions }: Journey): (Action & { form: NonNullable<Action["form"]> })[] =>
  actions.flatMap((action) => (action.expected && action.form !== undefined ? [{ ...action, form: action.form }] : []));

/** Decisions that the stage waits for. */
export const choicesToMake = ({ actions }: Journey): Action[] =>
  actions.filter(({ expected, form }) => expected && form === undefined);

export const contractsToSign = ({ contracts }: Journey): Journey["contracts"] =>
  contracts.filter(({ toSign }) => toSign);

/** How many things wait for the person in a journey; all that is missing is one. */
export const countTodos = (journey: Journey): number =>
  formsToFill(journey).length +
  (choicesToMake(journey).length > 0 ? 1 : 0) +
  contractsToSign(journey).length +
  (journey.missing.some(({ own }) => own) ? 1 : 0);
