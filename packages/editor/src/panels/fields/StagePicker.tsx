import { Select, Text } from "@mantine/core";
import type { Language } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { Graph, StageNode } from "../../graph/graph.ts";
import { useMemo } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "./searchable.ts";

interface StagePickerProps {
  label: string;
  hideLabel?: boolean;
  description?: string;
  /** The id of a stage. */
  value: string | undefined;
  /** What no stage means. Absent: one has to be chosen. */
  none?: string;
  disabled?: boolean;
  error?: string | undefined;
  only?: (node: StageNode) => boolean;
  onChange: (id: string | undefined) => void;
}

/** The phases around a stage: "Engagement › Présence". */
const phasesOf = (node: StageNode, graph: Graph, language: Language): string => {
  const around = graph.byPath.get(node.parent);
  if (around === undefined) return "";
  const further = phasesOf(around, graph, language);
  return further === "" ? around.title[language] : `${further} › ${around.title[language]}`;
};

interface StageOption {
  value: string;
  label: string;
  /** The phases around, told below the title. */
  within?: string;
}

/** By their own titles, which a narrow panel has room for; those that share one say where they stand. */
const stageOptions = (stages: readonly StageNode[], graph: Graph, language: Language): StageOption[] => {
  const named = new Map<string, number>();
  for (const { title } of stages) named.set(title[language], (named.get(title[language]) ?? 0) + 1);
  return stages.map((node) => {
    const within = phasesOf(node, graph, language);
    const own = node.title[language];
    const isShared = (named.get(own) ?? 0) > 1 && within !== "";
    return { value: node.id, label: isShared ? `${own} (${within})` : own, within };
  });
};

const NONE = "";

/** A stage, found by its title or by the phases around it. */
export const StagePicker = (props: StagePickerProps) => {
  const { label, hideLabel = false, value, none, disabled = false, only, onChange } = props;
  const t = useTexts(texts);
  const { language } = useLanguage();
  const graph = useEditorValue((state) => state.graph);
  const stages = useMemo(
    () =>
      stageOptions(
        graph.stages.filter((node) => only?.(node) ?? true),
        graph,
        language,
      ),
    [graph, language, only],
  );
  const isGone = value !== undefined && !stages.some((stage) => stage.value === value);
  const data: StageOption[] = [
    ...(none === undefined ? [] : [{ value: NONE, label: none }]),
    // Two stages with one id are a fault that the checks name; a list holds each value once.
    ...stages.filter((stage, index) => stages.findIndex((other) => other.value === stage.value) === index),
    ...(isGone ? [{ value, label: t("gone", { id: value }) }] : []),
  ];
  return (
    <Select
      size="sm"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={props.description}
      {...SEARCHABLE}
      allowDeselect={false}
      nothingFoundMessage={t("nothing")}
      disabled={disabled}
      error={isGone ? t("gone", { id: value }) : props.error}
      data={data}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return (options as StageOption[]).filter(({ label: title, within = "" }) =>
          `${within} ${title}`.toLowerCase().includes(wanted),
        );
      }}
      renderOption={({ option }) => {
        const { label: title, within = "" } = option as StageOption;
        return (
          <span>
            {title}
            {within !== "" && (
              <Text span display="block" size="xs" c="dimmed">
                {within}
              </Text>
            )}
          </span>
        );
      }}
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(id) => onChange(id === null || id === NONE ? undefined : id)}
    />
  );
};
