import { own } from "../definition/own.ts";

/** The events that Parcours itself defines, taken apart. */
export type BuiltIn =
  | { kind: "form"; id: string; verb: "submitted" }
  | { kind: "contract"; id: string; verb: ContractVerb }
  | { kind: "task"; id: string; verb: "done" | "due" }
  | { kind: "place"; id: string; verb: "offered" }
  | { kind: "person" | "member"; id: ""; verb: "updated" }
  | { kind: "stage"; id: ""; verb: "moved" }
  | { kind: "recheck"; id: ""; verb: "" };

/** Somebody entitled puts the run into another stage, against the program's own ways; `data.to` names the stage. */
export const MOVED = "stage.moved";

/** What can be told of a contract. */
export const CONTRACT_VERBS = [
  "signed",
  "declined",
  "expired",
  "completed",
  "voided",
  "terminated",
  "reminder",
] as const;
/** The last word of a contract's event. */
export type ContractVerb = (typeof CONTRACT_VERBS)[number];

const VERBS: Record<string, readonly string[]> = {
  form: ["submitted"],
  contract: CONTRACT_VERBS,
  task: ["done", "due"],
  place: ["offered"],
};

/**
 * The built-in event that a type names, or `undefined` for the designer's own events. Whether the form, contract,
 * task or place exists in the program is not looked at.
 */
export const builtInOf = (type: string): BuiltIn | undefined => {
  if (type === "recheck") return { kind: "recheck", id: "", verb: "" };
  if (type === MOVED) return { kind: "stage", id: "", verb: "moved" };
  if (type === "person.updated") return { kind: "person", id: "", verb: "updated" };
  if (type === "member.updated") return { kind: "member", id: "", verb: "updated" };
  const [kind, id, verb, ...rest] = type.split(".");
  if (kind === undefined || id === undefined || verb === undefined || rest.length > 0) return undefined;
  return own(VERBS, kind)?.includes(verb) ? ({ kind, id, verb } as BuiltIn) : undefined;
};
