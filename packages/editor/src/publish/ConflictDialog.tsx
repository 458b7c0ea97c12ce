import { Alert, Button, Modal } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMemo, useState } from "react";
import { diffDocuments } from "../diff/diff-documents.ts";
import type { Document } from "../graph/document.ts";
import { enumerated, placeWords } from "../names/place-words.ts";
import { ChangeList } from "./ChangeList.tsx";
import { mergeDocuments } from "./merge-documents.ts";
import classes from "./publish.module.css";
import { texts } from "./texts.ts";

interface ConflictDialogProps {
  /** What both began with. */
  base: Document;
  mine: Document;
  theirs: Document;
  /** When theirs was saved, and by whom if that is known, in words. */
  when: string;
  who?: string | undefined;
  onBoth: (document: Document) => void;
  onTheirs: () => void;
  /** Saves mine elsewhere; resolves when that is done. */
  onCopy: () => Promise<void>;
}

/** Two states of one draft: both in words, and three ways on, none of which loses anything. Has to be answered. */
export const ConflictDialog = ({ base, mine, theirs, when, who, onBoth, onTheirs, onCopy }: ConflictDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [ours, others] = useMemo(() => [diffDocuments(base, mine), diffDocuments(base, theirs)], [base, mine, theirs]);
  const merged = useMemo(() => mergeDocuments(base, mine, theirs), [base, mine, theirs]);
  const places = merged.ok ? [] : merged.paths.map((path) => placeWords(mine, path));
  // Both languages of one title are one thing.
  const clashes = [...new Map(places.map((place) => [place.fr, place])).values()];
  const copy = async (): Promise<void> => {
    setBusy(true);
    await onCopy();
    setBusy(false);
  };
  return (
    <Modal
      opened
      size="xl"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      onClose={() => {}}
      title={t("conflictTitle")}
    >
      <p>{t("conflictWhen", { when, known: who === undefined ? "no" : "yes", who: who ?? "" })}</p>
      <div className={classes["sides"]}>
        <section className={classes["part"]}>
          <h3>{t("mine")}</h3>
          <div className={classes["side"]}>
            <ChangeList changes={ours} />
          </div>
        </section>
        <section className={classes["part"]}>
          <h3>{t("theirs")}</h3>
          <div className={classes["side"]}>
            <ChangeList changes={others} />
          </div>
        </section>
      </div>
      <Alert mt="md" color={merged.ok ? "accent" : "orange"} variant="outline">
        {merged.ok ? t("apart") : `${t("clash", { count: clashes.length })} ${enumerated(clashes)[language]}`}
      </Alert>
      <div className={classes["choices"]}>
        {merged.ok && (
          <div className={classes["choice"]}>
            <Button onClick={() => onBoth(merged.document)}>{t("keepBoth")}</Button>
            <span className={classes["quiet"]}>{t("keepBothHint")}</span>
          </div>
        )}
        <div className={classes["choice"]}>
          <Button variant="default" loading={busy} onClick={() => void copy()}>
            {t("keepCopy")}
          </Button>
          <span className={classes["quiet"]}>{t("keepCopyHint")}</span>
        </div>
        <div className={classes["choice"]}>
          <Button variant="default" onClick={onTheirs}>
            {t("takeTheirs")}
          </Button>
          <span className={classes["quiet"]}>{t("takeTheirsHint")}</span>
        </div>
      </div>
    </Modal>
  );
};
