import { useTexts } from "@parcours/ui";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { api } from "../api/api.ts";
import forms from "../form/form.module.css";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import parts from "../parts/parts.module.css";
import { named, type PortalContract } from "./contract.ts";
import { signTexts } from "./texts.ts";

interface DeclineProps {
  asked: string | undefined;
  organization: string;
  onDone: (contract: PortalContract) => void;
  onCancel: () => void;
}

/** Says no, with a word of why. */
export const DeclineForm = ({ asked, organization, onDone, onCancel }: DeclineProps) => {
  const t = useTexts(signTexts);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const field = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = async (submitted: SyntheticEvent): Promise<void> => {
    submitted.preventDefault();
    if (busy) return;
    if (reason.trim().length < 2) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      onDone(await api.post("/api/portal/contract/decline", { body: { ...named(asked), reason } }));
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className={forms.form} noValidate onSubmit={(submitted) => void send(submitted)}>
      <div className={parts.close}>
        <h2 ref={heading} tabIndex={-1}>
          {t("declineTitle")}
        </h2>
        <p className={parts.quiet}>{t("declineHelp", { organization })}</p>
      </div>
      <Failure error={error} />
      <div className={`${forms.field} ${missing ? forms.wrong : ""}`}>
        <label className={forms.label} htmlFor="decline-reason">
          {t("reason")}
        </label>
        {missing && (
          <p id="decline-reason-error" className={forms.error}>
            {t("reasonMissing")}
          </p>
        )}
        <textarea
          id="decline-reason"
          ref={field}
          className={forms.input}
          aria-required
          aria-invalid={missing}
          aria-describedby={missing ? "decline-reason-error" : undefined}
          maxLength={2_000}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
        />
      </div>
      <div className={forms.send}>
        <Button type="submit" wide busy={busy}>
          {t("decline")}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
};
