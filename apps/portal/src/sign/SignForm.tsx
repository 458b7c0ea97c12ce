import { ApiProblem } from "@parcours/client";
import { useTexts } from "@parcours/ui";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { api } from "../api/api.ts";
import { ErrorSummary, type Fault } from "../form/ErrorSummary.tsx";
import forms from "../form/form.module.css";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Note } from "../parts/Note.tsx";
import parts from "../parts/parts.module.css";
import { named, type PortalContract } from "./contract.ts";
import classes from "./sign.module.css";
import { signTexts } from "./texts.ts";

interface SignProps {
  contract: PortalContract;
  asked: string | undefined;
  onDone: (contract: PortalContract) => void;
}

const IDS = { name: "sign-name", consent: "sign-consent", code: "sign-code" } as const;
type Part = keyof typeof IDS;

/** What the server says of the parts of a signature, each at its place. */
const faultsIn = (error: unknown): Fault[] =>
  error instanceof ApiProblem
    ? error.errors.map(({ path, message }) => {
        const part = (Object.keys(IDS) as Part[]).find((name) => path === `/${name}`);
        return part === undefined ? { message } : { id: IDS[part], message };
      })
    : [];

/** Name, consent, code: in this order, on one page. */
export const SignForm = ({ contract, asked, onDone }: SignProps) => {
  const t = useTexts(signTexts);
  const [name, setName] = useState(contract.self.name ?? "");
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState("");
  const [sentTo, setSentTo] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const codeField = useRef<HTMLInputElement | null>(null);
  const summary = useRef<HTMLDivElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (sentTo !== undefined) codeField.current?.focus();
  }, [sentTo]);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  const wrong = (part: Part): string | undefined => faults.find(({ id }) => id === IDS[part])?.message;
  const check = (withCode: boolean): boolean => {
    const found: Fault[] = [
      ...(name.trim().length < 2 ? [{ id: IDS.name, message: t("nameMissing") }] : []),
      ...(agreed ? [] : [{ id: IDS.consent, message: t("consentMissing") }]),
      ...(withCode && code.replaceAll(/\D/g, "").length !== 6 ? [{ id: IDS.code, message: t("codeMissing") }] : []),
    ];
    setFaults(found);
    return found.length === 0;
  };
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      const found = faultsIn(problem);
      if (found.length > 0) setFaults(found);
      else setError(problem);
    }
    setBusy(false);
  };
  const askCode = async (): Promise<void> => {
    if (busy || !check(false)) return;
    await act(async () => {
      const { to } = await api.post("/api/portal/contract/code", { body: named(asked) });
      setCode("");
      setSentTo(to);
    });
  };
  const sign = async (): Promise<void> => {
    if (busy || !check(true)) return;
    await act(async () => {
      const body = { ...named(asked), name, code, consent: contract.consent.hash };
      onDone(await api.post("/api/portal/contract/sign", { body }));
    });
  };
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    void (sentTo === undefined ? askCode() : sign());
  };
  return (
    <form className={forms.form} noValidate onSubmit={submit}>
      <div className={parts.close}>
        <h2 ref={heading} tabIndex={-1}>
          {t("signTitle")}
        </h2>
        <p className={parts.quiet}>{t("kind", { signature: contract.signature })}</p>
      </div>
      <ErrorSummary faults={faults} ref={summary} />
      <Failure error={error} />
      <div className={`${forms.field} ${wrong("name") === undefined ? "" : forms.wrong}`}>
        <label className={forms.label} htmlFor={IDS.name}>
          {t("name")}
        </label>
        <p id="sign-name-help" className={forms.help}>
          {t("nameHelp")}
        </p>
        {wrong("name") !== undefined && <p className={forms.error}>{wrong("name")}</p>}
        <input
          id={IDS.name}
          className={forms.input}
          autoComplete="name"
          aria-required
          aria-invalid={wrong("name") !== undefined}
          aria-describedby="sign-name-help"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div className={`${forms.field} ${wrong("consent") === undefined ? "" : forms.wrong}`}>
        {wrong("consent") !== undefined && <p className={forms.error}>{wrong("consent")}</p>}
        <label className={classes.consent} htmlFor={IDS.consent}>
          <input
            id={IDS.consent}
            type="checkbox"
            aria-required
            aria-invalid={wrong("consent") !== undefined}
            checked={agreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <span>{contract.consent.sentence}</span>
        </label>
      </div>
      {sentTo === undefined ? (
        <div className={forms.send}>
          <p className={parts.quiet}>{t("codeWhy", { to: contract.self.codeTo })}</p>
          <Button type="submit" wide busy={busy}>
            {t("askCode")}
          </Button>
        </div>
      ) : (
        <>
          <Note role="status">
            <p>{t("codeSent", { to: sentTo })}</p>
          </Note>
          <div className={`${forms.field} ${wrong("code") === undefined ? "" : forms.wrong}`}>
            <label className={forms.label} htmlFor={IDS.code}>
              {t("code")}
            </label>
            <p id="sign-code-help" className={forms.help}>
              {t("codeHelp")}
            </p>
            {wrong("code") !== undefined && <p className={forms.error}>{wrong("code")}</p>}
            <input
              id={IDS.code}
              ref={codeField}
              className={`${forms.input} ${classes.code}`}
              inputMode="numeric"
              autoComplete="one-time-code"
              aria-required
              aria-invalid={wrong("code") !== undefined}
              aria-describedby="sign-code-help"
              maxLength={10}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </div>
          <div className={forms.send}>
            <Button type="submit" wide busy={busy}>
              {t("sign")}
            </Button>
            <Button kind="plain" onClick={() => void askCode()}>
              {t("newCode")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
};
