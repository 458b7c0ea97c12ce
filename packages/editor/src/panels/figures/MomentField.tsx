import { MultiSelect, Select, Stack } from "@mantine/core";
import { OUTCOMES, outcomeWords, type Moment, type Point } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { usePanel } from "../frame/use-panel.ts";
import { StagePicker } from "../fields/StagePicker.tsx";
import { eventOptions } from "../transition/event-options.ts";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../fields/searchable.ts";

/** A moment of a run, or a point of one: they are told in the same words. */
type Either = Moment | Point;
type Kind = "started" | "reached" | "entered" | "left" | "event" | "outcome" | "exit" | "stage" | "stages";

/** What an indicator counts by. */
export const MOMENTS = ["started", "reached", "entered", "left", "event", "outcome", "exit"] as const;
/** What a guarantee speaks of. */
export const POINTS = ["stage", "stages", "event", "outcome", "exit"] as const;

const kindOf = (moment: Either): Kind => (Object.keys(moment)[0] ?? "started") as Kind;

const stageIn = (moment: Either): string | undefined => {
  const [value] = Object.values(moment) as unknown[];
  return typeof value === "string" ? value : undefined;
};

interface MomentFieldProps<M extends Either> {
  label: string;
  kinds: readonly Kind[];
  value: M;
  disabled: boolean;
  onChange: (moment: M) => void;
}

/** A moment in plain words: what happens, then where or which. */
export const MomentField = <M extends Either>({ label, kinds, value, disabled, onChange }: MomentFieldProps<M>) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph } = usePanel();
  const kind = kindOf(value);
  const give = (next: Either): void => onChange(next as M);
  const firstStage = graph.stages[0]?.id ?? "stage";
  const stage = stageIn(value);
  const start = (next: Kind): Either => {
    const at = stage !== undefined && graph.byId.has(stage) ? stage : firstStage;
    switch (next) {
      case "started":
        return { started: true };
      case "exit":
        return { exit: true };
      case "outcome":
        return { outcome: "completed" };
      case "event":
        return { event: graph.transitions.find((edge) => edge.address.trigger === "on")?.address.key ?? "recheck" };
      case "stages":
        return { stages: graph.stages.slice(0, 2).map((node) => node.id) };
      case "reached":
        return { reached: at };
      case "entered":
        return { entered: at };
      case "left":
        return { left: at };
      case "stage":
        return { stage: at };
    }
  };
  const titles = graph.stages.map((node) => ({ value: node.id, label: node.title[language] }));
  return (
    <Stack gap={4}>
      <Select
        size="sm"
        label={label}
        allowDeselect={false}
        disabled={disabled}
        data={kinds.map((one) => ({ value: one, label: t(one === "outcome" ? "outcomeIs" : one) }))}
        value={kind}
        onChange={(next) => next !== null && next !== kind && give(start(next))}
      />
      {(kind === "reached" || kind === "entered" || kind === "left" || kind === "stage") && (
        <StagePicker
          hideLabel
          label={t(kind)}
          value={stage}
          disabled={disabled}
          onChange={(id) => id !== undefined && give({ [kind]: id } as Either)}
        />
      )}
      {"stages" in value && (
        <MultiSelect
          size="sm"
          aria-label={t("stages")}
          searchable
          disabled={disabled}
          data={titles.filter((one, index) => titles.findIndex((other) => other.value === one.value) === index)}
          value={[...value.stages]}
          onChange={(stages) => give({ stages })}
        />
      )}
      {"event" in value && (
        <Select
          size="sm"
          aria-label={t("event")}
          {...SEARCHABLE}
          allowDeselect={false}
          disabled={disabled}
          data={eventOptions(document, graph, language, value.event)}
          value={value.event}
          onChange={(event) => event !== null && give({ event })}
        />
      )}
      {"outcome" in value && (
        <Select
          size="sm"
          aria-label={t("outcome")}
          allowDeselect={false}
          disabled={disabled}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWords(outcome)[language] }))}
          value={value.outcome}
          onChange={(outcome) => outcome !== null && give({ outcome: outcome })}
        />
      )}
      {kind === "exit" && kinds.includes("reached") && (
        <StagePicker
          hideLabel
          label={t("exit")}
          none={t("anyExit")}
          value={stage}
          only={(node) => node.exit !== undefined}
          disabled={disabled}
          onChange={(id) => give({ exit: id ?? true })}
        />
      )}
    </Stack>
  );
};
