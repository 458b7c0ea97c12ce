import { Button, SegmentedControl } from "@mantine/core";
import { EmptyState, ListRow, RowList, useTexts } from "@parcours/ui";
import { IconUsers } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import {
  type Attendance,
  type GroupSessionFile,
  groupSessionsApi,
  type SessionPerson,
} from "../../api/group-sessions.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { FormError } from "../../sign-in/FormError.tsx";
import { useAfterChange } from "../people/use-after-change.ts";
import { useRequestKey } from "../settings/use-request-key.ts";
import classes from "./sessions.module.css";
import { sessionTexts } from "./texts.ts";

const WORDS: readonly Attendance[] = ["present", "absent", "excused"];

interface AttendanceListProps {
  session: GroupSessionFile;
  onChange: (session: GroupSessionFile) => void;
}

/** What was told to a journey stays; an excuse may still turn out otherwise. */
const isOpen = ({ attendance }: SessionPerson): boolean => attendance === undefined || attendance === "excused";

/** Who is expected, and who came. */
export const AttendanceList = ({ session, onChange }: AttendanceListProps) => {
  const t = useTexts(sessionTexts);
  const toast = useToast();
  const afterChange = useAfterChange();
  const keyFor = useRequestKey();
  const sending = useRef(false);
  const mayNote = useMay("event.send_many") && !session.canceled;
  const [chosen, setChosen] = useState<Readonly<Record<string, Attendance>>>({});
  const [refused, setRefused] = useState<readonly { name: string; why: string }[]>([]);
  const { id, people, others } = session;
  const asked = people.flatMap((person) => {
    const attendance = chosen[person.enrollment];
    return isOpen(person) && attendance !== undefined && attendance !== person.attendance
      ? [{ enrollment: person.enrollment, attendance }]
      : [];
  });
  const note = useMutation({
    mutationFn: async () => await groupSessionsApi.attend(id, asked, keyFor([id, asked])),
    onSuccess: async (answer) => {
      const names = new Map(people.map(({ enrollment, name }) => [enrollment, name]));
      setRefused(
        answer.people.flatMap(({ enrollment, outcome, why = "" }) =>
          outcome === "refused" ? [{ name: names.get(enrollment) ?? "", why }] : [],
        ),
      );
      setChosen({});
      onChange(answer.session);
      toast.done(t("noted", { count: answer.people.filter(({ outcome }) => outcome === "noted").length }));
      await afterChange();
    },
  });
  // The second of two quick clicks comes before the button is drawn as busy.
  const send = (): void => {
    if (sending.current) return;
    sending.current = true;
    note.mutate(undefined, { onSettled: () => (sending.current = false) });
  };
  const drop = useMutation({
    mutationFn: async (enrollment: string) => await groupSessionsApi.drop(id, enrollment),
    onSuccess: onChange,
  });
  const open = people.filter((person) => person.attendance === undefined && person.ready);
  if (people.length === 0 && others === 0)
    return (
      <EmptyState icon={<IconUsers size={40} stroke={1.4} />} title={t("nobody")}>
        {mayNote && t("nobodyNote")}
      </EmptyState>
    );
  return (
    <>
      <FormError error={note.error ?? drop.error} />
      {refused.length > 0 && (
        <div role="alert">
          <p>{t("refusedTitle")}</p>
          <ul>
            {refused.map(({ name, why }) => (
              <li key={name}>{t("refused", { name, why })}</li>
            ))}
          </ul>
        </div>
      )}
      <RowList columns="minmax(0, 1fr) auto auto" label={t("people")}>
        {people.map((person) => {
          const { enrollment, participant, name, ready, attendance } = person;
          const label = t("attendanceOf", { name });
          return (
            <ListRow key={enrollment} centered>
              <span>
                {participant === null ? (
                  <Link to="/pairs/$id" params={{ id: enrollment }} className={classes.name}>
                    {name}
                  </Link>
                ) : (
                  <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.name}>
                    {name}
                  </Link>
                )}
                {!ready && attendance === undefined && <span className={classes.under}>{t("notReady")}</span>}
              </span>
              {mayNote && isOpen(person) ? (
                <SegmentedControl
                  aria-label={label}
                  size="sm"
                  data={[{ value: "", label: "–" }, ...WORDS.map((word) => ({ value: word, label: t(word) }))]}
                  value={chosen[enrollment] ?? attendance ?? ""}
                  onChange={(word) =>
                    setChosen((now) => {
                      const rest = Object.entries(now).filter(([one]) => one !== enrollment);
                      const own = WORDS.flatMap((one) => (one === word ? [[enrollment, one] as const] : []));
                      return Object.fromEntries([...rest, ...own]);
                    })
                  }
                />
              ) : (
                <span aria-label={label}>{attendance === undefined ? "–" : t(attendance)}</span>
              )}
              <span>
                {mayNote && attendance === undefined && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t("dropOf", { name })}
                    onClick={() => drop.mutate(enrollment)}
                  >
                    {t("drop")}
                  </Button>
                )}
              </span>
            </ListRow>
          );
        })}
      </RowList>
      {others > 0 && <p className={classes.quiet}>{t("others", { count: others })}</p>}
      {mayNote && people.some(isOpen) && (
        <>
          <div className={classes.bar}>
            <Button disabled={asked.length === 0} loading={note.isPending} onClick={send}>
              {t("note", { count: asked.length })}
            </Button>
            {open.length > 0 && (
              <Button
                variant="default"
                onClick={() =>
                  setChosen({
                    ...chosen,
                    ...Object.fromEntries(
                      open.map(({ enrollment }) => [enrollment, chosen[enrollment] ?? ("present" as const)]),
                    ),
                  })
                }
              >
                {t("allPresent")}
              </Button>
            )}
          </div>
          <p className={classes.quiet}>{t("excusedNote")}</p>
        </>
      )}
    </>
  );
};
