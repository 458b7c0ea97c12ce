import { Button } from "@mantine/core";
import { LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { addDocument, documentsQuery } from "../../../api/documents.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { documentTexts } from "./document-texts.ts";
import classes from "./file.module.css";
import { ValidUntil } from "./ValidUntil.tsx";

/** Papers in the file: who brought them, until when they are good. */
export const Documents = ({ person }: { person: string }) => {
  const t = useTexts(documentTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { date } = useFormats();
  const mayAdd = useMay("participant.write");
  const input = useRef<HTMLInputElement>(null);
  const documents = useQuery(documentsQuery(person));
  const add = useMutation({
    mutationFn: async (file: File) => await addDocument(person, file),
    onSuccess: async () => {
      toast.done(t("added"));
      await queries.invalidateQueries({ queryKey: ["documents", person] });
    },
    onError: toast.failed,
  });
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section className={classes.part} aria-labelledby="file-documents">
      <div className={classes.head}>
        <h2 id="file-documents" className={classes.title}>
          {t("title")}
        </h2>
        {mayAdd && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              accept="application/pdf,image/jpeg,image/png,image/webp"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file !== undefined) add.mutate(file);
                event.currentTarget.value = "";
              }}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              loading={add.isPending}
              leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />}
              onClick={() => input.current?.click()}
            >
              {t("add")}
            </Button>
          </>
        )}
      </div>
      {documents.isPending && <LoadingRows rows={2} />}
      {documents.data?.length === 0 && <p className={classes.more}>{t("none")}</p>}
      <ul className={classes.list}>
        {documents.data?.map(({ id, title, by, addedAt, validUntil }) => (
          <li key={id} className={classes.item}>
            <a href={`/api/participants/${person}/documents/${id}/content`} download className={classes.itemTitle}>
              {title}
            </a>
            <span className={classes.more} data-late={validUntil !== undefined && validUntil < today}>
              {t(by)} · {date(addedAt)}
              {validUntil !== undefined &&
                ` · ${t(validUntil < today ? "ended" : "until", { date: date(validUntil) })}`}
            </span>
            {mayAdd && <ValidUntil person={person} document={id} title={title} value={validUntil ?? ""} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
