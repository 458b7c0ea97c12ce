import { useLanguage } from "@parcours/ui";
import { FormQuestion } from "./FormQuestion.tsx";
import type { useAnswers } from "./use-answers.ts";

type Answering = ReturnType<typeof useAnswers>;

/** The id of a question's control. */
const idOf = (field: string): string => `q-${field}`;

/** The questions that are shown for the answers so far, in order. */
export const Questions = ({ of }: { of: Answering }) => {
  const { language } = useLanguage();
  return of.entries.map((entry) => (
    <FormQuestion
      key={entry.field}
      spec={of.spec}
      entry={entry}
      id={idOf(entry.field)}
      answer={Object.hasOwn(of.answers, entry.field) ? of.answers[entry.field] : undefined}
      error={of.errors.fields[entry.field]?.[language]}
      onAnswer={of.answer}
    />
  ));
};

/** What is wrong with the answers, in the order of the questions. */
export const faultsOf = (of: Answering, language: "fr" | "en") => [
  ...of.entries.flatMap(({ field }) => {
    const message = of.errors.fields[field]?.[language];
    return message === undefined ? [] : [{ id: idOf(field), message }];
  }),
  ...of.errors.whole.map((message) => ({ message: message[language] })),
];
