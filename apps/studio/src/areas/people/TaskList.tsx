import { Button } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { useFormats, useTextIn, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import type { Task } from "../../api/people.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";
import { useAfterChange } from "./use-after-change.ts";

const STATUS = { open: "taskOpen", done: "taskDone", canceled: "taskCanceled" } as const;

interface TaskListProps {
  tasks: readonly Task[];
  definition: Definition;
}

/** What is to be done and was done; open ones can be ticked off. */
export const TaskList = ({ tasks, definition }: TaskListProps) => {
  const t = useTexts(peopleTexts);
  const say = useTextIn();
  const { distance } = useFormats();
  const toast = useToast();
  const mayFinish = useMay("event.send");
  const afterChange = useAfterChange();
  const finish = useMutation({
    mutationFn: async (task: Task) => await api.post("/api/tasks/{id}/done", { path: { id: task.id }, body: {} }),
    onSuccess: async (_, task) => {
      toast.done(t("sent", { label: say(definition.meta.tasks?.[task.task]?.title) || task.task }));
      await afterChange();
    },
    onError: toast.failed,
  });
  if (tasks.length === 0) return <p className={classes.none}>{t("noTasks")}</p>;
  const now = new Date().toISOString();
  return (
    <ul className={classes.plainList}>
      {tasks.map((task) => {
        const isOpen = task.status === "open";
        const isLate = isOpen && task.dueAt !== undefined && task.dueAt < now;
        const role = task.role === undefined ? "" : say(definition.meta.roles?.[task.role]?.title) || task.role;
        return (
          <li key={task.id} className={classes.item}>
            <span>
              <span className={classes.itemTitle}>{say(definition.meta.tasks?.[task.task]?.title) || task.task}</span>
              <br />
              <span className={classes.lineMore}>
                {[t(STATUS[task.status]), role].filter((part) => part !== "").join(" · ")}
                {isOpen && task.dueAt !== undefined && (
                  <span className={isLate ? classes.late : undefined}>
                    {" · "}
                    {t("when", { when: distance(task.dueAt) })}
                  </span>
                )}
              </span>
            </span>
            {isOpen && mayFinish && (
              <Button variant="default" size="sm" loading={finish.isPending} onClick={() => finish.mutate(task)}>
                {t("taskFinish")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
