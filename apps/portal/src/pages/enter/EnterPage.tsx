import { useTexts } from "@parcours/ui";
import { useEffect, useRef, useState } from "react";
import { api, isSignedOut } from "../../api/api.ts";
import { forgetAll } from "../../api/use-loaded.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Note } from "../../parts/Note.tsx";
import parts from "../../parts/parts.module.css";
import { Link } from "../../router/Link.tsx";
import { addressOf, go, usePath } from "../../router/location.ts";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { enterTexts } from "./texts.ts";

/** The token behind `#`, taken out of the address at once: it stays in no history and in no picture of the screen. */
const useToken = (path: string): string => {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (token !== "") window.history.replaceState(null, "", addressOf(path));
  }, [token, path]);
  return token;
};

const Spent = ({ token }: { token: string }) => {
  const t = useTexts(enterTexts);
  const [state, setState] = useState<"asking" | "sending" | "sent">("asking");
  const [error, setError] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const again = async (): Promise<void> => {
    setState("sending");
    try {
      await api.post("/api/portal/links/again", { body: { token } });
      setState("sent");
    } catch (problem) {
      setError(problem);
      setState("asking");
    }
  };
  return (
    <div className={parts.stack}>
      <h1 ref={heading} tabIndex={-1}>
        {t("spentTitle")}
      </h1>
      <p className={parts.lead}>{t("spent")}</p>
      <Failure error={error} />
      {state === "sent" ? (
        <Note tone="good" role="status">
          <p>{t("againSent")}</p>
        </Note>
      ) : (
        <div>
          <Button wide busy={state === "sending"} onClick={() => void again()}>
            {t("again")}
          </Button>
        </div>
      )}
      <p>
        <Link to="/">{t("other")}</Link>
      </p>
    </div>
  );
};

/** Where a mailed link leads: a page with a button, so that a program that follows links spends nothing. */
export const EnterPage = () => {
  const t = useTexts(enterTexts);
  const path = usePath();
  const token = useToken(path);
  const title = path.startsWith("/sign") ? t("signTitle") : t("title");
  const heading = usePage(title);
  const [state, setState] = useState<"ready" | "entering" | "spent">("ready");
  const [error, setError] = useState<unknown>();
  const enter = async (): Promise<void> => {
    setState("entering");
    setError(undefined);
    try {
      const { purpose } = await api.post("/api/portal/session", { body: { token } });
      forgetAll();
      go(purpose === "sign" ? "/sign" : "/home", { replace: true });
    } catch (problem) {
      if (!isSignedOut(problem)) setError(problem);
      setState(isSignedOut(problem) ? "spent" : "ready");
    }
  };
  return (
    <Shell>
      {state === "spent" ? (
        <Spent token={token} />
      ) : (
        <div className={parts.stack}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {token.length < 10 ? (
            <>
              <Note>
                <p>{t("missing")}</p>
              </Note>
              <p>
                <Link to="/">{t("other")}</Link>
              </p>
            </>
          ) : (
            <>
              <p className={parts.lead}>{t("lead")}</p>
              <Failure error={error} />
              <div>
                <Button wide busy={state === "entering"} onClick={() => void enter()}>
                  {t("enter")}
                </Button>
              </div>
              <p className={parts.small}>{t("shared")}</p>
            </>
          )}
        </div>
      )}
    </Shell>
  );
};
