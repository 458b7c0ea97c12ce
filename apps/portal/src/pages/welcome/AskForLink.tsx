import { useTexts } from "@parcours/ui";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { api } from "../../api/api.ts";
import forms from "../../form/form.module.css";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { welcomeTexts } from "./texts.ts";

const LOOKS_RIGHT = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Asks for an address and says that a mail is on its way: the same words whether or not the address is known. */
export const AskForLink = () => {
  const t = useTexts(welcomeTexts);
  const [email, setEmail] = useState("");
  const [state, setState] = useState<"asking" | "sending" | "sent" | "wrong">("asking");
  const [error, setError] = useState<unknown>();
  const field = useRef<HTMLInputElement | null>(null);
  const done = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (state === "sent") done.current?.focus();
    if (state === "wrong") field.current?.focus();
  }, [state]);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setError(undefined);
    if (!LOOKS_RIGHT.test(email.trim())) return setState("wrong");
    setState("sending");
    try {
      await api.post("/api/portal/links", { body: { email: email.trim() } });
      setState("sent");
    } catch (problem) {
      setError(problem);
      setState("asking");
    }
    return undefined;
  };
  if (state === "sent")
    return (
      <section className={parts.card}>
        <h2 ref={done} tabIndex={-1}>
          {t("sentTitle")}
        </h2>
        <p>{t("sent")}</p>
        <p className={parts.quiet}>{t("sentHelp")}</p>
        <Button kind="plain" onClick={() => setState("asking")}>
          {t("other")}
        </Button>
      </section>
    );
  const isWrong = state === "wrong";
  return (
    <form className={parts.stack} noValidate onSubmit={(event) => void submit(event)}>
      <p>{t("how")}</p>
      <Failure error={error} />
      <div className={`${forms.field} ${isWrong ? forms.wrong : ""}`}>
        <label className={forms.label} htmlFor="email">
          {t("email")}
        </label>
        <p id="email-help" className={forms.help}>
          {t("emailHelp")}
        </p>
        {isWrong && (
          <p id="email-error" className={forms.error} role="alert">
            {t("wrong")}
          </p>
        )}
        <input
          ref={field}
          id="email"
          className={forms.input}
          type="email"
          inputMode="email"
          autoComplete="email"
          aria-required
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "email-help email-error" : "email-help"}
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button type="submit" wide busy={state === "sending"}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
};
