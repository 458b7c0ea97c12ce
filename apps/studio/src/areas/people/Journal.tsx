import { Button } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { ErrorState, LoadingRows, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { journalQuery } from "../../api/people.ts";
import fileClasses from "./file/file.module.css";
import { fileTexts } from "./file/texts.ts";
import { type Because, becauseOf } from "./file/why-here.ts";
import { type JournalLine, journalLine } from "./journal-line.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

/** The rules that let the person pass, with the facts that decided, as they were then. */
const Why = ({ because }: { because: readonly Because[] }) => {
  const t = useTexts(fileTexts);
  return (
    <details className={fileClasses.why}>
      <summary>{t("why")}</summary>
      <ul>
        {because.map(({ rule, why }, index) => (
          <li key={index}>{rule === undefined ? t("otherwise") : t("yes", { title: rule, why })}</li>
        ))}
      </ul>
    </details>
  );
};

const Line = ({ line, because }: { line: JournalLine; because: readonly Because[] }) => {
  const t = useTexts(peopleTexts);
  const { dateTime, list } = useFormats();
  const { kind, role, name = t("someone") } = line;
  const who = line.assisted
    ? t("assistedBy", { role: role ?? "", name })
    : line.byHand
      ? t("byName", { name })
      : kind === "timer"
        ? t("byTimer")
        : role === undefined
          ? t("bySystem")
          : t("byRole", { role });
  const title = line.byHand
    ? t("byHandTo")
    : line.kind === "started"
      ? t("began")
      : (line.title ?? t("stopped", { message: "" }));
  return (
    <li className={classes.line}>
      <time className={classes.lineWhen} dateTime={line.at}>
        {dateTime(line.at)}
      </time>
      <div>
        <div className={classes.lineTitle}>{title}</div>
        <div className={classes.lineMore}>
          {line.kind !== "started" && who}
          {line.to.length > 0 && `${line.kind === "started" ? "" : " · "}${t("moved", { stages: list(line.to) })}`}
          {line.recordedAt !== undefined && ` · ${t("recordedAt", { at: dateTime(line.recordedAt) })}`}
        </div>
        {line.reason !== undefined && (
          <p className={classes.quote}>
            <q>{line.reason}</q>
          </p>
        )}
        {because.length > 0 && <Why because={because} />}
      </div>
    </li>
  );
};

/** What happened, newest first, in plain words. */
export const Journal = ({ enrollment, definition }: { enrollment: string; definition: Definition }) => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const journal = useInfiniteQuery(journalQuery(enrollment));
  if (journal.isPending) return <LoadingRows rows={5} height={64} />;
  if (journal.isError) return <ErrorState detail={journal.error.message} onRetry={() => void journal.refetch()} />;
  const lines = journal.data.pages
    .flatMap(({ items }) => items)
    .map((entry) => ({
      line: journalLine(definition, entry, language),
      because: becauseOf(definition, entry, language),
    }))
    .toReversed();
  return (
    <>
      <ol className={classes.journal} reversed>
        {lines.map(({ line, because }) => (
          <Line key={line.sequence} line={line} because={because} />
        ))}
      </ol>
      {journal.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={journal.isFetchingNextPage}
          onClick={() => void journal.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
};
