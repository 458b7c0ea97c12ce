import { Button, Checkbox, Group } from "@mantine/core";
import { isProblem } from "@parcours/client";
import { type Definition, type Fact, type RunContext } from "@parcours/core";
import { AnswerForm, Dialog, formSpecOf, type TypedAnswers, useTextIn, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../api/api.ts";
import type { Enrollment, NextEvent, PersonFile } from "../../api/people.ts";
import { useStageWords } from "../../api/stages.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { FormError } from "../../sign-in/FormError.tsx";
import classes from "./people.module.css";
import { NO_REASON, reasonBody } from "./reason/reason.ts";
import { ReasonFields } from "./reason/ReasonFields.tsx";
import { peopleTexts } from "./texts.ts";
import { useAfterChange } from "./use-after-change.ts";
import { faultOf, instantOf, spanOf } from "./when.ts";
import { WhenField } from "./WhenField.tsx";

interface NextStepDialogProps {
  next: NextEvent;
  enrollment: Enrollment;
  participant: Pick<PersonFile["participant"], "name">;
  definition: Definition;
  /** Answers that are offered where nothing is known yet. */
  suggested?: Record<string, Fact>;
  onClose: () => void;
}

/** What the form's rules read: what is known of the run now. */
const contextOf = ({ person, data, measures, lists }: Enrollment): RunContext => ({
  person: person as RunContext["person"],
  data: data as RunContext["data"],
  measures,
  lists: lists as RunContext["lists"],
  contracts: {},
  tasks: {},
  members: {},
  cohort: {},
});

/** One thing to do for a person: its form or reason, and a last look before it is in the journal for good. */
export const NextStepDialog = ({
  next,
  enrollment,
  participant,
  definition,
  suggested,
  onClose,
}: NextStepDialogProps) => {
  const t = useTexts(peopleTexts);
  const mayBackdate = useMay("event.backdate");
  const toast = useToast();
  const afterChange = useAfterChange();
  const stageWords = useStageWords([enrollment]);
  const context = contextOf(enrollment);
  const spec = next.form === undefined ? undefined : formSpecOf(definition, next.form);
  const [reason, setReason] = useState(NO_REASON);
  const [answers, setAnswers] = useState<TypedAnswers>(() => {
    const known: Record<string, Fact> = { ...suggested, ...context.person, ...context.data };
    const asked = spec?.form.fields.map(({ field }) => field) ?? [];
    return Object.fromEntries(asked.flatMap((field) => (known[field] === undefined ? [] : [[field, known[field]]])));
  });
  const say = useTextIn();
  const [beside, setBeside] = useState(!next.allowed);
  const assisted = next.assist !== undefined && beside ? { as: next.assist, assisting: true } : {};
  const [opened] = useState(() => new Date().toISOString());
  const span = spanOf(enrollment.lastOccurredAt, opened);
  const [when, setWhen] = useState<string>();
  const [tried, setTried] = useState(false);
  const isWhenSound = when === undefined || span === undefined || faultOf(when, span) === undefined;
  const occurredAt = when === undefined || !isWhenSound ? undefined : instantOf(when);
  const send = useMutation({
    mutationFn: async (data?: Record<string, Fact>) =>
      await api.post("/api/enrollments/{id}/events", {
        path: { id: enrollment.id },
        body: {
          type: next.event,
          ...(data !== undefined && { data }),
          ...reasonBody(reason),
          ...assisted,
          ...(occurredAt !== undefined && { occurredAt }),
        },
        revision: enrollment.revision,
      }),
    onSuccess: async () => {
      toast.done(t("sent", { label: next.label }));
      onClose();
      await afterChange();
    },
    // Something else happened meanwhile: what stands on the page is read anew, and confirming again goes by that.
    onError: async (error) => {
      if (isProblem(error, "precondition_failed")) await afterChange();
    },
  });
  const stage = enrollment.stages.map((id) => stageWords(enrollment.program, id).title).join(" · ");
  const cancel = (
    <Button variant="subtle" onClick={onClose}>
      {t("cancel")}
    </Button>
  );
  const confirm = (data?: Record<string, Fact>): void => {
    setTried(true);
    if (isWhenSound) send.mutate(data);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    confirm();
  };
  const particulars = (
    <>
      {mayBackdate && span !== undefined && <WhenField span={span} value={when} onChange={setWhen} tried={tried} />}
      <ReasonFields next={next} value={reason} onChange={setReason} />
    </>
  );
  return (
    <Dialog onClose={onClose} title={next.label} size={spec === undefined ? "md" : "lg"}>
      <p className={classes.dialogNote}>{t("confirmNote", { name: participant.name, stage })}</p>
      <FormError error={send.error} />
      {next.assist !== undefined && (
        <Checkbox
          className={classes.beside ?? ""}
          label={t("beside", { role: say(definition.meta.roles[next.assist]?.title) })}
          description={t("besideNote")}
          checked={beside}
          disabled={!next.allowed}
          onChange={(event) => setBeside(event.currentTarget.checked)}
        />
      )}
      {spec !== undefined ? (
        <div className={classes.dialogForm}>
          {particulars}
          <AnswerForm
            spec={spec}
            answers={answers}
            onChange={setAnswers}
            onSubmit={confirm}
            of={{ now: occurredAt ?? opened, context }}
            busy={send.isPending}
            submitLabel={t("confirm")}
            actions={cancel}
          />
        </div>
      ) : (
        <form className={classes.dialogForm} onSubmit={submit}>
          {particulars}
          <Group>
            <Button type="submit" loading={send.isPending}>
              {t("confirm")}
            </Button>
            {cancel}
          </Group>
        </form>
      )}
    </Dialog>
  );
};
