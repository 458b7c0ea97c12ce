import { useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Today, TodayContract, TodayDeadline } from "../../api/today.ts";
import { RemindButton } from "./RemindButton.tsx";
import { Row } from "./Row.tsx";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

const OpenLink = ({ participant, label, name }: { participant: string | null; label: string; name: string }) =>
  participant === null ? null : (
    <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.link} aria-label={name}>
      {label}
    </Link>
  );

/** A contract that waits: for whom, since when, until when. */
export const ContractRow = ({ contract }: { contract: TodayContract }) => {
  const t = useTexts(todayTexts);
  const { distance, list } = useFormats();
  const { title, waitingFor, openedAt, expiresAt } = contract;
  const isOver = expiresAt !== undefined && expiresAt < new Date().toISOString();
  return (
    <Row
      person={contract}
      what={
        <>
          {title}
          {waitingFor.length > 0 && (
            <span className={classes.quiet}> · {t("waitingFor", { who: list(waitingFor) })}</span>
          )}
        </>
      }
      when={
        expiresAt === undefined ? distance(openedAt) : t(isOver ? "expired" : "expires", { when: distance(expiresAt) })
      }
      late={isOver}
      actions={<RemindButton contract={contract} />}
    />
  );
};

/** A stage whose time ends in the next days. */
export const DeadlineRow = ({ deadline }: { deadline: TodayDeadline }) => {
  const t = useTexts(todayTexts);
  const { distance } = useFormats();
  const { stage, program, dueAt, participant, name = t("somebody") } = deadline;
  return (
    <Row
      person={deadline}
      what={stage.title}
      more={program.title}
      when={t("due", { when: distance(dueAt) })}
      actions={<OpenLink participant={participant} label={t("open")} name={t("openFor", { name })} />}
    />
  );
};

/** A paper that is not good any more, or soon not. */
export const DocumentRow = ({ document }: { document: Today["documents"][number] }) => {
  const t = useTexts(todayTexts);
  const { distance } = useFormats();
  const { title, validUntil, participant, name = t("somebody") } = document;
  const isOver = validUntil < new Date().toISOString().slice(0, 10);
  return (
    <Row
      person={document}
      what={title}
      when={t(isOver ? "lapsed" : "lapses", { when: distance(`${validUntil}T12:00:00Z`) })}
      late={isOver}
      actions={<OpenLink participant={participant} label={t("open")} name={t("openFor", { name })} />}
    />
  );
};

/** A form that somebody sent. */
export const AnswerRow = ({ answer }: { answer: Today["answers"][number] }) => {
  const t = useTexts(todayTexts);
  const { distance } = useFormats();
  const { form, program, at, participant, name = t("somebody") } = answer;
  return (
    <Row
      person={answer}
      what={t("answered", { form })}
      more={program.title}
      when={distance(at)}
      actions={<OpenLink participant={participant} label={t("read")} name={t("readFor", { name })} />}
    />
  );
};

/** A note that names the reader. */
export const MentionRow = ({ mention }: { mention: Today["mentions"][number] }) => {
  const t = useTexts(todayTexts);
  const { distance } = useFormats();
  const { participant, at, name = t("somebody") } = mention;
  return (
    <Row
      person={mention}
      what={t("note")}
      when={distance(at)}
      actions={<OpenLink participant={participant} label={t("read")} name={t("readNote", { name })} />}
    />
  );
};
