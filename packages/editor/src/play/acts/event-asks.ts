import type { Field, FieldType } from "@parcours/core";
import type { FormSpec } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import { isRecord } from "../../graph/document.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { zoneOf } from "../person/first-story.ts";

/** What an event brings along, and the field or kind of value that it is written to. */
interface Ask {
  name: string;
  target: string | undefined;
  type: FieldType;
}

const NUMBERS: ReadonlySet<string> = new Set(["record", "append"]);

const fromAction = ({ type, params }: { type: string; params?: unknown }): Ask[] => {
  const asks: Ask[] = [];
  const look = (value: unknown, target: string | undefined): void => {
    if (Array.isArray(value)) for (const one of value) look(one, target);
    if (!isRecord(value)) return;
    const { event } = value;
    if (typeof event === "string") asks.push({ name: event, target, type: NUMBERS.has(type) ? "number" : "text" });
    else for (const [key, inner] of Object.entries(value)) look(inner, key);
  };
  look(params, undefined);
  const field = isRecord(params) ? params["field"] : undefined;
  return asks.map((ask) => (typeof field === "string" ? { ...ask, target: field } : ask));
};

const plain = (type: FieldType, name: string): Field => ({
  type,
  title: name,
  sensitivity: "ordinary",
  purpose: name,
  source: "program",
});

/** The questions for what the actions of an event read from it, where no form asks; nothing when they read nothing. */
export const eventAsks = (document: Document, edges: readonly TransitionEdge[]): FormSpec | undefined => {
  const actions = edges.flatMap(({ transition }) => transition.actions ?? []);
  const asks = new Map(actions.flatMap(fromAction).map((ask) => [ask.name, ask]));
  if (asks.size === 0) return undefined;
  const catalog = document.meta.fields ?? {};
  const own = (id: string | undefined): Field | undefined =>
    id !== undefined && Object.hasOwn(catalog, id) ? catalog[id] : undefined;
  const fields = Object.fromEntries(
    [...asks.values()].map(({ name, target, type }) => [name, own(target) ?? own(name) ?? plain(type, name)]),
  );
  const entries = Object.keys(fields).map((field) => ({ field, required: true }));
  return {
    form: { title: "", by: ["participant"], fields: entries },
    meta: { fields },
    timeZone: zoneOf(document),
  };
};
