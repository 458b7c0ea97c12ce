import type { Field, FieldType } from "../definition/catalog.ts";
import { outlineOf, type Outline, type Stage } from "../definition/outline.ts";
import type { Definition, ProgramMeta } from "../definition/schema.ts";
import { flowOf, type Flow } from "./flow/flow.ts";
import { actionSites, type ActionSite } from "./names/action-sites.ts";
import { namedInCatalog } from "./names/in-catalog.ts";
import { namedInImpact } from "./names/in-impact.ts";
import { namedInScenarios } from "./names/in-scenarios.ts";
import { namedInStates } from "./names/in-states.ts";
import type { Reference } from "./names/reference.ts";

/** What the organization knows besides this definition. What is absent is not checked. */
export interface Known {
  /** Other programs of the organization, by slug, with their catalogues of fields. */
  programs?: Record<string, { fields: Record<string, Pick<Field, "type">> }>;
  /** Types of the participant fields that other programs of the organization use. */
  participantFields?: Record<string, FieldType>;
}

/** Everything that checks look at, laid out once. */
export interface Survey extends Outline {
  meta: ProgramMeta;
  fields: Record<string, Field>;
  known: Known;
  /** Every stage by its JSON Pointer. */
  byPath: ReadonlyMap<string, Stage>;
  /** Every action with its place. */
  actions: ActionSite[];
  /** Every name that stands for something declared elsewhere. */
  references: Reference[];
  flow: Flow;
}

export const surveyOf = (definition: Definition, known: Known = {}): Survey => {
  const outline = outlineOf(definition);
  const { meta } = definition;
  return {
    ...outline,
    meta,
    fields: meta.fields ?? {},
    known,
    byPath: new Map(outline.all.map((stage) => [stage.path, stage])),
    actions: actionSites(outline),
    references: [...namedInStates(outline), ...namedInCatalog(meta), ...namedInImpact(meta), ...namedInScenarios(meta)],
    flow: flowOf(outline),
  };
};
