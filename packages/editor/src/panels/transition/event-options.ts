import { eventWords, textIn, type Language } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import type { Graph } from "../../graph/graph.ts";

interface EventOption {
  value: string;
  label: string;
}

/** Events by what they are about. */
export interface EventGroup {
  group: string;
  items: EventOption[];
}

const CONTRACT = ["completed", "signed", "declined", "expired", "voided", "terminated"] as const;

const NAMES: Record<"own" | "forms" | "contracts" | "tasks" | "places" | "built", Record<Language, string>> = {
  own: { fr: "Gestes du programme", en: "Actions of the program" },
  forms: { fr: "Formulaires", en: "Forms" },
  contracts: { fr: "Contrats", en: "Contracts" },
  tasks: { fr: "Tâches", en: "Tasks" },
  places: { fr: "Places", en: "Places" },
  built: { fr: "Fiche de la personne", en: "The person’s file" },
};

const isBuiltIn = (type: string): boolean => /^(form|contract|task|place)\./.test(type) || type === "recheck";

/** The label that an event has on some transition, so that one event is called the same everywhere. */
const labelsOf = (graph: Graph, language: Language): Map<string, string> => {
  const labels = new Map<string, string>();
  for (const { address, transition } of graph.transitions) {
    if (address.trigger !== "on" || labels.has(address.key)) continue;
    const said = textIn(transition.meta?.label, language);
    if (said !== "") labels.set(address.key, said);
  }
  return labels;
};

/** Every event that may set a transition off: those that the program sends already, then what forms, contracts … send. */
export const eventOptions = (document: Document, graph: Graph, language: Language, current: string): EventGroup[] => {
  const { meta } = document;
  const labels = labelsOf(graph, language);
  const own = new Set(
    graph.transitions.flatMap(({ address: { trigger, key } }) => (trigger === "on" && !isBuiltIn(key) ? [key] : [])),
  );
  for (const session of Object.values(meta.sessions ?? {})) own.add(session.present).add(session.absent);
  own.delete("person.updated");
  if (current !== "" && !isBuiltIn(current) && current !== "person.updated") own.add(current);
  const option = (value: string): EventOption => ({
    value,
    label: labels.get(value) ?? eventWords(document, value, language, undefined),
  });
  const built = (value: string): EventOption => ({ value, label: eventWords(document, value, language, undefined) });
  const groups: EventGroup[] = [
    { group: NAMES.own[language], items: [...own].map(option) },
    { group: NAMES.forms[language], items: Object.keys(meta.forms ?? {}).map((id) => built(`form.${id}.submitted`)) },
    {
      group: NAMES.contracts[language],
      items: Object.keys(meta.contracts ?? {}).flatMap((id) => CONTRACT.map((verb) => built(`contract.${id}.${verb}`))),
    },
    { group: NAMES.tasks[language], items: Object.keys(meta.tasks ?? {}).map((id) => built(`task.${id}.done`)) },
    { group: NAMES.places[language], items: Object.keys(meta.places ?? {}).map((id) => built(`place.${id}.offered`)) },
    { group: NAMES.built[language], items: [built("person.updated"), built("recheck")] },
  ];
  const known = new Set(groups.flatMap((group) => group.items.map((item) => item.value)));
  const lost =
    current === "" || known.has(current) ? [] : [{ group: "…", items: [{ value: current, label: current }] }];
  return [...groups.filter((group) => group.items.length > 0), ...lost];
};
