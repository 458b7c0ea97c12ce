import { Select } from "@mantine/core";
import type { Language } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { Graph, StageNode } from "../../graph/graph.ts";
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

/** The title with the phases around it: "Engagement › Présence". */
const wholeTitle = (node: StageNode, graph: Graph, language: Language): string => {
  const around = graph.byPath.get(node.parent);
  const own = node.title[language];
  return around === undefined ? own : `${wholeTitle(around, graph, language)} › ${own}`;
};

const NONE = "";

/** A stage, by its title and the phases around it. */
export const StagePicker = (props: StagePickerProps) => {
  const { label, hideLabel = false, value, none, disabled = false, only, onChange } = props;
  const t = useTexts(texts);
  const { language } = useLanguage();
  const graph = useEditorValue((state) => state.graph);
  const stages = graph.stages
    .filter((node) => only?.(node) ?? true)
    .map((node) => ({ value: node.id, label: wholeTitle(node, graph, language) }));
  const isGone = value !== undefined && !stages.some((stage) => stage.value === value);
  const data = [
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
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(id) => onChange(id === null || id === NONE ? undefined : id)}
    />
  );
};
