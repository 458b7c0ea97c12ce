import { useTexts } from "@parcours/ui";
import { type SyntheticEvent, useId, useState } from "react";
import { api, type Journey } from "../../api/api.ts";
import forms from "../../form/form.module.css";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Link } from "../../router/Link.tsx";
import { journeyTexts } from "./texts.ts";

type Action = Journey["actions"][number];

interface ChoicesProps {
  journey: Journey;
  actions: readonly Action[];
  onDone: (journey: Journey) => void;
  quiet?: boolean;
}

interface ConfirmProps {
  journey: Journey;
  action: Action;
  onDone: (journey: Journey) => void;
  onCancel: () => void;
}

/** What cannot be taken back is asked once, with its reason where the program wants one. */
const Confirm = ({ journey, action, onDone, onCancel }: ConfirmProps) => {
  const t = useTexts(journeyTexts);
  const id = useId();
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const isSaid = text.trim() !== "" || code !== "";
    setWrong(action.reason === "required" && !isSaid);
    if (busy || (action.reason === "required" && !isSaid)) return;
    setBusy(true);
    const reason = { ...(code !== "" && { code }), ...(text.trim() !== "" && { text: text.trim() }) };
    try {
      const path = { id: journey.enrollment };
      const body = { type: action.event, ...(isSaid && { reason }) };
      onDone(await api.post("/api/portal/enrollments/{id}/events", { path, body }));
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className={parts.stack} noValidate onSubmit={(event) => void submit(event)}>
      {action.leaves && (
        <div className={parts.close}>
          <h3>{t("leaveTitle")}</h3>
          <p>{t("leaveLead")}</p>
        </div>
      )}
      <Failure error={error} />
      {action.reasons.length > 0 && (
        <div className={forms.field}>
          <label className={forms.label} htmlFor={`${id}-code`}>
            {t("reasonKind")}
          </label>
          <select
            id={`${id}-code`}
            className={forms.input}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          >
            <option value="">{t("choose")}</option>
            {action.reasons.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      {action.reason !== undefined && (
        <div className={`${forms.field} ${wrong ? forms.wrong : ""}`}>
          <label className={forms.label} htmlFor={`${id}-text`}>
            {action.reason === "required" ? t("reason") : t("reasonOptional")}
          </label>
          {wrong && (
            <p className={forms.error} id={`${id}-error`} role="alert">
              {t("reasonMissing")}
            </p>
          )}
          <textarea
            id={`${id}-text`}
            className={forms.input}
            rows={3}
            maxLength={2_000}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-error` : undefined}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={parts.row}>
        <Button type="submit" busy={busy}>
          {t("confirm", { label: action.label })}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
};

/** Things that can be done without a form; each is confirmed, and says why where that is asked. */
export const Choices = ({ journey, actions, onDone, quiet = false }: ChoicesProps) => {
  const [chosen, setChosen] = useState<Action>();
  if (chosen !== undefined)
    return <Confirm journey={journey} action={chosen} onDone={onDone} onCancel={() => setChosen(undefined)} />;
  return (
    <ul className={quiet ? parts.close : parts.row}>
      {actions.map((action) => (
        <li key={action.event}>
          {action.form === undefined ? (
            <Button kind={quiet ? "plain" : "second"} onClick={() => setChosen(action)}>
              {action.label}
            </Button>
          ) : (
            <Link className={parts.plain} to={`/journeys/${journey.enrollment}/forms/${action.form.id}`}>
              {action.form.title}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
};
