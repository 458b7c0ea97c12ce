import { formatDate, useLanguage, useTexts } from "@parcours/ui";
import { useEffect, useRef, useState } from "react";
import { api } from "../api/api.ts";
import { useLoaded } from "../api/use-loaded.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Note } from "../parts/Note.tsx";
import parts from "../parts/parts.module.css";
import { Waiting } from "../parts/Waiting.tsx";
import { Link } from "../router/Link.tsx";
import { usePage } from "../router/use-page.ts";
import { Shell } from "../shell/Shell.tsx";
import { ContractText } from "./ContractText.tsx";
import { Copies } from "./Copies.tsx";
import { fileOf, named, type PortalContract } from "./contract.ts";
import { DeclineForm } from "./DeclineForm.tsx";
import { Parties } from "./Parties.tsx";
import classes from "./sign.module.css";
import { SignForm } from "./SignForm.tsx";
import { signTexts } from "./texts.ts";

interface ContractProps {
  contract: PortalContract;
  asked: string | undefined;
  put: (contract: PortalContract) => void;
}

type Stand = "toSign" | "wait" | "signed" | "completed" | "declined" | "expired" | "voided" | "terminated";

const ENDS = ["completed", "declined", "expired", "voided", "terminated"] as const;

const standOf = ({ status, self }: PortalContract): Stand => {
  const end = ENDS.find((one) => one === status);
  if (end !== undefined) return end;
  if (self.status === "signed") return "signed";
  return self.next ? "toSign" : "wait";
};

/** What became of it, said first. */
const Outcome = ({ stand, organization }: { stand: Exclude<Stand, "toSign">; organization: string }) => {
  const t = useTexts(signTexts);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const [first] = useState(stand);
  useEffect(() => {
    if (stand === "signed" || stand === "completed" || stand !== first) heading.current?.focus();
  }, [stand, first]);
  const good = stand === "signed" || stand === "completed";
  return (
    <Note tone={good ? "good" : "note"} role="status">
      <h2 ref={heading} tabIndex={-1}>
        {t(`${stand}Title`)}
      </h2>
      <p>{t(stand, { organization })}</p>
    </Note>
  );
};

/** The end of the text: reading is over, signing may begin. */
const ReadToEnd = ({ contract, asked, put }: ContractProps) => {
  const t = useTexts(signTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const read = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.post("/api/portal/contract/read", { body: named(asked) });
      put({ ...contract, self: { ...contract.self, read: true } });
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <div className={parts.close}>
      <Failure error={error} />
      <div>
        <Button wide busy={busy} onClick={() => void read()}>
          {t("readToEnd")}
        </Button>
      </div>
    </div>
  );
};

const Answer = ({ contract, asked, put }: ContractProps) => {
  const t = useTexts(signTexts);
  const [declining, setDeclining] = useState(false);
  const { organization, paper, self } = contract;
  if (declining)
    return <DeclineForm asked={asked} organization={organization} onDone={put} onCancel={() => setDeclining(false)} />;
  return (
    <>
      {self.read ? (
        <SignForm contract={contract} asked={asked} onDone={put} />
      ) : (
        <ReadToEnd contract={contract} asked={asked} put={put} />
      )}
      {paper && (
        <Note title={t("paperTitle")}>
          <p>{t("paper", { organization })}</p>
        </Note>
      )}
      <div>
        <Button kind="plain" onClick={() => setDeclining(true)}>
          {t("declineOpen")}
        </Button>
      </div>
    </>
  );
};

const Contract = ({ contract, asked, put }: ContractProps) => {
  const t = useTexts(signTexts);
  const { language } = useLanguage();
  const day = (instant: string): string => formatDate(instant, language, { style: "long" });
  const heading = usePage(t("page"));
  const stand = standOf(contract);
  const { organization, expiresAt, pdfHash } = contract;
  const mayStillSign = stand === "toSign" || stand === "wait";
  return (
    <div className={parts.stack}>
      <div className={parts.close}>
        {asked !== undefined && (
          <p>
            <Link to="/home">{t("back")}</Link>
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {contract.title}
        </h1>
        <p className={parts.lead}>{t("from", { organization })}</p>
        {mayStillSign && expiresAt !== null && <p>{t("until", { date: day(expiresAt) })}</p>}
      </div>
      {stand !== "toSign" && <Outcome stand={stand} organization={organization} />}
      <Parties parties={contract.parties} />
      {!mayStillSign && pdfHash !== null && <Copies asked={asked} evidence={stand !== "signed"} />}
      <section aria-labelledby="text" className={parts.close}>
        <h2 id="text">{t("text")}</h2>
        {stand === "toSign" && <p className={parts.quiet}>{t("textHelp")}</p>}
        <ContractText text={contract.text} language={contract.language} />
        {pdfHash !== null && (
          <div className={parts.close}>
            <a className={parts.plain} href={fileOf("document.pdf", asked)} download>
              {t("print")}
            </a>
            <p className={parts.small}>
              {t("fingerprint")} <span className={classes.hash}>{pdfHash}</span>
              <br />
              {t("fingerprintHelp")}
            </p>
          </div>
        )}
      </section>
      {stand === "toSign" && <Answer contract={contract} asked={asked} put={put} />}
    </div>
  );
};

/** A contract to read and sign: the one that a link names, or one of the visitor's own. */
export const SignPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const asked = params["contract"];
  const ask = async () => await api.get("/api/portal/contract", { query: named(asked) });
  const { data, error, again, put } = useLoaded(`contract/${asked ?? ""}`, ask);
  return (
    <Shell place="none">
      {data === undefined && error === undefined && <Waiting />}
      {data === undefined && <Failure error={error} again={again} />}
      {data !== undefined && <Contract contract={data} asked={asked} put={put} />}
    </Shell>
  );
};
