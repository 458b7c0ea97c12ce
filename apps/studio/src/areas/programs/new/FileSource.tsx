import { Alert, FileInput } from "@mantine/core";
import { importProgram, type Document, type Imported, type ImportFault } from "@parcours/editor";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import classes from "./new.module.css";
import { newTexts } from "./texts.ts";

const MOST_FAULTS = 8;

const Faults = ({ faults }: { faults: readonly ImportFault[] }) => {
  const t = useTexts(newTexts);
  const { language } = useLanguage();
  return (
    <ul className={classes["faults"]}>
      {faults.slice(0, MOST_FAULTS).map(({ path, reason }) => (
        <li key={path}>
          <code>{path === "" ? t("whole") : path}</code>
          {language === "fr" ? "\u00a0: " : ": "}
          {reason[language]}
        </li>
      ))}
      {faults.length > MOST_FAULTS && <li>…</li>}
    </ul>
  );
};

/** A program from a file: what is wrong with it, at its place. */
export const FileSource = ({ onRead }: { onRead: (document: Document | undefined) => void }) => {
  const t = useTexts(newTexts);
  const [read, setRead] = useState<Imported | undefined>(undefined);
  const choose = async (file: File | null): Promise<void> => {
    const imported = file === null ? undefined : importProgram(await file.text());
    setRead(imported);
    onRead(imported?.ok === true ? imported.document : undefined);
  };
  return (
    <>
      <FileInput
        label={t("fileLabel")}
        description={t("fileWords")}
        placeholder={t("filePlaceholder")}
        accept="application/json,.json"
        clearable
        clearButtonProps={{ "aria-label": t("fileRemove") }}
        onChange={(file) => void choose(file)}
      />
      {read?.ok === false && (
        <Alert color="red" variant="outline" title={t("faults")} role="alert">
          <Faults faults={read.faults} />
        </Alert>
      )}
      {read?.ok === true && read.notes.length > 0 && (
        <Alert
          color="orange"
          variant="outline"
          title={t("notes", { count: read.notes.length })}
          styles={{ title: { color: "var(--mantine-color-text)" } }}
        >
          <Faults faults={read.notes} />
        </Alert>
      )}
    </>
  );
};
