import { Anchor, Checkbox, MultiSelect, Radio, Select, Stack } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { useTexts } from "../texts/use-texts.ts";
import type { Option, Question } from "./question.ts";
import { texts } from "./texts.ts";
import type { Widget } from "./widget.ts";
import classes from "./form.module.css";

type Chosen = Extract<Widget, "yes-no" | "radios" | "select" | "checkboxes" | "multi-select">;

const several = (answer: Fact | undefined): string[] => (Array.isArray(answer) ? answer : []);

/** Stands for an empty list among what can be picked; no choice of a program is called so. */
const NONE = "*none";

/** "None of these" is an answer too, where one is required: whoever ticks nothing may just not have come to it yet. */
const chosenOf = (answer: Fact | undefined, required: boolean): string[] =>
  required && Array.isArray(answer) && answer.length === 0 ? [NONE] : several(answer);

/** The answer that what is ticked now stands for: "none" and any other choice put each other out. */
const answerOfChosen = (chosen: readonly string[], before: readonly string[]): Fact => {
  if (chosen.includes(NONE) && !before.includes(NONE)) return [];
  const rest = chosen.filter((value) => value !== NONE);
  return rest.length === 0 ? null : rest;
};

/** An answer that is not offered stays visible, so that it can be seen and changed. */
const withStray = (options: Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen.filter((value) => !options.some((o) => o.value === value)).map((value) => ({ value, label: value })),
];

const Radios = ({ question, options, value }: { question: Question; options: Option[]; value: string | null }) => {
  const t = useTexts(texts);
  const { id, label, title, help, error, required, disabled, onAnswer, field } = question;
  const answerOf = (chosen: string): Fact => (field.type === "boolean" ? chosen === "true" : chosen);
  return (
    <div>
      <Radio.Group
        id={id}
        label={label}
        description={help}
        error={error}
        value={value}
        onChange={(chosen) => onAnswer(answerOf(chosen))}
      >
        <Stack gap={4} mt={8}>
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              label={option.label}
              disabled={disabled}
              classNames={{ body: classes["choice"] ?? "", label: classes["choiceLabel"] ?? "" }}
            />
          ))}
        </Stack>
      </Radio.Group>
      {!required && !disabled && value !== null && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={4}
          aria-label={t("clearOf", { title })}
          onClick={() => onAnswer(null)}
        >
          {t("clear")}
        </Anchor>
      )}
    </div>
  );
};

/** A question answered by choosing. */
export const ChosenQuestion = ({
  question,
  widget,
  options,
}: {
  question: Question;
  widget: Chosen;
  options: Option[];
}) => {
  const t = useTexts(texts);
  const { id, label, help, error, required, disabled, answer, onAnswer } = question;
  const one = answer === undefined || answer === null || answer === "" ? null : String(answer);
  const shared = { id, label, error, disabled, "aria-required": required };
  const chosen = chosenOf(answer, required);
  const severalOptions = [
    ...withStray(options, several(answer)),
    ...(required ? [{ value: NONE, label: t("none") }] : []),
  ];
  const onChosen = (next: string[]): void => onAnswer(answerOfChosen(next, chosen));
  switch (widget) {
    case "yes-no": {
      const yesNo = [
        { value: "true", label: t("yes") },
        { value: "false", label: t("no") },
      ];
      return <Radios question={question} options={yesNo} value={one} />;
    }
    case "radios":
      return <Radios question={question} options={withStray(options, one === null ? [] : [one])} value={one} />;
    case "select":
      return (
        <Select
          {...shared}
          description={help}
          data={withStray(options, one === null ? [] : [one])}
          value={one}
          onChange={onAnswer}
          placeholder={t("choose")}
          searchable
          clearable={!required}
          nothingFoundMessage={t("nothing")}
        />
      );
    case "checkboxes":
      return (
        <Checkbox.Group
          id={id}
          label={label}
          description={[help, t("several")].filter(Boolean).join(" ")}
          error={error}
          value={chosen}
          onChange={onChosen}
        >
          <Stack gap={4} mt={8}>
            {severalOptions.map((option) => (
              <Checkbox
                key={option.value}
                value={option.value}
                label={option.label}
                disabled={disabled}
                classNames={{ body: classes["choice"] ?? "", label: classes["choiceLabel"] ?? "" }}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case "multi-select":
      return (
        <MultiSelect
          {...shared}
          description={[help, t("several")].filter(Boolean).join(" ")}
          data={severalOptions}
          value={chosen}
          onChange={onChosen}
          placeholder={chosen.length === 0 ? t("chooseSeveral") : ""}
          searchable
          nothingFoundMessage={t("nothing")}
        />
      );
  }
};
