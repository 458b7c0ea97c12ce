import { Text } from "@mantine/core";
import { textIn, type Language } from "@parcours/core";
import { AnswerForm, formSpecOf, InLanguage, NOBODY, translate, type TypedAnswers } from "@parcours/ui";
import { useState } from "react";
import type { Document } from "../../graph/document.ts";
import classes from "../frame/panel.module.css";
import { texts } from "./texts.ts";

interface FormPreviewProps {
  document: Document;
  id: string;
  language: Language;
}

/** The form as a person fills it in on a phone: it can be tried, its rules and checks answer as they will. */
export const FormPreview = ({ document, id, language }: FormPreviewProps) => {
  const t = translate(texts, language);
  const [answers, setAnswers] = useState<TypedAnswers>({});
  const [sent, setSent] = useState(false);
  const [now] = useState(() => new Date().toISOString());
  const spec = formSpecOf(document, id);
  if (spec === undefined) return null;
  return (
    <InLanguage language={language}>
      <div className={classes["preview"]}>
        <Text fw={600} component="p" mt={0}>
          {textIn(spec.form.title, language)}
        </Text>
        <AnswerForm
          spec={spec}
          answers={answers}
          onChange={(given) => {
            setAnswers(given);
            setSent(false);
          }}
          of={{ now, context: NOBODY }}
          submitLabel={t("send")}
          onSubmit={() => setSent(true)}
        />
        <Text role="status" size="sm" mt={8}>
          {sent ? t("sent") : ""}
        </Text>
      </div>
    </InLanguage>
  );
};
