import type { Field } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from "react";
import { api, type AskedForm, type Journey } from "../../api/api.ts";
import { ErrorSummary } from "../../form/ErrorSummary.tsx";
import forms from "../../form/form.module.css";
import { faultsOf, Questions } from "../../form/Questions.tsx";
import { useAnswers } from "../../form/use-answers.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { homeTexts } from "./texts.ts";

/** The missing facts as a form of their own, each required. */
const askedOf = ({ enrollment, missing, since }: Journey): AskedForm => {
  const own = missing.filter(({ own: theirs, ask }) => theirs && ask !== undefined);
  const fields = Object.fromEntries(own.map(({ field, ask }) => [field, ask as unknown as Field]));
  return {
    id: enrollment,
    form: { title: "", by: ["participant"], fields: own.map(({ field }) => ({ field, required: true })) },
    meta: { fields, rules: {} },
    timeZone: "Europe/Paris",
    context: { person: {}, data: {} },
    now: since,
  };
};

/** What holds a journey, with the questions that the person can answer themselves. */
export const MissingFacts = ({ journey, onDone }: { journey: Journey; onDone: (journey: Journey) => void }) => {
  const t = useTexts(homeTexts);
  const { language } = useLanguage();
  const asked = useMemo(() => askedOf(journey), [journey]);
  const answering = useAnswers(asked, {});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const summary = useRef<HTMLDivElement | null>(null);
  const others = journey.missing.filter(({ own }) => !own).map(({ title }) => title);
  const count = journey.missing.length;
  useEffect(() => {
    if (answering.attempts > 0) summary.current?.focus();
  }, [answering.attempts]);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const facts = answering.check();
    if (facts === undefined || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const path = { id: journey.enrollment };
      onDone(await api.put("/api/portal/enrollments/{id}/facts", { path, body: { facts } }));
    } catch (problem) {
      if (!answering.refuse(problem)) setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={`${parts.card} ${parts.todo}`} aria-labelledby={`missing-${journey.enrollment}`}>
      <div className={parts.close}>
        <p className={parts.small}>{journey.program.title}</p>
        <h2 id={`missing-${journey.enrollment}`}>{t("missing", { count })}</h2>
        <p>{t("missingLead", { count })}</p>
        {others.length > 0 && <p className={parts.quiet}>{t("missingOthers", { titles: others.join(", ") })}</p>}
      </div>
      {answering.entries.length > 0 && (
        <form className={forms.form} noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary faults={faultsOf(answering, language)} ref={summary} />
          <Failure error={error} />
          <Questions of={answering} />
          <div>
            <Button type="submit" wide busy={busy}>
              {t("save")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
};
