import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, StageKindIcon, useTexts } from "@parcours/ui";
import { IconColumns } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { type CaseloadFilter, caseloadQuery, type Enrollment } from "../../../api/people.ts";
import { definitionQuery, programsQuery } from "../../../api/programs.ts";
import { useStageWords } from "../../../api/stages.ts";
import { caseloadTexts } from "../caseload-texts.ts";
import { NextStepDialog } from "../NextStepDialog.tsx";
import { BoardCard } from "./BoardCard.tsx";
import classes from "./board.module.css";
import { boardStages, type Move, movesOf } from "./reachable.ts";

const route = getRouteApi("/shell/people");

/** Somebody who is to be moved: the form, the reason or a last look comes first. */
interface Moving {
  enrollment: Enrollment;
  move: Move;
}

/** People of one program by stage. A card goes only where the program lets this person go now. */
export const Board = ({ filter }: { filter: CaseloadFilter }) => {
  const t = useTexts(caseloadTexts);
  const { program: slug } = route.useSearch();
  const programs = useQuery(programsQuery).data ?? [];
  const program = programs.find((one) => one.slug === slug);
  const version = program?.versions[0]?.version;
  const { data: definition } = useQuery({
    ...definitionQuery(slug ?? "", version ?? 1),
    enabled: version !== undefined,
  });
  const people = useInfiniteQuery({ ...caseloadQuery(filter, "due"), enabled: slug !== undefined });
  const [dragged, setDragged] = useState<Enrollment>();
  const [moving, setMoving] = useState<Moving>();
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  const stageWords = useStageWords(items.slice(0, 1));
  if (slug === undefined)
    return (
      <EmptyState icon={<IconColumns size={40} stroke={1.4} />} title={t("chooseProgram")}>
        {t("chooseProgramNote")}
      </EmptyState>
    );
  if (people.isError) return <ErrorState detail={people.error.message} onRetry={() => void people.refetch()} />;
  if (definition === undefined || people.isPending) return <LoadingRows rows={8} height={80} />;
  const named = { slug, version: version ?? 1 };
  // People of older versions move by the rules of the version they run: only those of the newest can be dragged here.
  const movesFor = (enrollment: Enrollment): Move[] =>
    enrollment.version === version ? movesOf(definition, enrollment) : [];
  const open = new Map((dragged === undefined ? [] : movesFor(dragged)).map((move) => [move.stage, move]));
  const drop = (event: DragEvent, stage: string): void => {
    event.preventDefault();
    const move = open.get(stage);
    if (dragged !== undefined && move !== undefined) setMoving({ enrollment: dragged, move });
    setDragged(undefined);
  };
  const shown = boardStages(definition).filter(
    (stage) =>
      open.has(stage) ||
      (program?.counts?.stages[stage] ?? 0) > 0 ||
      items.some(({ stages }) => stages.includes(stage)),
  );
  return (
    <>
      <p className={classes.hint}>{t("boardHint")}</p>
      {people.hasNextPage && (
        <p className={classes.hint}>
          {t("boardFirst", { count: items.length })}{" "}
          <Button
            variant="default"
            size="compact-md"
            loading={people.isFetchingNextPage}
            onClick={() => void people.fetchNextPage()}
          >
            {t("boardMore")}
          </Button>
        </p>
      )}
      {/* A frame that scrolls has to be reached by keyboard. */}
      <div className={classes.board} tabIndex={0} role="region" aria-label={t("board")}>
        {shown.map((stage) => {
          const words = stageWords(named, stage);
          const here = items.filter(({ stages }) => stages.includes(stage));
          const total = Math.max(here.length, filter.q === undefined ? (program?.counts?.stages[stage] ?? 0) : 0);
          return (
            <section
              key={stage}
              className={classes.column}
              data-open={open.has(stage)}
              data-shut={dragged !== undefined && !open.has(stage)}
              aria-label={words.title}
              onDragOver={(event) => {
                if (open.has(stage)) event.preventDefault();
              }}
              onDrop={(event) => drop(event, stage)}
            >
              <h2 className={classes.title}>
                <StageKindIcon kind={words.kind} outcome={words.outcome} />
                <span>{words.title}</span>
                <span className={classes.number}>{total}</span>
              </h2>
              <ul className={classes.cards}>
                {here.map((enrollment) => (
                  <BoardCard
                    key={enrollment.id}
                    enrollment={enrollment}
                    moves={movesFor(enrollment)}
                    titleOf={(id) => stageWords(named, id).title}
                    onDrag={setDragged}
                    onMove={(move) => setMoving({ enrollment, move })}
                  />
                ))}
              </ul>
              {here.length === 0 && <p className={classes.nobody}>{t("emptyColumn")}</p>}
              {total > here.length && (
                <Link to="/people" search={(now) => ({ ...now, shape: undefined, stage })} className={classes.all}>
                  {t("moreHere", { count: total })}
                </Link>
              )}
            </section>
          );
        })}
      </div>
      {moving !== undefined && (
        <NextStepDialog
          next={moving.move.next}
          enrollment={moving.enrollment}
          participant={{ name: moving.enrollment.name ?? "" }}
          definition={definition}
          onClose={() => setMoving(undefined)}
        />
      )}
    </>
  );
};
