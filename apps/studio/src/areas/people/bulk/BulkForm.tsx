import type { Fact, RunContext } from "@parcours/core";
import { AnswerForm, formSpecOf, LoadingRows, type TypedAnswers, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { definitionQuery } from "../../../api/programs.ts";
import { caseloadTexts } from "../caseload-texts.ts";
import classes from "./bulk.module.css";

interface BulkFormProps {
  program: { slug: string; version: number };
  form: string;
  /** What was answered before the last trial. */
  before?: Record<string, Fact>;
  busy: boolean;
  onAnswer: (answers: Record<string, Fact>) => void;
  actions: ReactNode;
}

const NOTHING_KNOWN: RunContext = {
  person: {},
  data: {},
  contracts: {},
  tasks: {},
  measures: {},
  lists: {},
  members: {},
  cohort: {},
};

/** A form filled in once for many people. Nothing is known of any of them here: what hangs on it is asked. */
export const BulkForm = ({ program, form, before = {}, busy, onAnswer, actions }: BulkFormProps) => {
  const t = useTexts(caseloadTexts);
  const { data: definition } = useQuery(definitionQuery(program.slug, program.version));
  const [answers, setAnswers] = useState<TypedAnswers>(before);
  const [now] = useState(() => new Date().toISOString());
  const spec = definition === undefined ? undefined : formSpecOf(definition, form);
  if (spec === undefined) return <LoadingRows rows={3} />;
  return (
    <>
      <p className={classes.quiet}>{t("sameAnswers")}</p>
      <AnswerForm
        spec={spec}
        answers={answers}
        onChange={setAnswers}
        onSubmit={onAnswer}
        of={{ now, context: NOTHING_KNOWN }}
        busy={busy}
        submitLabel={t("tryFirst")}
        actions={actions}
      />
    </>
  );
};
