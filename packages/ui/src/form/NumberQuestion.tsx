import { TextInput } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { useState } from "react";
import type { Question } from "./question.ts";
import { readNumber } from "./read-number.ts";
import { useNumberHint } from "./use-number-hint.ts";

const written = (answer: Fact | undefined, decimal: string): string =>
  typeof answer === "number" ? String(answer).replace(".", decimal) : String(answer ?? "");

/** A number, typed as text: "1," on the way to "1,5" stays as typed, and so does what is no number. */
export const NumberQuestion = ({ question }: { question: Question }) => {
  const { id, field, label, help, error, required, disabled, answer, onAnswer } = question;
  const { hint, decimal } = useNumberHint(field);
  const [typed, setTyped] = useState("");
  const isAsTyped = (readNumber(typed) ?? null) === (answer ?? null);
  return (
    <TextInput
      id={id}
      label={label}
      description={[help, hint].filter(Boolean).join(" ") || undefined}
      error={error}
      disabled={disabled}
      aria-required={required}
      inputMode="decimal"
      autoComplete="off"
      value={isAsTyped ? typed : written(answer, decimal)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onAnswer(readNumber(event.currentTarget.value));
      }}
      {...(field.unit !== undefined && {
        rightSection: field.unit,
        rightSectionWidth: "auto",
        rightSectionProps: { style: { paddingInline: 12 } },
      })}
    />
  );
};
