import { Textarea, TextInput } from "@mantine/core";
import type { Question } from "./question.ts";
import type { Widget } from "./widget.ts";

type Typed = Extract<Widget, "line" | "paragraph" | "email" | "phone" | "date">;

interface Keyboard {
  type?: string;
  inputMode?: "email" | "tel";
  autoComplete?: string;
}

const KEYBOARDS: Record<Exclude<Typed, "paragraph">, Keyboard> = {
  line: {},
  email: { type: "email", inputMode: "email", autoComplete: "email" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  date: { type: "date" },
};

/** A question answered by typing. What does not fit stays as it was typed: nobody loses what they wrote. */
export const TypedQuestion = ({ question, widget }: { question: Question; widget: Typed }) => {
  const { id, label, help, error, required, disabled, self, answer, onAnswer } = question;
  const shared = {
    id,
    label,
    error,
    disabled,
    description: help,
    "aria-required": required,
    value: String(answer ?? ""),
  };
  if (widget === "paragraph") {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={20_000}
        onChange={(event) => onAnswer(event.currentTarget.value || null)}
      />
    );
  }
  const { autoComplete, ...keyboard } = KEYBOARDS[widget];
  return (
    <TextInput
      {...shared}
      {...keyboard}
      autoComplete={self ? autoComplete : "off"}
      onChange={(event) => onAnswer(event.currentTarget.value || null)}
    />
  );
};
