import { Collapse, Stack, Text } from "@mantine/core";
import type { PlayedStep, ScenarioStep } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useState } from "react";
import { usePanel } from "../frame/use-panel.ts";
import { AddMenu } from "../fields/AddMenu.tsx";
import { moved, SortableList } from "../fields/SortableList.tsx";
import classes from "../frame/panel.module.css";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { StepEditor } from "./StepEditor.tsx";
import { stepWords } from "./step-words.ts";
import { texts } from "./texts.ts";

type Steps = ScenarioStep[];

interface ScenarioStepsProps {
  /** When the story begins. */
  start: string;
  steps: Steps;
  played: readonly PlayedStep[];
  disabled: boolean;
  onChange: (steps: Steps) => void;
}

/** The steps of a story in words, each with how it went; one opens to be changed. */
export const ScenarioSteps = ({ start, steps, played, disabled, onChange }: ScenarioStepsProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph } = usePanel();
  const [open, setOpen] = useState<number>();
  const add = (step: ScenarioStep): void => {
    onChange([...steps, step]);
    setOpen(steps.length);
  };
  const places = Object.keys(document.meta.places ?? {});
  const event = graph.transitions.find((edge) => edge.address.trigger === "on")?.address.key ?? "recheck";
  // A date goes on from the last one that is named.
  const last = steps.reduce((before, step) => ("until" in step ? step.until : before), start);
  const starts = {
    addSend: { send: { type: event } },
    addWait: { wait: "P7D" },
    addUntil: { until: last },
    addPlaces: { places: Object.fromEntries(places.slice(0, 1).map((id) => [id, 1])) },
    addExpect: { expect: { status: "active" } },
  } as const satisfies Record<string, ScenarioStep>;
  const kinds = (["addSend", "addWait", "addUntil", "addPlaces", "addExpect"] as const).filter(
    (kind) => kind !== "addPlaces" || places.length > 0,
  );
  const row = (step: ScenarioStep, index: number) => {
    const words = stepWords(step, { document, graph, language });
    const how = played.find((one) => one.index === index);
    return {
      key: `${index}`,
      name: words,
      content: (
        <Stack gap={4}>
          <button
            type="button"
            className={classes["link"]}
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? undefined : index)}
          >
            {how !== undefined &&
              (how.ok ? (
                <IconCircleCheck size={16} aria-hidden className={classes["good"]} />
              ) : (
                <IconCircleX size={16} aria-hidden className={classes["bad"]} />
              ))}
            <span className={classes["grow"]}>
              {index + 1}. {words}
            </span>
          </button>
          {how?.messages.map((message) => (
            <Text key={message.en} size="xs" c="var(--mantine-color-error)">
              {message[language]}
            </Text>
          ))}
          <Collapse expanded={open === index}>
            {open === index && (
              <StepEditor
                step={step}
                disabled={disabled}
                onChange={(next) => onChange(steps.map((other, at) => (at === index ? next : other)))}
              />
            )}
          </Collapse>
        </Stack>
      ),
    };
  };
  return (
    <PanelPart title={t("steps")}>
      <SortableList
        label={t("steps")}
        rows
        disabled={disabled}
        items={steps.map(row)}
        onMove={(from, to) => {
          setOpen(undefined);
          onChange(moved(steps, from, to));
        }}
        {...(steps.length > 1 && {
          onRemove: (index: number) => {
            setOpen(undefined);
            onChange(steps.filter((_, at) => at !== index));
          },
        })}
      />
      {!disabled && <AddMenu label={t("addStep")} kinds={kinds} words={t} onAdd={(kind) => add(starts[kind])} />}
    </PanelPart>
  );
};
