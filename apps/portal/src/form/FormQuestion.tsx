import type { Fact, Form } from "@parcours/core";
import { fieldIn, type FormSpec, useTextIn, useTexts, widgetOf } from "@parcours/ui";
import { AnyOf, FromList, OneOf } from "./ChoiceQuestion.tsx";
import { DateQuestion } from "./DateQuestion.tsx";
import type { Question } from "./question.ts";
import { formTexts } from "./texts.ts";
import { NumberQuestion, TypedQuestion } from "./TypedQuestion.tsx";

interface FormQuestionProps {
  spec: FormSpec;
  entry: Form["fields"][number];
  id: string;
  answer: Fact | undefined;
  error: string | undefined;
  onAnswer: (field: string, answer: Fact) => void;
}

/** One question of a form, put as its kind of field asks for. */
export const FormQuestion = ({ spec, entry, id, answer, error, onAnswer }: FormQuestionProps) => {
  const t = useTexts(formTexts);
  const say = useTextIn();
  const field = fieldIn(spec, entry.field);
  if (field === undefined) return null;
  const title = say(field.title) || entry.field;
  const required = entry.required === true;
  const question: Question = {
    id,
    field,
    title,
    label: required ? title : t("optional", { title }),
    help: [say(field.help), say(entry.help)].filter(Boolean).join(" ") || undefined,
    required,
    answer,
    error,
    onAnswer: (given) => onAnswer(entry.field, given),
  };
  switch (widgetOf(field)) {
    case "line":
    case "paragraph":
    case "email":
    case "phone":
      return <TypedQuestion question={question} />;
    case "number":
      return <NumberQuestion question={question} />;
    case "date":
      return <DateQuestion question={question} />;
    case "yes-no":
    case "radios":
      return <OneOf question={question} />;
    case "select":
      return <FromList question={question} />;
    case "checkboxes":
    case "multi-select":
      return <AnyOf question={question} />;
  }
};
