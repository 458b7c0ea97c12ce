import { Button, Group, Select, Textarea } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { Dialog, useFormats, useTextIn, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../../api/api.ts";
import type { EnrollmentInFile } from "../../../api/people.ts";
import { outlineOnce, useStageWords } from "../../../api/stages.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { moveTexts } from "./move-texts.ts";

interface MoveProps {
  enrollment: EnrollmentInFile;
  definition: Definition;
}

/** Where somebody can be put: stages where people rest, and exits, in the order of the program. */
const placesOf = (definition: Definition) =>
  outlineOnce(definition).all.filter(({ state, children }) => state.type !== "history" && children.length === 0);

const MoveDialog = ({ enrollment, definition, onClose }: MoveProps & { onClose: () => void }) => {
  const t = useTexts(moveTexts);
  const say = useTextIn();
  const { list } = useFormats();
  const toast = useToast();
  const afterChange = useAfterChange();
  const stageWords = useStageWords([enrollment]);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const move = async (dryRun: boolean) =>
    await api.post("/api/enrollments/{id}/moves", {
      path: { id: enrollment.id },
      body: { to: to ?? "", reason: reason.trim(), dryRun },
      revision: enrollment.revision,
    });
  const trying = useMutation({ mutationFn: async () => await move(true) });
  const moving = useMutation({
    mutationFn: async () => await move(false),
    onSuccess: async () => {
      toast.done(t("moved"));
      onClose();
      await afterChange();
    },
  });
  const places = placesOf(definition);
  const named = (exits: boolean) =>
    places
      .filter(({ state }) => (state.meta?.kind === "exit") === exits)
      .map(({ id, state }) => ({ value: id, label: say(state.meta?.title) || id }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (trying.data === undefined) trying.mutate();
    else moving.mutate();
  };
  const stands = trying.data?.enrollment.stages.map((stage) => stageWords(enrollment.program, stage).title) ?? [];
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <p className={classes.more}>{t("note")}</p>
      <FormError error={trying.error ?? moving.error} />
      <form className={classes.form} onSubmit={submit}>
        <Select
          label={t("to")}
          data={[
            { group: t("stages"), items: named(false) },
            { group: t("exits"), items: named(true) },
          ]}
          searchable
          required
          withAsterisk={false}
          value={to}
          onChange={(value) => {
            setTo(value);
            trying.reset();
          }}
        />
        <Textarea
          label={t("reason")}
          required
          withAsterisk={false}
          minLength={3}
          autosize
          minRows={2}
          maxLength={5_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {trying.data !== undefined && (
          <p role="status">
            {trying.data.enrollment.status === "done"
              ? t("wouldEnd", { stages: list(stands) })
              : t("wouldStand", { stages: list(stands) })}
          </p>
        )}
        <Group>
          <Button type="submit" loading={trying.isPending || moving.isPending}>
            {trying.data === undefined ? t("try") : t("do")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

/** Puts somebody into a stage against the program’s ways: for mistakes, and for what nobody foresaw. */
export const MoveButton = ({ enrollment, definition }: MoveProps) => {
  const t = useTexts(moveTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && <MoveDialog enrollment={enrollment} definition={definition} onClose={() => setOpen(false)} />}
    </>
  );
};
