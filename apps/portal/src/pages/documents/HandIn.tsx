import { useTexts } from "@parcours/ui";
import { type SyntheticEvent, useRef, useState } from "react";
import type { Paper } from "../../api/api.ts";
import forms from "../../form/form.module.css";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import classes from "./documents.module.css";
import { sendDocument } from "./send-document.ts";
import { documentTexts } from "./texts.ts";

const LARGEST = 10 * 1024 * 1024;
const KINDS = ["application/pdf", "image/jpeg", "image/png", "image/webp"];

/** A file or a photo to hand in. */
export const HandIn = ({ onDone }: { onDone: (paper: Paper) => void }) => {
  const t = useTexts(documentTexts);
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState("");
  const [fault, setFault] = useState<"none" | "wrongKind" | "tooLarge">();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const input = useRef<HTMLInputElement | null>(null);
  const faultOf = (chosen: File | undefined) => {
    if (chosen === undefined) return "none" as const;
    // A photo is made smaller before it leaves.
    if (chosen.size > LARGEST && !chosen.type.startsWith("image/")) return "tooLarge" as const;
    return KINDS.includes(chosen.type) ? undefined : ("wrongKind" as const);
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const found = faultOf(file);
    setFault(found);
    if (found !== undefined || file === undefined || busy) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      onDone(await sendDocument(file, title));
      setFile(undefined);
      setTitle("");
      if (input.current !== null) input.current.value = "";
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className={parts.card} noValidate onSubmit={(event) => void submit(event)}>
      <Failure error={error} />
      <div className={`${forms.field} ${fault === undefined ? "" : forms.wrong}`}>
        <label className={forms.label} htmlFor="file">
          {t("pick")}
        </label>
        {fault !== undefined && (
          <p id="file-error" className={forms.error} role="alert">
            {t(fault)}
          </p>
        )}
        <input
          ref={input}
          id="file"
          className={classes.file}
          type="file"
          accept={KINDS.join(",")}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : "file-error"}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            setFile(chosen);
            setFault(chosen === undefined ? undefined : faultOf(chosen));
          }}
        />
      </div>
      <div className={forms.field}>
        <label className={forms.label} htmlFor="title">
          {t("what")}
        </label>
        <p id="title-help" className={forms.help}>
          {t("whatHelp")}
        </p>
        <input
          id="title"
          className={forms.input}
          aria-describedby="title-help"
          autoComplete="off"
          maxLength={150}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <div>
        <Button type="submit" wide busy={busy}>
          {busy ? t("sending") : t("send")}
        </Button>
      </div>
    </form>
  );
};
