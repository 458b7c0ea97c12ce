import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { Dialog, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconCalendarPlus, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { membersQuery } from "../../../api/organization.ts";
import { type FileTask, fileTasksQuery, tasksApi } from "../../../api/tasks.ts";
import { useMay, useSession } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { fileTexts } from "./texts.ts";

type Kind = FileTask["kind"];

const NewTaskDialog = ({ person, kind, onClose }: { person: string; kind: Kind; onClose: () => void }) => {
  const t = useTexts(fileTexts);
  const toast = useToast();
  const { user } = useSession();
  const members = useQuery(membersQuery).data ?? [];
  const afterChange = useAfterChange();
  const [title, setTitle] = useState("");
  const [place, setPlace] = useState("");
  const [owner, setOwner] = useState(user.id);
  const [at, setAt] = useState("");
  const isMeeting = kind === "appointment";
  const add = useMutation({
    mutationFn: async () =>
      await tasksApi.create(person, {
        kind,
        title,
        owner,
        ...(place.trim() !== "" && { place }),
        ...(at !== "" && { dueAt: new Date(isMeeting ? at : `${at}T18:00`).toISOString() }),
      }),
    onSuccess: async () => {
      toast.done(t("added", { title }));
      onClose();
      await afterChange();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Dialog title={t(isMeeting ? "newMeeting" : "newTask")} onClose={onClose}>
      <FormError error={add.error} />
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t(isMeeting ? "meetingWhat" : "what")}
          required
          withAsterisk={false}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          type={isMeeting ? "datetime-local" : "date"}
          label={t(isMeeting ? "when" : "dueDay")}
          required={isMeeting}
          withAsterisk={false}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        {isMeeting && (
          <TextInput
            label={t("place")}
            maxLength={300}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t("owner")}
          data={[
            { value: user.id, label: user.name },
            ...members.filter((one) => one.user !== user.id).map((one) => ({ value: one.user, label: one.name })),
          ]}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={add.isPending}>
            {t("add")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

const ENDED = { done: "isDone", missed: "isMissed", canceled: "isCanceled" } as const;

const Item = ({ task, mayAct, owner }: { task: FileTask; mayAct: boolean; owner: string }) => {
  const t = useTexts(fileTexts);
  const toast = useToast();
  const { distance } = useFormats();
  const afterChange = useAfterChange();
  const { id, title, dueAt, place, kind, status } = task;
  const change = useMutation({
    mutationFn: async (to: FileTask["status"]) => await tasksApi.change(id, { status: to }),
    onSuccess: async (_, to) => {
      if (to !== "open")
        toast.done(t("told", { title }), async () => {
          await tasksApi.change(id, { status: "open" });
          await afterChange();
        });
      await afterChange();
    },
    onError: toast.failed,
  });
  const late = status === "open" && dueAt !== undefined && dueAt < new Date().toISOString();
  const acts: { label: string; to: FileTask["status"] }[] =
    status === "open"
      ? [
          { label: t(kind === "appointment" ? "tookPlace" : "done"), to: "done" },
          ...(kind === "appointment" ? [{ label: t("missed"), to: "missed" as const }] : []),
        ]
      : [{ label: t("reopen"), to: "open" }];
  const said = [status !== "open" && t(ENDED[status]), dueAt !== undefined && distance(dueAt), place, owner].filter(
    (part) => typeof part === "string" && part !== "",
  );
  return (
    <li className={classes.item}>
      <span className={classes.itemTitle}>{title}</span>
      <span className={classes.more} data-late={late}>
        {said.join(" · ")}
      </span>
      {mayAct && (
        <span className={classes.acts}>
          {acts.map(({ label, to }) => (
            <Button
              key={to}
              variant={to === "open" ? "subtle" : "default"}
              size="compact-sm"
              disabled={change.isPending}
              aria-label={t("actFor", { act: label, title })}
              onClick={() => change.mutate(to)}
            >
              {label}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
};

/** What people have put on this file by hand: to do, and meetings. */
export const HandTasks = ({ person }: { person: string }) => {
  const t = useTexts(fileTexts);
  const mayAct = useMay("event.send");
  const tasks = useQuery(fileTasksQuery(person));
  const members = useQuery(membersQuery).data ?? [];
  const [adding, setAdding] = useState<Kind>();
  const open = (tasks.data ?? [])
    .filter(({ status }) => status === "open")
    .toSorted((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9"));
  const ended = (tasks.data ?? []).filter(({ status }) => status !== "open");
  const ownerOf = ({ owner }: FileTask): string => members.find(({ user }) => user === owner)?.name ?? "";
  return (
    <section className={classes.part} aria-labelledby="file-todo">
      <div className={classes.head}>
        <h2 id="file-todo" className={classes.title}>
          {t("todo")}
        </h2>
        {mayAct && (
          <span className={classes.acts}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAdding("task")}
            >
              {t("addTask")}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconCalendarPlus size={16} stroke={1.6} aria-hidden />}
              onClick={() => setAdding("appointment")}
            >
              {t("addMeeting")}
            </Button>
          </span>
        )}
      </div>
      {tasks.isPending && <LoadingRows rows={2} />}
      {tasks.isSuccess && open.length === 0 && <p className={classes.more}>{t("nothing")}</p>}
      <ul className={classes.list}>
        {open.map((task) => (
          <Item key={task.id} task={task} mayAct={mayAct} owner={ownerOf(task)} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{t("ended", { count: ended.length })}</summary>
          <ul className={classes.list}>
            {ended.map((task) => (
              <Item key={task.id} task={task} mayAct={mayAct} owner={ownerOf(task)} />
            ))}
          </ul>
        </details>
      )}
      {adding !== undefined && <NewTaskDialog person={person} kind={adding} onClose={() => setAdding(undefined)} />}
    </section>
  );
};
