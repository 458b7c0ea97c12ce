import { type Definition, outlineOf, textIn } from "@parcours/core";
import { useLanguage } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { definitionQuery, programQuery } from "../../../api/programs.ts";

interface Choice {
  value: string;
  label: string;
}

/** Events that somebody sends, in the program's words; those of the engine itself are not sent. */
const eventsOf = (definition: Definition, language: "fr" | "en"): Choice[] => {
  const found = new Map<string, string>();
  for (const { trigger, key: event, transition } of outlineOf(definition).arrows) {
    if (trigger !== "on" || event === "*" || found.has(event)) continue;
    const label = transition.meta?.label;
    found.set(event, label === undefined ? "" : textIn(label, language));
  }
  return [...found].map(([value, label]) => ({ value, label: label === "" ? value : `${label} (${value})` }));
};

const fieldsOf = ({ meta }: Definition, language: "fr" | "en"): Choice[] =>
  Object.entries(meta.fields ?? {})
    .filter(([, { source }]) => source === "program" || source === "participant")
    .map(([value, { title }]) => ({ value, label: textIn(title, language) || value }));

/** The events and facts of a program's newest version, to choose from. */
export const useProgramWords = (program: string): { events: Choice[]; fields: Choice[] } => {
  const { language } = useLanguage();
  const found = useQuery({ ...programQuery(program), enabled: program !== "" }).data;
  const version = found?.versions[0]?.version ?? 0;
  const definition = useQuery({ ...definitionQuery(program, version), enabled: version > 0 }).data;
  return useMemo(
    () =>
      definition === undefined
        ? { events: [], fields: [] }
        : { events: eventsOf(definition, language), fields: fieldsOf(definition, language) },
    [definition, language],
  );
};
