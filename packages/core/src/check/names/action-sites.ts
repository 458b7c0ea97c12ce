import { pointer } from "../../definition/problem.ts";
import type { Arrow, Outline, Stage } from "../../definition/outline.ts";
import type { Action, ActionType } from "../../definition/vocabulary.ts";

/** An action where it stands: at the start of a run, at the entry or exit of a stage, or on a transition. */
export interface ActionSite {
  action: Action;
  path: string;
  at: "start" | "entry" | "exit" | "transition";
  /** The stage that is entered or left. */
  stage?: Stage;
  /** The transition. */
  arrow?: Arrow;
}

const sites = (actions: Action[] | undefined, base: string, rest: Omit<ActionSite, "action" | "path">): ActionSite[] =>
  (actions ?? []).map((action, index) => ({ action, path: `${base}${pointer(index)}`, ...rest }));

/** Every action of a definition. */
export const actionSites = ({ definition, all, arrows }: Outline): ActionSite[] => [
  ...sites(definition.entry, "/entry", { at: "start" }),
  ...all.flatMap((stage) => [
    ...sites(stage.state.entry, `${stage.path}/entry`, { at: "entry", stage }),
    ...sites(stage.state.exit, `${stage.path}/exit`, { at: "exit", stage }),
  ]),
  ...arrows.flatMap((arrow) => sites(arrow.transition.actions, `${arrow.path}/actions`, { at: "transition", arrow })),
];

type Of<T extends ActionType> = ActionSite & { action: Extract<Action, { type: T }> };

/** The sites of the actions of some types. */
export const sitesOf = <T extends ActionType>(all: ActionSite[], ...types: T[]): Of<T>[] =>
  all.filter((site): site is Of<T> => (types as string[]).includes(site.action.type));
