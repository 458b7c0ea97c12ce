import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { ImportPreview } from "../../../api/imports.ts";
import classes from "./import.module.css";
import { RowTable } from "./RowTable.tsx";
import { importTexts } from "./texts.ts";

interface PreviewPartProps {
  preview: ImportPreview;
  busy: boolean;
  onStart: () => void;
}

/** What would come of the file, and the button that makes it so. */
export const PreviewPart = ({ preview, busy, onStart }: PreviewPartProps) => {
  const t = useTexts(importTexts);
  const { ready, known, failed, rows } = preview;
  return (
    <>
      <h2 className={classes.heading}>{t("preview")}</h2>
      <div role="status">
        <ul className={classes.sums}>
          <li>
            <b>{t("ready", { count: ready })}</b>
          </li>
          {known > 0 && <li>{t("known", { count: known })}</li>}
          {failed > 0 && <li className={classes.error}>{t("failed", { count: failed })}</li>}
        </ul>
      </div>
      {ready > 0 && (
        <Button loading={busy} onClick={onStart}>
          {t("start", { count: ready })}
        </Button>
      )}
      {rows.length > 0 && <RowTable rows={rows} columns={preview.import.columns} />}
      {known + failed > rows.length && <p className={classes.quiet}>{t("firstOf", { count: rows.length })}</p>}
    </>
  );
};
