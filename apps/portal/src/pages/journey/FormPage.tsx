import type { Fact, Text } from "@parcours/core";
import { type TypedAnswers, useLanguage, useTextIn, useTexts } from "@parcours/ui";
import { type SyntheticEvent, useCallback, useEffect, useRef, useState } from "react";
import { api, type OwnForm } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { ErrorSummary } from "../../form/ErrorSummary.tsx";
import forms from "../../form/form.module.css";
import { KeptLine } from "../../form/KeptLine.tsx";
import { faultsOf, Questions } from "../../form/Questions.tsx";
import { useAnswers } from "../../form/use-answers.ts";
import { useAutosave } from "../../form/use-autosave.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { Link } from "../../router/Link.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { useOrganization } from "../../shell/use-organization.ts";
import { journeyTexts } from "./texts.ts";

interface FillProps {
  id: string;
  own: OwnForm;
  onSent: () => void;
}

const Fill = ({ id, own, onSent }: FillProps) => {
  const t = useTexts(journeyTexts);
  const say = useTextIn();
  const { language } = useLanguage();
  const { asked, event, draft } = own;
  const form = asked.form as { title: Text; intro?: Text };
  const heading = usePage(t("formPage"));
  const answering = useAnswers(asked, own.answers as Record<string, Fact>);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const summary = useRef<HTMLDivElement | null>(null);
  const keep = useCallback(
    async (answers: TypedAnswers): Promise<string> => {
      const path = { id, form: asked.id };
      const { updatedAt } = await api.put("/api/portal/enrollments/{id}/form-drafts/{form}", {
        path,
        body: { answers },
      });
      return updatedAt;
    },
    [id, asked.id],
  );
  const kept = useAutosave(
    answering.answers,
    keep,
    draft === null ? { state: "clean" } : { state: "kept", at: draft.updatedAt },
  );
  useEffect(() => {
    if (answering.attempts > 0) summary.current?.focus();
  }, [answering.attempts]);
  const submit = async (submitted: SyntheticEvent): Promise<void> => {
    submitted.preventDefault();
    const data = answering.check();
    if (data === undefined || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await api.post("/api/portal/enrollments/{id}/events", { path: { id }, body: { type: event, data } });
      onSent();
    } catch (problem) {
      if (!answering.refuse(problem)) setError(problem);
      setBusy(false);
    }
  };
  const intro = say(form.intro);
  return (
    <div className={parts.stack}>
      <div className={parts.close}>
        <p>
          <Link to="/home">{t("back")}</Link>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {say(form.title)}
        </h1>
        {intro !== "" && <p className={parts.lead}>{intro}</p>}
        <p className={parts.quiet}>{t("aboutMe")}</p>
      </div>
      <form className={forms.form} noValidate onSubmit={(submitted) => void submit(submitted)}>
        <ErrorSummary faults={faultsOf(answering, language)} ref={summary} />
        <Failure error={error} />
        <Questions of={answering} />
        <div className={forms.send}>
          <Button type="submit" wide busy={busy}>
            {t("send")}
          </Button>
          <KeptLine kept={kept} />
        </div>
      </form>
    </div>
  );
};

const Sent = () => {
  const t = useTexts(journeyTexts);
  const heading = usePage(t("sentTitle"));
  useEffect(() => heading.current?.focus(), [heading]);
  return (
    <div className={parts.stack}>
      <h1 ref={heading} tabIndex={-1}>
        {t("sentTitle")}
      </h1>
      <p className={parts.lead}>{t("sent")}</p>
      <p>
        <Link className={`${parts.button} ${parts.wide}`} to="/home">
          {t("toHome")}
        </Link>
      </p>
    </div>
  );
};

/** A form of a journey: kept while it is written, sent when it is right. */
export const FormPage = ({ params: { id = "", form = "" } }: { params: Readonly<Record<string, string>> }) => {
  const [sent, setSent] = useState(false);
  const ask = async () => await api.get("/api/portal/enrollments/{id}/forms/{form}", { path: { id, form } });
  // Asked anew each time: what was left on another device is there too.
  const [visit] = useState(() => crypto.randomUUID());
  const { data, error, again } = useLoaded(`form/${id}/${form}/${visit}`, ask);
  return (
    <Shell place="home" {...useOrganization()}>
      {sent && <Sent />}
      {!sent && data === undefined && (error === undefined ? <Waiting /> : <Failure error={error} again={again} />)}
      {!sent && data !== undefined && <Fill id={id} own={data} onSent={() => setSent(true)} />}
    </Shell>
  );
};
