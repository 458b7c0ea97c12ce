import type { Fact } from "@parcours/core";
import { useTextIn, useTexts } from "@parcours/ui";
import { Button } from "../parts/Button.tsx";
import { Field } from "./Field.tsx";
import classes from "./form.module.css";
import { describedBy, type Question } from "./question.ts";
import { formTexts } from "./texts.ts";

interface Option {
  value: string;
  label: string;
}

const several = (answer: Fact | undefined): string[] => (Array.isArray(answer) ? answer : []);

/** An answer that is not offered any more stays visible, so that it can be seen and changed. */
const withStray = (options: Option[], chosen: readonly string[]): Option[] => [
  ...options,
  ...chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, label: value })),
];

const useOptions = (question: Question): Option[] => {
  const t = useTexts(formTexts);
  const say = useTextIn();
  const { field, answer } = question;
  if (field.type === "boolean")
    return [
      { value: "true", label: t("yes") },
      { value: "false", label: t("no") },
    ];
  const offered = (field.choices ?? []).map(({ value, title }) => ({ value, label: say(title) || value }));
  return withStray(
    offered,
    field.type === "choices" ? several(answer) : typeof answer === "string" && answer !== "" ? [answer] : [],
  );
};

/** One answer of several. */
export const OneOf = ({ question }: { question: Question }) => {
  const t = useTexts(formTexts);
  const options = useOptions(question);
  const { id, field, title, answer, required, onAnswer } = question;
  const chosen = answer === undefined || answer === null || answer === "" ? null : String(answer);
  return (
    <Field question={question} group>
      <div className={classes.choices}>
        {options.map(({ value, label }, index) => (
          <label key={value} className={classes.choice}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={id}
              checked={chosen === value}
              aria-required={required}
              onChange={() => onAnswer(field.type === "boolean" ? value === "true" : value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {!required && chosen !== null && (
        <Button kind="plain" aria-label={t("clearOf", { title })} onClick={() => onAnswer(null)}>
          {t("clear")}
        </Button>
      )}
    </Field>
  );
};

/** One of many: a list to open. */
export const FromList = ({ question }: { question: Question }) => {
  const t = useTexts(formTexts);
  const options = useOptions(question);
  const { id, answer, required, error, onAnswer } = question;
  return (
    <Field question={question}>
      <select
        id={id}
        className={classes.input}
        aria-required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(question)}
        value={typeof answer === "string" ? answer : ""}
        onChange={(event) => onAnswer(event.currentTarget.value || null)}
      >
        <option value="">{t("choose")}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
};

/** Any of several; where an answer is required, "none of these" is one. */
export const AnyOf = ({ question }: { question: Question }) => {
  const t = useTexts(formTexts);
  const options = useOptions(question);
  const { id, answer, onAnswer, help, required } = question;
  const chosen = several(answer);
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    onAnswer(next.length === 0 ? null : next);
  };
  return (
    <Field question={{ ...question, help: [help, t("several")].filter(Boolean).join(" ") }} group>
      <div className={classes.choices}>
        {options.map(({ value, label }, index) => (
          <label key={value} className={classes.choice}>
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${index}`}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
        {required && (
          <label className={classes.choice}>
            <input
              type="checkbox"
              checked={Array.isArray(answer) && answer.length === 0}
              onChange={(event) => onAnswer(event.currentTarget.checked ? [] : null)}
            />
            <span>{t("none")}</span>
          </label>
        )}
      </div>
    </Field>
  );
};
