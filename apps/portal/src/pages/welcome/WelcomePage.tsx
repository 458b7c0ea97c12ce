import { useTexts } from "@parcours/ui";
import { useEffect, useState } from "react";
import { api } from "../../api/api.ts";
import { forgetAll } from "../../api/use-loaded.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Note } from "../../parts/Note.tsx";
import parts from "../../parts/parts.module.css";
import { go } from "../../router/location.ts";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { AskForLink } from "./AskForLink.tsx";
import { welcomeTexts } from "./texts.ts";

/** A busy server is asked again. */
const LOOKS = 5;
const LOOK_AGAIN_MS = 2_000;

/** The demo has somebody to come in as; elsewhere there is nothing of it. */
const Demo = () => {
  const t = useTexts(welcomeTexts);
  const [offered, setOffered] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let gone = false;
    const look = async (left: number): Promise<void> => {
      try {
        const { demo } = await api.get("/api/portal/door");
        if (!gone) setOffered(demo);
      } catch {
        if (left > 0 && !gone) window.setTimeout(() => void look(left - 1), LOOK_AGAIN_MS);
      }
    };
    void look(LOOKS);
    return () => {
      gone = true;
    };
  }, []);
  if (!offered) return null;
  const enter = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.post("/api/portal/session/demo");
      forgetAll();
      go("/home");
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <section className={parts.card} aria-labelledby="demo">
      <div className={parts.close}>
        <h2 id="demo">{t("demoTitle")}</h2>
        <p className={parts.quiet}>{t("demo")}</p>
      </div>
      <Failure error={error} />
      <div>
        <Button kind="second" wide busy={busy} onClick={() => void enter()}>
          {t("demoEnter")}
        </Button>
      </div>
    </section>
  );
};

/** The first page: asking for a link. */
export const WelcomePage = () => {
  const t = useTexts(welcomeTexts);
  const heading = usePage(t("title"));
  const [reason] = useState(() => window.location.search.slice(1));
  return (
    <Shell>
      <div className={parts.stack}>
        {reason === "ended" && (
          <Note>
            <p>{t("ended")}</p>
          </Note>
        )}
        {reason === "left" && (
          <Note tone="good" role="status">
            <p>{t("left")}</p>
          </Note>
        )}
        <div className={parts.close}>
          <h1 ref={heading} tabIndex={-1}>
            {t("title")}
          </h1>
          <p className={parts.lead}>{t("lead")}</p>
        </div>
        <AskForLink />
        <Demo />
      </div>
    </Shell>
  );
};
