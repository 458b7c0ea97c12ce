import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import {
  IconAlertTriangle,
  IconAt,
  IconCalendarDue,
  IconCheckbox,
  IconFileAlert,
  IconInbox,
  IconMailQuestion,
  IconMoodSmile,
  IconPlayerPause,
  IconSignature,
} from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { applicationsQuery, type OpenApplication } from "../../api/applications.ts";
import { type Today, todayQuery } from "../../api/today.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay, useSession } from "../../session/use-session.ts";
import { SessionsToday } from "../sessions/SessionsPart.tsx";
import { ApplicationRow } from "./ApplicationRow.tsx";
import { applicationTexts } from "./application-texts.ts";
import { HeldRow } from "./HeldRow.tsx";
import { AnswerRow, ContractRow, DeadlineRow, DocumentRow, MentionRow } from "./PlainRows.tsx";
import { ProgramsPart } from "./ProgramsPart.tsx";
import { sortTasks } from "./sort-tasks.ts";
import { TaskRow } from "./TaskRow.tsx";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";
import { TodaySection } from "./TodaySection.tsx";

const heldWord = ({ fields }: Today["held"][number]): string => fields.map(({ title }) => title).join(", ");

interface SectionsProps {
  today: Today;
  applications: readonly OpenApplication[];
  /** Reads the applications that follow; absent: there are none. */
  onMore: (() => void) | undefined;
}

/** The sections of the day, the most urgent first; those without anything are not there. */
const Sections = ({ today, applications, onMore }: SectionsProps) => {
  const t = useTexts(todayTexts);
  const tApplications = useTexts(applicationTexts);
  const { list } = useFormats();
  const cut = new Set(today.more);
  const now = new Date(today.at);
  const { late, today: ofToday, week, undated } = sortTasks(today.tasks, now);
  const stopped = today.held.filter((row) => row.stopped === true);
  // People who lack the same fact stand together.
  const held = today.held
    .filter((row) => row.stopped !== true)
    .toSorted((a, b) => `${a.program.title}${heldWord(a)}`.localeCompare(`${b.program.title}${heldWord(b)}`));
  const coming = [
    ...week.map((task) => ({ at: task.dueAt ?? "", row: <TaskRow key={task.id} task={task} /> })),
    ...today.deadlines.map((one) => ({ at: one.dueAt, row: <DeadlineRow key={one.enrollment} deadline={one} /> })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <>
      {today.more.length > 0 && (
        <p className={classes.cut} role="status">
          {t("cut", { lists: list(today.more.map((one) => t(`list.${one}`))) })}
        </p>
      )}
      <TodaySection title={t("late")} icon={IconAlertTriangle} tone="lost" more={cut.has("tasks")}>
        {late.map((task) => (
          <TaskRow key={task.id} task={task} late />
        ))}
      </TodaySection>
      <TodaySection title={t("stopped")} icon={IconPlayerPause} tone="lost" more={cut.has("held")}>
        {stopped.map((row) => (
          <HeldRow key={row.enrollment} held={row} />
        ))}
      </TodaySection>
      <TodaySection title={t("today")} icon={IconCheckbox} more={cut.has("tasks")}>
        {ofToday.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </TodaySection>
      <TodaySection title={t("mentions")} icon={IconAt} more={cut.has("mentions")}>
        {today.mentions.map((mention) => (
          <MentionRow key={mention.note} mention={mention} />
        ))}
      </TodaySection>
      <TodaySection title={tApplications("title")} icon={IconMailQuestion} more={onMore !== undefined}>
        {applications.map((application) => (
          <ApplicationRow key={application.id} application={application} />
        ))}
      </TodaySection>
      {onMore !== undefined && (
        <button type="button" className={classes.more} onClick={onMore}>
          {tApplications("next")}
        </button>
      )}
      <TodaySection title={t("held")} icon={IconPlayerPause} more={cut.has("held")}>
        {held.map((row) => (
          <HeldRow key={row.enrollment} held={row} />
        ))}
      </TodaySection>
      <TodaySection title={t("contracts")} icon={IconSignature} more={cut.has("contracts")}>
        {today.contracts.map((contract) => (
          <ContractRow key={contract.id} contract={contract} />
        ))}
      </TodaySection>
      <TodaySection title={t("documents")} icon={IconFileAlert} more={cut.has("documents")}>
        {today.documents.map((document) => (
          <DocumentRow key={document.document} document={document} />
        ))}
      </TodaySection>
      <TodaySection title={t("answers")} icon={IconInbox} more={cut.has("answers")}>
        {today.answers.map((answer) => (
          <AnswerRow key={`${answer.enrollment}${answer.at}`} answer={answer} />
        ))}
      </TodaySection>
      <TodaySection title={t("week")} icon={IconCalendarDue} more={cut.has("tasks") || cut.has("deadlines")}>
        {coming.map(({ row }) => row)}
      </TodaySection>
      <TodaySection title={t("undated")} icon={IconCheckbox} more={cut.has("tasks")}>
        {undated.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </TodaySection>
    </>
  );
};

/** Lists of which everything, or the most urgent, is to be done now. */
const PRESSING: ReadonlySet<string> = new Set(["tasks", "held", "contracts", "mentions"]);

/** How much there is to be done now; what comes later in the week is not pressing. */
const pressing = (today: Today): number => {
  const { late, today: ofToday } = sortTasks(today.tasks, new Date(today.at));
  return late.length + ofToday.length + today.held.length + today.contracts.length + today.mentions.length;
};

const isEmpty = ({ tasks, held, deadlines, contracts, documents, answers, mentions }: Today): boolean =>
  [tasks, held, deadlines, contracts, documents, answers, mentions].every((rows) => rows.length === 0);

/** What needs me now, with the usual thing to do one click away. */
export const TodayPage = () => {
  const t = useTexts(todayTexts);
  const tApplications = useTexts(applicationTexts);
  const { user } = useSession();
  const today = useQuery(todayQuery);
  const applications = useInfiniteQuery({ ...applicationsQuery, enabled: useMay("participant.write") });
  const waiting = applications.data?.pages.flatMap((page) => page.items) ?? [];
  // Nobody follows a program yet: there is more to say than that nothing is late.
  const hasBegun = (today.data?.programs.length ?? 0) > 0;
  const [first = user.name] = user.name.split(" ");
  const isMore = applications.hasNextPage || today.data?.more.some((list) => PRESSING.has(list)) === true;
  const title = today.isSuccess
    ? `${t("hello", { name: first })} · ${t(isMore ? "waitingMore" : "waiting", { count: pressing(today.data) + waiting.length })}`
    : t("hello", { name: first });
  return (
    <Page wide title={title} windowTitle={t("title")}>
      {today.isPending && <LoadingRows rows={12} height={48} label={t("loading")} />}
      {today.isError && <ErrorState detail={today.error.message} onRetry={() => void today.refetch()} />}
      {today.isSuccess && (
        <div className={classes.day}>
          <div className={classes.sections}>
            {applications.isError && (
              <ErrorState detail={tApplications("failed")} onRetry={() => void applications.refetch()} />
            )}
            {isEmpty(today.data) && waiting.length === 0 ? (
              <EmptyState
                icon={<IconMoodSmile size={40} stroke={1.4} />}
                title={t(hasBegun ? "emptyTitle" : "newTitle")}
                action={
                  hasBegun ? <Link to="/people">{t("toPeople")}</Link> : <Link to="/programs">{t("toPrograms")}</Link>
                }
              >
                {t(hasBegun ? "empty" : "newNote")}
              </EmptyState>
            ) : (
              <Sections
                today={today.data}
                applications={waiting}
                onMore={applications.hasNextPage ? () => void applications.fetchNextPage() : undefined}
              />
            )}
            <SessionsToday />
          </div>
          {today.data.programs.length > 0 && <ProgramsPart programs={today.data.programs} />}
        </div>
      )}
    </Page>
  );
};
