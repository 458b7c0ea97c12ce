import { Button, Modal, Textarea } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconUsers } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { diffDocuments } from "../diff/diff-documents.ts";
import type { Document } from "../graph/document.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { ChangeList } from "./ChangeList.tsx";
import classes from "./publish.module.css";
import { Readiness } from "./Readiness.tsx";
import { texts } from "./texts.ts";
import { touchedStages } from "./touched-stages.ts";

/** How publishing went: the version that people now start on, and whether it is a new one. */
export interface PublishOutcome {
  version: number;
  unchanged: boolean;
}

interface PublishDialogProps {
  /** The newest version; `undefined` where there is none yet. */
  published: { version: number; document: Document } | undefined;
  /** Head-counts by id of the stage; `undefined` for who sees nobody. */
  counts: Readonly<Record<string, number>> | undefined;
  /** How many people are under way. */
  people: number | undefined;
  /** Publishes what is shown; what it throws is for the host to tell. */
  onPublish: (note: string) => Promise<PublishOutcome | undefined>;
  onClose: () => void;
  /** Highlights the changes on the diagram. */
  onShowChanges: () => void;
  /** What can be done once it is published. */
  next: ReactNode;
}

const NOTE_LIMIT = 2_000;

const People = ({ published, counts, people }: Pick<PublishDialogProps, "published" | "counts" | "people">) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const touched = useMemo(
    () => (published === undefined ? [] : touchedStages(published.document, document, counts ?? {})),
    [published, document, counts],
  );
  if (people === undefined) return null;
  return (
    <section className={classes["part"]}>
      <h3>{t("peopleTitle")}</h3>
      <p>{t("peopleStay", { count: people })}</p>
      <ul className={classes["list"]}>
        {touched.map(({ id, title, kind, people: count }) => (
          <li key={id}>
            <IconUsers size={16} aria-hidden />
            <span>{title[language]}</span>
            <span className={classes["quiet"]}>{t(kind === "removed" ? "standsRemoved" : "stands", { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Changes = ({ published, onShowChanges }: Pick<PublishDialogProps, "published" | "onShowChanges">) => {
  const t = useTexts(texts);
  const store = useEditorStore();
  const document = useEditorValue((state) => state.document);
  const changes = useMemo(
    () => (published === undefined ? [] : diffDocuments(published.document, document)),
    [published, document],
  );
  if (published === undefined) return <p>{t("changesFirst")}</p>;
  return (
    <section className={classes["part"]}>
      <h3>{t("changesTitle", { version: published.version })}</h3>
      <ChangeList changes={changes} />
      {changes.length > 0 && (
        <p>
          <button
            type="button"
            className={classes["link"]}
            onClick={() => {
              store.show("design");
              onShowChanges();
            }}
          >
            {t("onCanvas")}
          </button>
        </p>
      )}
    </section>
  );
};

const Success = ({ outcome, next, onClose }: { outcome: PublishOutcome; next: ReactNode; onClose: () => void }) => {
  const t = useTexts(texts);
  const { version, unchanged } = outcome;
  return (
    <div className={classes["success"]} role="status">
      <IconCircleCheck size={40} stroke={1.4} aria-hidden />
      <h3>{unchanged ? t("doneUnchanged") : t("done", { version })}</h3>
      <p>{t(unchanged ? "doneUnchangedWords" : "doneWords", { version })}</p>
      <div className={classes["foot"]}>
        <Button variant="default" onClick={onClose}>
          {t("close")}
        </Button>
        {next}
      </div>
    </div>
  );
};

/** Before a version is made for good: what is wrong, what changes, for whom; and after: what comes next. */
export const PublishDialog = (props: PublishDialogProps) => {
  const { published, counts, people, onPublish, onClose, onShowChanges, next } = props;
  const t = useTexts(texts);
  const { problems, progress } = useEditorValue((state) => state.findings);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PublishOutcome | undefined>(undefined);
  const blocked = progress === "structure" || problems.some(({ severity }) => severity === "error");
  const publish = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await onPublish(note.trim()));
    setBusy(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(published === undefined ? "publishFirst" : "publishTitle")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {outcome !== undefined ? (
        <Success outcome={outcome} next={next} onClose={onClose} />
      ) : (
        <>
          <Readiness onLeave={onClose} />
          <Changes published={published} onShowChanges={onShowChanges} />
          <People published={published} counts={counts} people={people} />
          <Textarea
            mt="lg"
            label={t("note")}
            description={t("noteHint")}
            autosize
            minRows={2}
            maxLength={NOTE_LIMIT}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={classes["foot"]}>
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button disabled={blocked} loading={busy} onClick={() => void publish()}>
              {t("publish")}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
};
