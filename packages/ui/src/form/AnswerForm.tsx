import { Button, Group, Stack, Text } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { useLanguage, useTextIn } from "../language/language-context.ts";
import { useTexts } from "../texts/use-texts.ts";
import { checkForm, NO_ERRORS, shownNow, type AskedOf, type FormErrors, type TypedAnswers } from "./check-form.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import type { FormSpec } from "./form-spec.ts";
import classes from "./form.module.css";
import { FormQuestion } from "./FormQuestion.tsx";
import { texts } from "./texts.ts";

export interface AnswerFormProps {
  spec: FormSpec;
  answers: TypedAnswers;
  onChange: (answers: TypedAnswers) => void;
  /** Gets answers that passed the engine's own check. */
  onSubmit: (answers: Record<string, Fact>) => void;
  of: AskedOf;
  /** What the server found besides. */
  refused?: FormErrors;
  submitLabel?: string;
  busy?: boolean;
  disabled?: boolean;
  /** The person answers about themselves. */
  self?: boolean;
  /** Beside the button: "save for later", "cancel". */
  actions?: ReactNode;
}

const both = (a: FormErrors, b: FormErrors): FormErrors => ({
  fields: { ...b.fields, ...a.fields },
  whole: [...a.whole, ...b.whole],
});

/**
 * A form of a program, as a person fills it in: questions appear and go as its rules say, and the engine's own check
 * tells what is missing – after the first attempt to send, then as it is corrected.
 */
export const AnswerForm = (props: AnswerFormProps) => {
  const { spec, answers, onChange, onSubmit, of, refused = NO_ERRORS, disabled = false, self = false } = props;
  const t = useTexts(texts);
  const say = useTextIn();
  const { language } = useLanguage();
  const base = useId();
  const summary = useRef<HTMLDivElement | null>(null);
  const [attempts, setAttempts] = useState(0);
  const { entries } = shownNow(spec, answers, of);
  const checked = attempts === 0 ? undefined : checkForm(spec, answers, of);
  const errors = both(checked === undefined || checked.ok ? NO_ERRORS : checked.errors, refused);
  const idOf = (field: string): string => `${base}-${field}`;

  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const now = checkForm(spec, answers, of);
    if (now.ok) onSubmit(now.answers);
    else setAttempts((count) => count + 1);
  };

  const intro = say(spec.form.intro);
  return (
    <form noValidate onSubmit={submit} lang={language}>
      <Stack gap="lg">
        {intro !== "" && <Text className={classes["intro"] ?? ""}>{intro}</Text>}
        <ErrorSummary spec={spec} errors={errors} idOf={idOf} summary={summary} />
        {entries.length === 0 && <Text c="dimmed">{t("noQuestion")}</Text>}
        {entries.map((entry) => (
          <FormQuestion
            key={entry.field}
            spec={spec}
            entry={entry}
            id={idOf(entry.field)}
            answer={Object.hasOwn(answers, entry.field) ? answers[entry.field] : undefined}
            error={errors.fields[entry.field]?.[language]}
            disabled={disabled}
            self={self}
            onAnswer={(field, answer) => onChange({ ...answers, [field]: answer })}
          />
        ))}
        <Group>
          <Button type="submit" loading={props.busy ?? false} disabled={disabled}>
            {props.submitLabel ?? t("send")}
          </Button>
          {props.actions}
        </Group>
      </Stack>
    </form>
  );
};
