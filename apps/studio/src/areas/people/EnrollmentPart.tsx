import { Tabs } from "@mantine/core";
import { type Fact, outcomeWords } from "@parcours/core";
import { StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type EnrollmentInFile, journalQuery, type Subject } from "../../api/people.ts";
import { definitionQuery, programsQuery } from "../../api/programs.ts";
import { useStageWords } from "../../api/stages.ts";
import { useMay } from "../../session/use-session.ts";
import { FactList } from "./FactList.tsx";
import { MoveButton } from "./file/MoveButton.tsx";
import { RolesButton } from "./file/RolesButton.tsx";
import { PathStrip } from "./file/PathStrip.tsx";
import { Journal } from "./Journal.tsx";
import { enteredAt } from "./journal-line.ts";
import { MessageList } from "./MessageList.tsx";
import { NextSteps } from "./NextSteps.tsx";
import classes from "./people.module.css";
import { TaskList } from "./TaskList.tsx";
import { peopleTexts } from "./texts.ts";

interface EnrollmentPartProps {
  enrollment: EnrollmentInFile;
  participant: Subject;
  /** Answers that are offered where a form asks for them. */
  suggested?: Record<string, Fact>;
  /** The first form is asked at once. */
  begin?: true;
}

const Standing = ({ enrollment }: { enrollment: EnrollmentInFile }) => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const { distance } = useFormats();
  const stageWords = useStageWords([enrollment]);
  const journal = useInfiniteQuery(journalQuery(enrollment.id));
  const since = enteredAt(journal.data?.pages.flatMap(({ items }) => items) ?? []);
  const { status, outcome, cause, stages, endedAt, program } = enrollment;
  if (status === "done") {
    return (
      <div className={classes.standing}>
        <StageKindIcon kind="exit" outcome={outcome} />
        <span>
          <span className={classes.standingTitle}>
            {outcome === undefined ? t("done") : outcomeWords(outcome)[language]}
          </span>
          {endedAt !== undefined && <span className={classes.standingSince}>{distance(endedAt)}</span>}
        </span>
      </div>
    );
  }
  return (
    <>
      <ul className={classes.stages}>
        {stages.map((stage) => {
          const { title, kind } = stageWords(program, stage);
          const entered = since.get(stage);
          return (
            <li key={stage} className={classes.standing}>
              <StageKindIcon kind={kind} />
              <span>
                <span className={classes.standingTitle}>{title}</span>
                {entered !== undefined && <span className={classes.standingSince}>{distance(entered)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {cause !== undefined && (
        <p className={classes.held}>
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
          <span>
            {cause.kind === "missing"
              ? t("missing", { fields: cause.fields.map(({ title }) => title).join(", ") })
              : t("stopped", { message: cause.message })}
          </span>
        </p>
      )}
    </>
  );
};

/** One journey of a person. */
export const EnrollmentPart = ({ enrollment, participant, suggested, begin }: EnrollmentPartProps) => {
  const t = useTexts(peopleTexts);
  const mayMove = useMay("enrollment.move");
  const { date } = useFormats();
  const { slug, version } = enrollment.program;
  const programs = useQuery(programsQuery).data ?? [];
  const { data: definition } = useQuery(definitionQuery(slug, version));
  const title = programs.find((program) => program.slug === slug)?.title ?? slug;
  const { id, startedAt, endedAt, taskFiles, messages, status } = enrollment;
  const journal = useInfiniteQuery(journalQuery(id));
  const visited = new Set(enteredAt(journal.data?.pages.flatMap(({ items }) => items) ?? []).keys());
  const open = taskFiles.filter((task) => task.status === "open").length;
  const panels = [
    { id: "journal", label: t("journal") },
    { id: "facts", label: t("facts") },
    { id: "tasks", label: t("tasks"), count: open },
    { id: "messages", label: t("messages"), count: messages.length },
  ];
  return (
    <section className={classes.enrollment} aria-labelledby={id}>
      <div className={classes.enrollmentHead}>
        <h2 id={id} className={classes.enrollmentTitle}>
          <Link to="/programs/$slug" params={{ slug }}>
            {title}
          </Link>
        </h2>
        <span className={classes.dates}>
          {t("startedOn", { date: date(startedAt) })}
          {endedAt !== undefined && ` · ${t("endedOn", { date: date(endedAt) })}`}
        </span>
      </div>
      {definition !== undefined && (
        <PathStrip definition={definition} enrollment={enrollment} name={participant.name} visited={visited}>
          {status !== "done" && <RolesButton enrollment={id} definition={definition} />}
        </PathStrip>
      )}
      <div className={classes.now}>
        <div className={classes.here}>
          <h3 className={classes.small}>{t("where")}</h3>
          <Standing enrollment={enrollment} />
        </div>
        <div className={classes.next}>
          <h3 className={classes.small}>{t("next")}</h3>
          {status === "done" || definition === undefined ? (
            <p>{status === "done" ? t("over") : ""}</p>
          ) : (
            <>
              <NextSteps
                enrollment={enrollment}
                participant={participant}
                definition={definition}
                {...(suggested && { suggested })}
                {...(begin && { begin })}
              />
              {mayMove && (
                <div className={classes.byHand}>
                  <MoveButton enrollment={enrollment} definition={definition} />
                </div>
              )}
            </>
          )}
        </div>
      </div>
      {definition !== undefined && (
        <Tabs defaultValue="journal" className={classes.panels ?? ""} keepMounted={false}>
          <Tabs.List className={classes.panelTabs ?? ""}>
            {panels.map((panel) => (
              <Tabs.Tab key={panel.id} value={panel.id}>
                {panel.label}
                {panel.count !== undefined && panel.count > 0 && ` (${panel.count})`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="journal">
            <Journal enrollment={id} definition={definition} />
          </Tabs.Panel>
          <Tabs.Panel value="facts">
            <FactList enrollment={enrollment} participant={participant} definition={definition} />
          </Tabs.Panel>
          <Tabs.Panel value="tasks">
            <TaskList tasks={taskFiles} definition={definition} />
          </Tabs.Panel>
          <Tabs.Panel value="messages">
            <MessageList messages={messages} definition={definition} />
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  );
};
