import { Button } from "@mantine/core";
import { ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accountApi, openSessionsQuery } from "../api/account.ts";
import { useToast } from "../shell/use-toast.tsx";
import classes from "./account.module.css";
import { browserName } from "./browser-name.ts";
import { Part } from "./Part.tsx";
import { accountTexts } from "./texts.ts";

/** Where one is signed in, each session with a way to end it. */
export const SessionsPart = () => {
  const t = useTexts(accountTexts);
  const { distance } = useFormats();
  const toast = useToast();
  const queries = useQueryClient();
  const sessions = useQuery(openSessionsQuery);
  const end = useMutation({
    mutationFn: async (id: string | undefined) =>
      await (id === undefined ? accountApi.endOtherSessions() : accountApi.endSession(id)),
    onSuccess: async (_, id) => {
      toast.done(id === undefined ? t("endedOthers") : t("ended"));
      await queries.invalidateQueries(openSessionsQuery);
    },
    onError: toast.failed,
  });
  const items = sessions.data ?? [];
  return (
    <Part title={t("sessions")} note={t("sessionsNote")}>
      {sessions.isPending && <LoadingRows rows={2} height={64} />}
      {sessions.isError && <ErrorState detail={sessions.error.message} onRetry={() => void sessions.refetch()} />}
      <ul className={classes.sessions}>
        {items.map(({ id, userAgent, address, createdAt, current }) => {
          const name = browserName(userAgent) ?? t("unknown");
          const more = [
            current ? t("here") : undefined,
            t("since", { when: distance(createdAt) }),
            address ?? undefined,
          ];
          return (
            <li key={id} className={classes.session}>
              <span>
                {name}
                <span className={classes.sessionMore}>{more.filter((part) => part !== undefined).join(" · ")}</span>
              </span>
              {!current && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t("endOf", { session: name })}
                  loading={end.isPending}
                  onClick={() => end.mutate(id)}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {items.length > 1 && (
        <Button variant="subtle" mt="md" loading={end.isPending} onClick={() => end.mutate(undefined)}>
          {t("endOthers")}
        </Button>
      )}
    </Part>
  );
};
