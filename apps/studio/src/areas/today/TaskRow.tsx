import { Button, Menu } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { tasksApi } from "../../api/tasks.ts";
import { type TodayTask, todayQuery } from "../../api/today.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { useAfterChange } from "../people/use-after-change.ts";
import { Row } from "./Row.tsx";
import { daysToMonday, morningIn } from "./sort-tasks.ts";
import { todayTexts } from "./texts.ts";

type End = "done" | "missed";

/** What is done about a task; what can be taken back offers so. A task of a program that was done moved the journey. */
const useTask = (task: TodayTask) => {
  const t = useTexts(todayTexts);
  const toast = useToast();
  const { distance } = useFormats();
  const afterChange = useAfterChange();
  const queries = useQueryClient();
  const { id, kind, title } = task;
  /** Shows it at once: on a slow day the whole list comes later than there is time to take something back. */
  const show = (tasksOf: (tasks: TodayTask[]) => TodayTask[]): void =>
    void queries.setQueryData(todayQuery.queryKey, (now) => now && { ...now, tasks: tasksOf(now.tasks) });
  const onError = toast.failed;
  const takeBack = (change: () => Promise<unknown>) => async () => {
    await change();
    await afterChange();
  };
  const end = useMutation({
    mutationFn: async (status: End): Promise<unknown> =>
      kind === "program" ? await tasksApi.finish(id) : await tasksApi.change(id, { status }),
    onSuccess: async (_, status) => {
      show((tasks) => tasks.filter((one) => one.id !== id));
      const told = status === "missed" ? t("tellMissed", { name: task.name ?? "" }) : t("tellDone", { title });
      const undo = takeBack(async () => {
        await tasksApi.change(id, { status: "open" });
        show((tasks) => [task, ...tasks.filter((one) => one.id !== id)]);
      });
      toast.done(told, kind === "program" ? undefined : undo);
      await afterChange();
    },
    onError,
  });
  const move = async (dueAt: string | null): Promise<unknown> =>
    kind === "program" ? await tasksApi.postpone(id, dueAt) : await tasksApi.change(id, { dueAt });
  const postpone = useMutation({
    mutationFn: move,
    onSuccess: async (_, dueAt) => {
      if (dueAt !== null) show((tasks) => tasks.map((one) => (one.id === id ? { ...one, dueAt } : one)));
      const told = t("tellPostponed", { title, when: dueAt === null ? "" : distance(dueAt) });
      toast.done(
        told,
        takeBack(async () => await move(task.dueAt ?? null)),
      );
      await afterChange();
    },
    onError,
  });
  return { end, postpone };
};

/** Something to do: done, put off, or, of a meeting, whether it took place. */
export const TaskRow = ({ task, late = false }: { task: TodayTask; late?: boolean }) => {
  const t = useTexts(todayTexts);
  const { distance } = useFormats();
  const mayAct = useMay("event.send");
  const { end, postpone } = useTask(task);
  const { title, name = t("somebody"), program, place, dueAt, kind } = task;
  const isMeeting = kind === "appointment";
  const busy = end.isPending || postpone.isPending;
  const now = new Date();
  const choices = [
    { label: t("tomorrow"), days: 1 },
    { label: t("monday"), days: daysToMonday(now) },
    { label: t("nextWeek"), days: 7 },
  ];
  const actions = (
    <>
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        aria-label={t(isMeeting ? "heldFor" : "doneFor", { title, name })}
        onClick={() => end.mutate("done")}
      >
        {isMeeting ? t("held_") : t("done")}
      </Button>
      {isMeeting && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={busy}
          aria-label={t("missedFor", { title, name })}
          onClick={() => end.mutate("missed")}
        >
          {t("missed")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" disabled={busy} aria-label={t("postponeFor", { title, name })}>
            {t("postpone")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ label, days }) => (
            <Menu.Item key={label} onClick={() => postpone.mutate(morningIn(days, now))}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return (
    <Row
      person={task}
      what={title}
      more={place === undefined ? program?.title : t("placeAt", { place })}
      when={dueAt === undefined ? undefined : distance(dueAt)}
      late={late}
      actions={mayAct ? actions : undefined}
    />
  );
};
