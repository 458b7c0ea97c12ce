import type { Form } from "../../definition/catalog.ts";
import type { Arrow } from "../../definition/outline.ts";
import type { Action } from "../../definition/vocabulary.ts";
import { builtInOf } from "../../step/built-in.ts";
import type { Survey } from "../survey.ts";

/** Fields that actions write: some for certain, some perhaps, some perhaps with nothing. */
export interface Supply {
  sure: string[];
  perhaps: string[];
  /** May become missing again. */
  taken: string[];
}

/** The form that the event of a transition answers. */
export const formOf = ({ key, trigger, transition }: Arrow, { meta }: Pick<Survey, "meta">): Form | undefined => {
  if (trigger !== "on") return undefined;
  const builtIn = builtInOf(key);
  const id = builtIn?.kind === "form" ? builtIn.id : transition.meta?.form;
  return id === undefined ? undefined : meta.forms?.[id];
};

const none = (): Supply => ({ sure: [], perhaps: [], taken: [] });

const fromForm = (form: Form): Supply => {
  const supply = none();
  for (const { field, required, visibleWhen } of form.fields) {
    supply.perhaps.push(field);
    if (required === true && visibleWhen === undefined) supply.sure.push(field);
    else supply.taken.push(field);
  }
  return supply;
};

/** `save` away from an event stores the answers of whatever form set the run in motion. */
const fromAnyForm = ({ meta }: Pick<Survey, "meta">): Supply => {
  const fields = Object.values(meta.forms ?? {}).flatMap((form) => form.fields.map(({ field }) => field));
  return { sure: [], perhaps: fields, taken: fields };
};

const isCertain = (value: Extract<Action, { type: "set" }>["params"]["value"]): boolean => {
  if (value === null) return false;
  if (typeof value !== "object" || Array.isArray(value)) return value !== "";
  return "now" in value || ("date" in value && value.date.from === "now");
};

const fromSet = ({ field, value }: Extract<Action, { type: "set" }>["params"]): Supply =>
  isCertain(value)
    ? { sure: [field], perhaps: [field], taken: [] }
    : { sure: [], perhaps: value === null ? [] : [field], taken: [field] };

const fromAppend = (list: string, { fields }: Pick<Survey, "fields">): Supply => ({
  ...none(),
  perhaps: Object.entries(fields).flatMap(([id, { source }]) =>
    typeof source === "object" && "list" in source && source.list === list ? [id] : [],
  ),
});

/** What one action writes. `form`: what the event answers, when there is an event. */
export const supplyOf = (
  action: Action,
  form: Form | "any" | undefined,
  survey: Pick<Survey, "meta" | "fields">,
): Supply => {
  switch (action.type) {
    case "save":
      return form === "any" ? fromAnyForm(survey) : form === undefined ? none() : fromForm(form);
    case "set":
      return fromSet(action.params);
    case "increment": {
      const { field } = action.params;
      return field === undefined ? none() : { sure: [field], perhaps: [field], taken: [] };
    }
    case "append":
      return fromAppend(action.params.list, survey);
    case "record":
    case "notify":
    case "createTask":
    case "cancelTask":
    case "openContract":
    case "voidContract":
    case "send":
      return none();
  }
};
