import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconChevronRight, IconRoute } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Program, programsQuery } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { NewProgramButton } from "./new/NewProgramButton.tsx";
import classes from "./programs.module.css";
import { programsTexts } from "./texts.ts";

const Figure = ({ value, word }: { value: number; word: string }) => {
  const { number } = useFormats();
  return (
    <span className={classes.figure} data-none={value === 0}>
      <b>{number(value)}</b> <span>{word}</span>
    </span>
  );
};

const ProgramRow = ({ program }: { program: Program }) => {
  const t = useTexts(programsTexts);
  const { number } = useFormats();
  const { slug, title, summary, counts, versions } = program;
  const [newest] = versions;
  return (
    <li>
      <Link to="/programs/$slug" params={{ slug }} className={classes.row}>
        <span className={classes.words}>
          <span className={classes.name}>{title}</span>
          {summary !== undefined && <span className={classes.summary}>{summary}</span>}
          <span className={classes.figures}>
            <span className={classes.version}>
              {newest === undefined ? t("draft") : t("version", { version: newest.version })}
              {newest !== undefined && program.draft.changed && ` · ${t("draftDiffers")}`}
            </span>
            {counts !== undefined && counts.held > 0 && (
              <span className={classes.heldNote}>
                {number(counts.held)} {t("held").toLowerCase()}
              </span>
            )}
          </span>
        </span>
        {counts !== undefined && (
          <>
            <Figure value={counts.active} word={t("active").toLowerCase()} />
            <Figure value={counts.done} word={t("done").toLowerCase()} />
          </>
        )}
        <IconChevronRight size={20} stroke={1.6} aria-hidden />
      </Link>
    </li>
  );
};

/** Every program with its head-counts. */
export const ProgramsPage = () => {
  const t = useTexts(programsTexts);
  const programs = useQuery(programsQuery);
  const mayWrite = useMay("program.write");
  const items = programs.data ?? [];
  const showsPeople = items.some(({ counts }) => counts !== undefined);
  const people = items.reduce((sum, { counts }) => sum + (counts?.active ?? 0) + (counts?.held ?? 0), 0);
  return (
    <Page
      title={t("title")}
      windowTitle={t("title")}
      actions={mayWrite && <NewProgramButton />}
      {...(programs.isSuccess &&
        items.length > 0 && {
          lead: showsPeople ? t("lead", { count: items.length, people }) : t("leadAlone", { count: items.length }),
        })}
    >
      {programs.isPending && <LoadingRows rows={8} height={112} label={t("loading")} />}
      {programs.isError && <ErrorState detail={programs.error.message} onRetry={() => void programs.refetch()} />}
      {programs.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconRoute size={40} stroke={1.4} />} title={t("emptyTitle")}>
          {t("empty")}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((program) => (
          <ProgramRow key={program.id} program={program} />
        ))}
      </ul>
    </Page>
  );
};
