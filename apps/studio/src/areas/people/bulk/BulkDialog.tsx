import { Button, Group, Select } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../../api/api.ts";
import type { Enrollment } from "../../../api/people.ts";
import { type BulkEvent, type PersonReport, runQuery, type Selection, sendToMany } from "../../../api/runs.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import { caseloadTexts } from "../caseload-texts.ts";
import { NO_REASON, reasonBody } from "../reason/reason.ts";
import { ReasonFields } from "../reason/ReasonFields.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./bulk.module.css";
import { commonEvents } from "./common-events.ts";
import { BulkForm } from "./BulkForm.tsx";
import { FailedPeople } from "./FailedPeople.tsx";
import { Reached } from "./Reached.tsx";
import { RunProgress } from "./RunProgress.tsx";

const route = getRouteApi("/shell/people");

interface BulkDialogProps {
  meant: Selection;
  count: number;
  /** Those of the chosen who are loaded. */
  items: readonly Enrollment[];
  onClose: () => void;
}

/** What a trial says: from the answer itself, or from a run when there are many. */
interface Trial {
  run: string | null;
  people: PersonReport[];
  total: number;
}

const useTrial = (trial: Trial | undefined) => {
  const run = useQuery({ ...runQuery(trial?.run ?? ""), enabled: typeof trial?.run === "string" });
  const moved = useQuery({
    queryKey: ["runs", trial?.run, "done"],
    queryFn: async ({ signal }) =>
      await api.get("/api/runs/{id}", { path: { id: trial?.run ?? "" }, query: { state: "done", limit: 200 }, signal }),
    enabled: run.data?.state === "done",
  });
  if (trial === undefined) return undefined;
  if (trial.run === null) {
    const failed = trial.people.filter(({ state }) => state === "failed");
    const done = trial.people.filter(({ state }) => state === "done");
    return { isOver: true, seen: trial.total, total: trial.total, failed, done, moves: done.length };
  }
  const { data } = run;
  return {
    isOver: data?.state === "done" && moved.isSuccess,
    seen: (data?.done ?? 0) + (data?.failed ?? 0),
    total: trial.total,
    failed: data?.people ?? [],
    done: moved.data?.people ?? [],
    moves: data?.done ?? 0,
  };
};

/** One thing for many people: chosen, tried, then done. Nothing happens before it was tried. */
export const BulkDialog = ({ meant, count, items, onClose }: BulkDialogProps) => {
  const t = useTexts(caseloadTexts);
  const navigate = route.useNavigate();
  const afterChange = useAfterChange();
  const events = commonEvents(items);
  const [choice, setChoice] = useState<string | null>(events[0]?.key ?? null);
  const [reason, setReason] = useState(NO_REASON);
  const [answers, setAnswers] = useState<Record<string, Fact>>();
  const [key] = useState(() => crypto.randomUUID());
  const chosen = events.find((one) => one.key === choice);
  const sent = (data = answers): BulkEvent => ({
    type: chosen?.event ?? "",
    ...(chosen?.form !== undefined && data !== undefined && { data }),
    ...reasonBody(reason),
  });
  const trying = useMutation({
    mutationFn: async (data?: Record<string, Fact>) => await sendToMany(meant, sent(data), { dryRun: true }),
  });
  const trial = useTrial(trying.data);
  const doing = useMutation({
    mutationFn: async () => await sendToMany(meant, sent(), { dryRun: false, key: `${key}-${choice}` }),
    onSuccess: async ({ run }) => {
      onClose();
      if (run !== null) await navigate({ to: "/people", search: (now) => ({ ...now, run }) });
      await afterChange();
    },
  });
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    trying.mutate(undefined);
  };
  const answer = (given: Record<string, Fact>): void => {
    setAnswers(given);
    trying.mutate(given);
  };
  const cancel = (
    <Button variant="subtle" onClick={onClose}>
      {t("cancel")}
    </Button>
  );
  const first = chosen !== undefined && (
    <>
      <Select
        label={t("event")}
        data={events.map(({ key: value, label }) => ({ value, label }))}
        value={choice}
        allowDeselect={false}
        onChange={(value) => {
          setChoice(value);
          setReason(NO_REASON);
          setAnswers(undefined);
        }}
      />
      <ReasonFields next={chosen} value={reason} onChange={setReason} />
      <p className={classes.quiet}>{t("tryNote")}</p>
    </>
  );
  return (
    <Dialog title={t("bulkTitle", { count })} onClose={onClose} size="lg">
      <FormError error={trying.error ?? doing.error} />
      {trial === undefined ? (
        chosen?.form !== undefined ? (
          <div className={classes.form}>
            {first}
            <BulkForm
              key={chosen.key}
              program={chosen.program}
              form={chosen.form}
              {...(answers !== undefined && { before: answers })}
              busy={trying.isPending}
              onAnswer={answer}
              actions={cancel}
            />
          </div>
        ) : (
          <form className={classes.form} onSubmit={submit}>
            {first === false ? <p>{t("noEvent")}</p> : first}
            <Group>
              {chosen !== undefined && (
                <Button type="submit" loading={trying.isPending}>
                  {t("tryFirst")}
                </Button>
              )}
              {cancel}
            </Group>
          </form>
        )
      ) : (
        <div className={classes.form}>
          {trial.isOver ? (
            <>
              <p className={classes.result} role="status">
                <b>{t("wouldMove", { count: trial.moves })}</b>
              </p>
              <Reached people={trial.done} moves={trial.moves} items={items} />
              {trial.failed.length > 0 && (
                <>
                  <p className={classes.result}>
                    <b>{t("wouldFail", { count: trial.total - trial.moves })}</b>
                  </p>
                  <FailedPeople people={trial.failed} items={items} />
                </>
              )}
              <Group>
                {trial.moves > 0 && (
                  <Button loading={doing.isPending} onClick={() => doing.mutate()}>
                    {t("do", { count: trial.moves })}
                  </Button>
                )}
                <Button variant="default" onClick={() => trying.reset()}>
                  {t("back")}
                </Button>
              </Group>
            </>
          ) : (
            <RunProgress
              words={t("trying", { done: trial.seen, total: trial.total })}
              done={trial.seen}
              total={trial.total}
            />
          )}
        </div>
      )}
    </Dialog>
  );
};
