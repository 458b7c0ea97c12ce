import { Alert, Anchor } from "@mantine/core";
import type { Bilingual } from "@parcours/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useLanguage, useTextIn } from "../language/language-context.ts";
import { useTexts } from "../texts/use-texts.ts";
import type { FormErrors } from "./check-form.ts";
import { fieldIn, type FormSpec } from "./form-spec.ts";
import classes from "./form.module.css";
import { texts } from "./texts.ts";

interface ErrorSummaryProps {
  spec: FormSpec;
  errors: FormErrors;
  idOf: (field: string) => string;
  summary: RefObject<HTMLDivElement | null>;
}

const focusOn = (id: string): void => {
  const element = document.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  const field = element?.matches("input,textarea,select,button") ? element : element?.querySelector("input");
  (field ?? element)?.focus();
};

/** What is to be looked at again, above the questions; each line leads to its question. */
export const ErrorSummary = ({ spec, errors, idOf, summary }: ErrorSummaryProps) => {
  const t = useTexts(texts);
  const say = useTextIn();
  const { language } = useLanguage();
  const words = (message: Bilingual): string => message[language];
  // A message that names its question need not be told whose it is.
  const whole = (title: string, message: string): string =>
    message.includes(title) ? message : `${title}${language === "fr" ? "\u00a0" : ""}: ${message}`;
  const fields = Object.entries(errors.fields);
  const count = fields.length + errors.whole.length;
  if (count === 0) return null;
  return (
    <Alert
      ref={summary}
      tabIndex={-1}
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={t("errorsTitle", { count })}
      className={classes["summary"] ?? ""}
    >
      <ul>
        {fields.map(([field, message]) => (
          <li key={field}>
            <Anchor
              href={`#${idOf(field)}`}
              onClick={(event) => {
                event.preventDefault();
                focusOn(idOf(field));
              }}
            >
              {whole(say(fieldIn(spec, field)?.title) || field, words(message))}
            </Anchor>
          </li>
        ))}
        {errors.whole.map((message) => (
          <li key={message.en}>{words(message)}</li>
        ))}
      </ul>
    </Alert>
  );
};
