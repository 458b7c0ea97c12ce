import { useFormats, useTexts } from "@parcours/ui";
import { useState } from "react";
import { api, type Paper } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Note } from "../../parts/Note.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { useOrganization } from "../../shell/use-organization.ts";
import { HandIn } from "./HandIn.tsx";
import { documentTexts } from "./texts.ts";

const KILO = 1_000;

const Row = ({ paper, onGone }: { paper: Paper; onGone: () => void }) => {
  const t = useTexts(documentTexts);
  const { date, number } = useFormats();
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const { id, title, size, addedAt, by } = paper;
  const remove = async (): Promise<void> => {
    try {
      await api.delete("/api/portal/documents/{id}", { path: { id } });
      onGone();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <li className={parts.item}>
      <span className={parts.strong}>{title}</span>
      <span className={parts.small}>
        {date(addedAt, { style: "long" })} · {t("size", { size: number(Math.max(1, Math.round(size / KILO))) })} ·{" "}
        {by === "self" ? t("bySelf") : t("byStaff")}
      </span>
      <Failure error={error} />
      {asked ? (
        <div className={parts.row} role="group" aria-label={t("removeSure", { title })}>
          <span>{t("removeSure", { title })}</span>
          <Button kind="second" onClick={() => void remove()}>
            {t("removeYes")}
          </Button>
          <Button kind="plain" onClick={() => setAsked(false)}>
            {t("keep")}
          </Button>
        </div>
      ) : (
        <div className={parts.row}>
          <a className={parts.plain} href={`/api/portal/documents/${id}/content`} aria-label={t("openOf", { title })}>
            {t("open")}
          </a>
          {by === "self" && (
            <Button kind="plain" aria-label={t("removeOf", { title })} onClick={() => setAsked(true)}>
              {t("remove")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

/** My papers: hand one in, open one, take one back. */
export const DocumentsPage = () => {
  const t = useTexts(documentTexts);
  const heading = usePage(t("title"));
  const [said, setSaid] = useState("");
  const { data, error, again, put } = useLoaded("documents", async () => await api.get("/api/portal/documents"));
  return (
    <Shell place="documents" {...useOrganization()}>
      <div className={parts.stack}>
        <div className={parts.close}>
          <h1 ref={heading} tabIndex={-1}>
            {t("title")}
          </h1>
          <p className={parts.lead}>{t("lead")}</p>
        </div>
        <HandIn
          onDone={(paper) => {
            setSaid(t("done", { title: paper.title }));
            put({ items: [paper, ...(data?.items ?? [])], next: null });
          }}
        />
        <div role="status">
          {said !== "" && (
            <Note tone="good">
              <p>{said}</p>
            </Note>
          )}
        </div>
        {data === undefined && (error === undefined ? <Waiting /> : <Failure error={error} again={again} />)}
        {data?.items.length === 0 && <p className={parts.quiet}>{t("empty")}</p>}
        {data !== undefined && data.items.length > 0 && (
          <section className={parts.close}>
            <h2>{t("listTitle")}</h2>
            <ul className={parts.list}>
              {data.items.map((paper) => (
                <Row
                  key={paper.id}
                  paper={paper}
                  onGone={() => {
                    setSaid(t("removed"));
                    put({ items: data.items.filter(({ id }) => id !== paper.id), next: null });
                  }}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  );
};
