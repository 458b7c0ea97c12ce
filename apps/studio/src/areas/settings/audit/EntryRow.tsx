import { Anchor } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { AuditEntry } from "../../../api/audit.ts";
import { useRoleWords } from "../use-place-words.ts";
import classes from "./audit.module.css";
import { auditTexts } from "./texts.ts";
import { type EntryWords, useActionWords } from "./use-entry-words.ts";

/** What the details of an entry say: counts and names of filters. */
const useDetails = (): ((details: AuditEntry["details"]) => string[]) => {
  const t = useTexts(auditTexts);
  const { list } = useFormats();
  const nameOf = (filter: unknown): string => {
    const key = `filter.${String(filter)}`;
    return Object.hasOwn(auditTexts.fr, key) ? t(key as "filter.q") : String(filter);
  };
  return ({ count, filters, files, replayed, request, code }) => [
    ...(typeof count === "number" ? [t("count", { count })] : []),
    ...(Array.isArray(filters) && filters.length > 0 ? [t("filteredBy", { filters: list(filters.map(nameOf)) })] : []),
    ...(typeof files === "number" ? [t("files", { count: files })] : []),
    ...(replayed === true ? [t("replayed")] : []),
    ...(typeof request === "string" && (code === "forbidden" || code === "not_found")
      ? [t(`refused.${code}`, { request })]
      : []),
  ];
};

/** One thing that somebody read or changed, as a sentence. */
export const EntryRow = ({ entry, words }: { entry: AuditEntry; words: EntryWords }) => {
  const t = useTexts(auditTexts);
  const { dateTime } = useFormats();
  const actionWords = useActionWords();
  const roleWords = useRoleWords();
  const detailWords = useDetails();
  const { at, kind, action, actor, origin, participant, details, reason } = entry;
  const about = words.about(entry);
  const more = [
    ...(actor.kind === "user" || actor.kind === "key" ? [roleWords(actor.role)] : []),
    ...detailWords(details),
    ...(about === undefined ? [] : [about]),
    ...(origin.address === undefined ? [] : [t("from_", { address: origin.address })]),
  ];
  return (
    <li className={classes.entry} data-alarm={kind === "alarm"}>
      <time className={classes.when} dateTime={at}>
        {dateTime(at)}
      </time>
      <div>
        <div>
          <b className={classes.who}>{words.who(actor)}</b> {actionWords(action)}
        </div>
        <div className={classes.more}>{more.join(" · ")}</div>
        {reason !== undefined && (
          <p className={classes.reason}>
            <q>{reason}</q>
          </p>
        )}
      </div>
      <div className={classes.links}>
        {participant !== undefined && (
          <>
            <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id: participant }} {...props} />}>
              {t("openFile")}
            </Anchor>
            <Anchor renderRoot={(props) => <Link to="/settings/audit" search={{ person: participant }} {...props} />}>
              {t("onlyFile")}
            </Anchor>
          </>
        )}
      </div>
    </li>
  );
};
