import { useLanguage, useTextIn, useTexts } from "@parcours/ui";
import type { Text } from "@parcours/core";
import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from "react";
import { api, isGone, type OpenProgram } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { ErrorSummary } from "../../form/ErrorSummary.tsx";
import forms from "../../form/form.module.css";
import { LineField } from "../../form/LineField.tsx";
import { faultsOf, Questions } from "../../form/Questions.tsx";
import { useAnswers } from "../../form/use-answers.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { Link } from "../../router/Link.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { forgetApplication, keepApplication, keptApplication } from "./kept-application.ts";
import { applyTexts } from "./texts.ts";

const LOOKS_RIGHT = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const Closed = () => {
  const t = useTexts(applyTexts);
  const heading = usePage(t("closedTitle"));
  return (
    <div className={parts.stack}>
      <h1 ref={heading} tabIndex={-1}>
        {t("closedTitle")}
      </h1>
      <p className={parts.lead}>{t("closed")}</p>
      <p>
        <Link className={parts.button} to="/">
          {t("toStart")}
        </Link>
      </p>
    </div>
  );
};

const Sent = () => {
  const t = useTexts(applyTexts);
  const heading = usePage(t("sentTitle"));
  useEffect(() => heading.current?.focus(), [heading]);
  return (
    <div className={parts.stack}>
      <h1 ref={heading} tabIndex={-1}>
        {t("sentTitle")}
      </h1>
      <p className={parts.lead}>{t("sent")}</p>
      <p>{t("next")}</p>
      <p className={parts.quiet}>{t("noMail")}</p>
      <p>
        <Link to="/">{t("toStart")}</Link>
      </p>
    </div>
  );
};

const Application = ({ open, onSent }: { open: OpenProgram; onSent: () => void }) => {
  const t = useTexts(applyTexts);
  const say = useTextIn();
  const { language } = useLanguage();
  const { organization, program, sites, asked } = open;
  const name = `${organization.id}/${program.slug}`;
  const begun = useMemo(() => keptApplication(name), [name]);
  const [person, setPerson] = useState({ name: begun.name, email: begun.email, site: begun.site });
  const answering = useAnswers(asked, begun.answers);
  const heading = usePage(t("page"));
  const [tried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const summary = useRef<HTMLDivElement | null>(null);
  useEffect(() => keepApplication(name, { ...person, answers: answering.answers }), [name, person, answering.answers]);
  useEffect(() => {
    if (round > 0) summary.current?.focus();
  }, [round]);
  const own: { name?: string; email?: string } = {
    ...(person.name.trim() === "" && { name: t("nameMissing") }),
    ...(!LOOKS_RIGHT.test(person.email.trim()) && { email: t("emailWrong") }),
  };
  const shown: typeof own = tried ? own : {};
  const ownFaults = Object.entries(shown).map(([id, message]) => ({ id, message }));
  const form = asked.form as { intro?: Text };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const answers = answering.check();
    setTried(true);
    if (answers === undefined || Object.keys(own).length > 0) {
      setRound((count) => count + 1);
      return;
    }
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const site = sites.some(({ id }) => id === person.site) ? { site: person.site } : {};
    try {
      await api.post("/api/portal/applications", {
        body: {
          organization: organization.id,
          program: program.slug,
          name: person.name.trim(),
          email: person.email.trim(),
          ...site,
          answers,
        },
      });
      forgetApplication(name);
      onSent();
    } catch (problem) {
      if (!answering.refuse(problem)) setError(problem);
      setRound((count) => count + 1);
      setBusy(false);
    }
  };
  const intro = say(form.intro);
  return (
    <div className={parts.stack}>
      <div className={parts.close}>
        <h1 ref={heading} tabIndex={-1}>
          {program.title}
        </h1>
        <p className={parts.lead}>{program.summary}</p>
        <p className={parts.quiet}>{t("by", { organization: organization.name })}</p>
      </div>
      <p>{t("noAccount")}</p>
      <form className={forms.form} noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={[...ownFaults, ...faultsOf(answering, language)]} ref={summary} />
        <Failure error={error} />
        <h2>{t("youTitle")}</h2>
        <LineField
          id="name"
          label={t("name")}
          help={t("nameHelp")}
          error={shown.name}
          autoComplete="name"
          value={person.name}
          onChange={(value) => setPerson({ ...person, name: value })}
        />
        <LineField
          id="email"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          error={shown.email}
          autoComplete="email"
          value={person.email}
          onChange={(value) => setPerson({ ...person, email: value })}
        />
        {sites.length > 0 && (
          <div className={forms.field}>
            <label className={forms.label} htmlFor="site">
              {t("site")}
            </label>
            <select
              id="site"
              className={forms.input}
              value={person.site}
              onChange={(event) => setPerson({ ...person, site: event.currentTarget.value })}
            >
              <option value="">{t("anySite")}</option>
              {sites.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        )}
        <h2>{t("formTitle")}</h2>
        {intro !== "" && <p>{intro}</p>}
        <Questions of={answering} />
        <p className={parts.small}>{t("data")}</p>
        <div>
          <Button type="submit" wide busy={busy}>
            {t("send")}
          </Button>
        </div>
      </form>
    </div>
  );
};

/** The public page of a program: no account needed. */
export const ApplyPage = ({
  params: { organization = "", slug = "" },
}: {
  params: Readonly<Record<string, string>>;
}) => {
  const ask = async () => await api.get("/api/portal/programs/{organization}/{slug}", { path: { organization, slug } });
  const { data, error, again } = useLoaded(`apply/${organization}/${slug}`, ask);
  const [sent, setSent] = useState(false);
  return (
    <Shell organization={data?.organization.name} simpleWords={data?.simpleWords}>
      {data === undefined &&
        (error === undefined ? <Waiting /> : isGone(error) ? <Closed /> : <Failure error={error} again={again} />)}
      {data !== undefined && (sent ? <Sent /> : <Application open={data} onSent={() => setSent(true)} />)}
    </Shell>
  );
};
