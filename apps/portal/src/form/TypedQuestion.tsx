import { readNumber, useFormats, useTexts, widgetOf } from "@parcours/ui";
import { useState } from "react";
import { Field } from "./Field.tsx";
import classes from "./form.module.css";
import { describedBy, type Question } from "./question.ts";
import { formTexts } from "./texts.ts";

const KEYBOARDS = {
  line: { type: "text" },
  email: { type: "email", inputMode: "email", autoComplete: "email" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
} as const;

const shared = (question: Question) => ({
  id: question.id,
  className: classes.input,
  "aria-required": question.required,
  "aria-invalid": question.error !== undefined,
  "aria-describedby": describedBy(question),
});

/** A question answered by typing. What does not fit stays as it was typed: nobody loses what they wrote. */
export const TypedQuestion = ({ question }: { question: Question }) => {
  const { field, answer, onAnswer } = question;
  const widget = widgetOf(field);
  const value = answer === undefined || answer === null ? "" : String(answer);
  return (
    <Field question={question}>
      {widget === "paragraph" ? (
        <textarea
          {...shared(question)}
          rows={4}
          maxLength={20_000}
          value={value}
          onChange={(event) => onAnswer(event.currentTarget.value || null)}
        />
      ) : (
        <input
          {...shared(question)}
          {...(widget === "email" || widget === "phone" ? KEYBOARDS[widget] : KEYBOARDS.line)}
          maxLength={2_000}
          value={value}
          onChange={(event) => onAnswer(event.currentTarget.value || null)}
        />
      )}
    </Field>
  );
};

const useHint = ({ field: { min, max }, help }: Question): string | undefined => {
  const t = useTexts(formTexts);
  const { number } = useFormats();
  const range =
    min !== undefined && max !== undefined
      ? t("between", { min: number(min), max: number(max) })
      : min !== undefined
        ? t("atLeast", { min: number(min) })
        : max !== undefined
          ? t("atMost", { max: number(max) })
          : undefined;
  return [help, range].filter(Boolean).join(" ") || undefined;
};

/** A number, with commas or points as people write them. */
export const NumberQuestion = ({ question: given }: { question: Question }) => {
  const question = { ...given, help: useHint(given) };
  const { field, answer, onAnswer, id } = question;
  const [typed, setTyped] = useState(answer === undefined || answer === null ? "" : String(answer));
  const hasUnit = field.unit !== undefined && field.unit !== "";
  return (
    <Field question={question}>
      <div className={classes.number}>
        <input
          {...shared(question)}
          aria-describedby={describedBy(question, hasUnit ? `${id}-unit` : undefined)}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onAnswer(readNumber(event.currentTarget.value));
          }}
        />
        {hasUnit && <span id={`${id}-unit`}>{field.unit}</span>}
      </div>
    </Field>
  );
};
