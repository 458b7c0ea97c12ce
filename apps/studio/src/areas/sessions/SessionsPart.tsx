import { Button } from "@mantine/core";
import { RowList, useTexts } from "@parcours/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { groupSessionsQuery, sessionsOfQuery } from "../../api/group-sessions.ts";
import { SESSION_COLUMNS, SessionRow } from "./SessionRow.tsx";
import classes from "./sessions.module.css";
import { sessionTexts } from "./texts.ts";

/** In a person's file: the group moments where they are or were expected. Nothing when there are none. */
export const SessionsPart = ({ person }: { person: string }) => {
  const t = useTexts(sessionTexts);
  const sessions = useQuery(sessionsOfQuery(person)).data ?? [];
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="group-sessions" className={classes.section}>
      <h2 id="group-sessions">{t("ofPerson")}</h2>
      <RowList columns={SESSION_COLUMNS}>
        {sessions.map((session) => (
          <SessionRow
            key={`${session.id}/${session.enrollment}`}
            session={session}
            attendance={session.attendance ?? null}
          />
        ))}
      </RowList>
    </section>
  );
};

/** On the page of the day: group moments of this week and before where attendance is to be noted. */
export const SessionsToday = () => {
  const t = useTexts(sessionTexts);
  // By the hour, so that it is the same question for a while. A year of meetings that are planned is not of today.
  const [until] = useState(() => `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 13)}:00:00.000Z`);
  const sessions = useInfiniteQuery(groupSessionsQuery(true, until));
  const items = sessions.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="sessions-today" className={classes.section}>
      <h2 id="sessions-today">{t("today")}</h2>
      <RowList columns={SESSION_COLUMNS}>
        {items.toReversed().map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </RowList>
      {sessions.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={sessions.isFetchingNextPage}
          onClick={() => void sessions.fetchNextPage()}
        >
          {t("earlier")}
        </Button>
      )}
    </section>
  );
};
