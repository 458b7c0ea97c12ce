import { Anchor } from "@mantine/core";
import { LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type GroupSessionFile, groupSessionQuery, sessionKindsQuery } from "../../api/group-sessions.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { AddPeople } from "./AddPeople.tsx";
import { AttendanceList } from "./AttendanceList.tsx";
import { ChangeSession } from "./ChangeSession.tsx";
import classes from "./sessions.module.css";
import { useSessionWords } from "./SessionRow.tsx";
import { sessionTexts } from "./texts.ts";

const route = getRouteApi("/shell/sessions/$id");

/** What the program asks for, and whether there are enough people for it. */
const Needs = ({ session }: { session: GroupSessionFile }) => {
  const t = useTexts(sessionTexts);
  const { list } = useFormats();
  const kinds = useQuery(sessionKindsQuery).data ?? [];
  const needs = kinds.find(({ kind, program }) => kind === session.kind && program.id === session.program.id)?.needs;
  if (needs === undefined || needs.length === 0) return null;
  const words = needs.map(({ title, min }) =>
    title === undefined ? t("needsPeople", { min }) : t("needsRole", { min, role: title }),
  );
  const isTooFew = needs.some(({ role, min }) => role === undefined && session.expected < min);
  return (
    <p className={classes.quiet}>
      {t("needs", { needs: list(words) })} {isTooFew && t("tooFew")}
    </p>
  );
};

/** A group moment: when, where, who is expected, who came. */
export const SessionPage = () => {
  const t = useTexts(sessionTexts);
  const { dateTime } = useFormats();
  const queries = useQueryClient();
  const { id } = route.useParams();
  const mayChange = useMay("event.send_many");
  const words = useSessionWords();
  const { data: session } = useQuery({ ...groupSessionQuery(id), throwOnError: true });
  if (session === undefined) return <LoadingRows rows={8} height={56} label={t("loading")} />;
  const put = (changed: GroupSessionFile): void => {
    queries.setQueryData(groupSessionQuery(id).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ["group-sessions"] });
  };
  const { title, program, startsAt, place } = session;
  return (
    <Page
      wide
      windowTitle={t("session")}
      title={title}
      crumb={<Anchor renderRoot={(props) => <Link to="/sessions" {...props} />}>{t("back")}</Anchor>}
      lead={
        <>
          {[dateTime(startsAt), place, program.title].filter((part) => part !== undefined).join(" · ")}
          <span className={classes.under}>{words(session)}</span>
        </>
      }
      actions={mayChange && <ChangeSession session={session} onChange={put} />}
    >
      <Needs session={session} />
      <AttendanceList session={session} onChange={put} />
      {mayChange && !session.canceled && <AddPeople session={session} onChange={put} />}
    </Page>
  );
};
