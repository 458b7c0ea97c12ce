import type { Action, ActionType } from "@parcours/core";
import type { Document } from "../../graph/document.ts";

/** The kinds of action, those that people speak of first. */
export const ACTION_TYPES: readonly ActionType[] = [
  "notify",
  "createTask",
  "cancelTask",
  "openContract",
  "voidContract",
  "save",
  "set",
  "increment",
  "append",
  "record",
  "send",
];

const first = (record: Record<string, unknown> | undefined): string => Object.keys(record ?? {})[0] ?? "";

/** An action as it begins: about the first thing of its catalogue, which can then be changed. */
export const startAction = (type: ActionType, { meta }: Document): Action => {
  switch (type) {
    case "save":
      return { type };
    case "notify":
      return { type, params: { notice: first(meta.notices) } };
    case "createTask":
    case "cancelTask":
      return { type, params: { task: first(meta.tasks) } };
    case "openContract":
    case "voidContract":
      return { type, params: { contract: first(meta.contracts) } };
    case "set":
      return { type, params: { field: first(meta.fields), value: { now: true } } };
    case "increment":
      return { type, params: { field: first(meta.fields) } };
    case "append":
      return { type, params: { list: "entries" } };
    case "record":
      return { type, params: { measure: "measure", value: 1 } };
    case "send":
      return { type, params: { to: first(meta.members) || "its-pairs", event: "continue" } };
  }
};
