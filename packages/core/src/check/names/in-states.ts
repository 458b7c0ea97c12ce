import { pointer } from "../../definition/problem.ts";
import type { Arrow, Outline, Stage } from "../../definition/outline.ts";
import type { Action, Guard } from "../../definition/vocabulary.ts";
import type { Value } from "../../definition/values.ts";
import { actionSites } from "./action-sites.ts";
import { refer, referEach, referKeys, type Reference } from "./reference.ts";

const ofGuard = (guard: Guard | undefined, path: string): Reference[] => {
  if (guard === undefined) return [];
  if (guard.type === "rule") return refer("rule", guard.params.rule, `${path}/params/rule`);
  if (guard.type === "otherwise") return referEach("rule", guard.params.of, `${path}/params/of`);
  return refer("place", guard.params.place, `${path}/params/place`);
};

const ofArrow = ({ source, trigger, key, index, path, target, transition }: Arrow): Reference[] => [
  // Several transitions of one deadline name it once.
  ...(trigger === "after" && index === 0 ? refer("deadline", key, `${source?.path ?? ""}/after${pointer(key)}`) : []),
  ...refer("stage", target, `${path}/target`),
  ...ofGuard(transition.guard, `${path}/guard`),
  ...referEach("role", transition.meta?.by, `${path}/meta/by`),
  ...refer("form", transition.meta?.form, `${path}/meta/form`),
  ...refer("event", transition.meta?.notSameActorAs, `${path}/meta/notSameActorAs`),
];

const ofStage = ({ state, path }: Stage): Reference[] => [
  ...refer("stage", state.target?.slice(1), `${path}/target`),
  ...referEach("role", state.meta?.roles, `${path}/meta/roles`),
  ...refer("form", state.meta?.form, `${path}/meta/form`),
  ...refer("contract", state.meta?.contract, `${path}/meta/contract`),
  ...refer("deadline", state.meta?.due, `${path}/meta/due`),
];

const ofValue = (value: Value | undefined, path: string): Reference[] => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  if ("field" in value) return refer("field", value.field, `${path}/field`);
  return "date" in value && value.date.from !== "now"
    ? refer("field", value.date.from.field, `${path}/date/from/field`)
    : [];
};

const ofAction = (action: Action, path: string): Reference[] => {
  const at = (name: string): string => `${path}/params/${name}`;
  switch (action.type) {
    case "save":
      return [];
    case "set":
      return [...refer("field", action.params.field, at("field")), ...ofValue(action.params.value, at("value"))];
    case "increment":
      return refer("field", action.params.field, at("field"));
    case "append":
    case "record":
      return ofValue(action.params.value, at("value"));
    case "notify":
      return refer("notice", action.params.notice, at("notice"));
    case "createTask":
    case "cancelTask":
      return refer("task", action.params.task, at("task"));
    case "openContract":
    case "voidContract":
      return refer("contract", action.params.contract, at("contract"));
    case "send":
      return action.params.to === "its-pairs" ? [] : refer("member", action.params.to, at("to"));
  }
};

/** What stages, transitions, actions and the initial context name. */
export const namedInStates = (outline: Outline): Reference[] => [
  ...referKeys("field", outline.definition.context?.data, "/context/data"),
  ...outline.all.flatMap(ofStage),
  ...outline.arrows.flatMap(ofArrow),
  ...actionSites(outline).flatMap(({ action, path }) => ofAction(action, path)),
];
