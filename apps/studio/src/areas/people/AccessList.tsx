import { Button } from "@mantine/core";
import { ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accessesQuery, type FileAccess } from "../../api/audit.ts";
import { useActionWords } from "../settings/audit/use-entry-words.ts";
import { useRoleWords } from "../settings/use-place-words.ts";
import { accessTexts } from "./access-texts.ts";
import { fileTexts } from "./file/texts.ts";
import classes from "./people.module.css";

/** Parts that every file has. */
const PARTS = ["name", "email", "phone", "birthDate", "externalId"] as const;

const Accesses = ({ person }: { person: string }) => {
  const t = useTexts(accessTexts);
  const { dateTime } = useFormats();
  const roleWords = useRoleWords();
  const actionWords = useActionWords();
  const file = useTexts(fileTexts);
  const partWords = (field: string): string => {
    const part = PARTS.find((one) => one === field);
    return part === undefined ? field : file(part);
  };
  const accesses = useInfiniteQuery(accessesQuery(person));
  if (accesses.isPending) return <LoadingRows rows={4} height={48} />;
  if (accesses.isError) return <ErrorState detail={accesses.error.message} onRetry={() => void accesses.refetch()} />;
  const items = accesses.data.pages.flatMap((page) => page.items);
  const who = ({ kind, role }: FileAccess["by"]): string => {
    if (kind === "key") return t("software");
    return kind === "participant" ? t("self") : roleWords(role);
  };
  return (
    <>
      {items.length === 0 && <p className={classes.none}>{t("empty")}</p>}
      <ol className={classes.journal}>
        {items.map(({ id, at, action, by, was }) => (
          <li key={id} className={classes.line}>
            <time className={classes.lineWhen} dateTime={at}>
              {dateTime(at)}
            </time>
            <div>
              <b className={classes.lineTitle}>{who(by)}</b> {actionWords(action)}
              {was?.map((old) => (
                <div key={old.field} className={classes.lineMore}>
                  {t("was", { field: old.title ?? partWords(old.field), value: old.value })}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {accesses.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={accesses.isFetchingNextPage}
          onClick={() => void accesses.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
};

/** Who, by function, opened or changed this file: read only when asked for, since looking leaves a line too. */
export const AccessList = ({ person }: { person: string }) => {
  const t = useTexts(accessTexts);
  const [shown, setShown] = useState(false);
  return (
    <section className={classes.enrollment} aria-labelledby="accesses">
      <h2 id="accesses" className={classes.enrollmentTitle}>
        {t("title")}
      </h2>
      <p className={classes.lineMore}>{t("note")}</p>
      {shown ? (
        <Accesses person={person} />
      ) : (
        <Button variant="default" onClick={() => setShown(true)}>
          {t("show")}
        </Button>
      )}
    </section>
  );
};
