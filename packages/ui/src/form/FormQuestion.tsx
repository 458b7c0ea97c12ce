import type { Fact, Form } from "@parcours/core";
import { useTextIn } from "../language/language-context.ts";
import { useTexts } from "../texts/use-texts.ts";
import { ChosenQuestion } from "./ChosenQuestion.tsx";
import { fieldIn, type FormSpec } from "./form-spec.ts";
import { NumberQuestion } from "./NumberQuestion.tsx";
import type { Question } from "./question.ts";
import { texts } from "./texts.ts";
import { TypedQuestion } from "./TypedQuestion.tsx";
import { widgetOf } from "./widget.ts";

interface FormQuestionProps {
  spec: FormSpec;
  entry: Form["fields"][number];
  id: string;
  answer: Fact | undefined;
  error: string | undefined;
  disabled: boolean;
  self: boolean;
  onAnswer: (field: string, answer: Fact) => void;
}

/** One question of a form, put as its kind of field asks for. */
export const FormQuestion = ({ spec, entry, id, answer, error, disabled, self, onAnswer }: FormQuestionProps) => {
  const t = useTexts(texts);
  const say = useTextIn();
  const field = fieldIn(spec, entry.field);
  if (field === undefined) {
    return (
      <p>
        {entry.field} – {t("unknownField")}
      </p>
    );
  }
  const title = say(field.title) || entry.field;
  const required = entry.required === true;
  const question: Question = {
    id,
    field,
    title,
    label: required ? title : t("optional", { title }),
    help: [say(field.help), say(entry.help)].filter(Boolean).join(" ") || undefined,
    answer,
    error,
    required,
    disabled,
    self,
    onAnswer: (given) => onAnswer(entry.field, given),
  };
  const widget = widgetOf(field);
  switch (widget) {
    case "line":
    case "paragraph":
    case "email":
    case "phone":
    case "date":
      return <TypedQuestion question={question} widget={widget} />;
    case "number":
      return <NumberQuestion question={question} />;
    case "yes-no":
    case "radios":
    case "select":
    case "checkboxes":
    case "multi-select": {
      const options = (field.choices ?? []).map((c) => ({ value: c.value, label: say(c.title) || c.value }));
      return <ChosenQuestion question={question} widget={widget} options={options} />;
    }
  }
};
