import { Button } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { AnswerForm, Dialog, LoadingRows, NOBODY, type TypedAnswers, useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { definitionQuery } from "../../api/programs.ts";
import type { TodayHeld } from "../../api/today.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { FormError } from "../../sign-in/FormError.tsx";
import { useAfterChange } from "../people/use-after-change.ts";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

/** The facts that somebody is held for want of, asked where they were found missing. */
export const CompleteDialog = ({ held, onClose }: { held: TodayHeld; onClose: () => void }) => {
  const t = useTexts(todayTexts);
  const toast = useToast();
  const afterChange = useAfterChange();
  const { enrollment, fields, program, name = t("somebody") } = held;
  const { data: definition } = useQuery(definitionQuery(program.slug, program.version));
  const [answers, setAnswers] = useState<TypedAnswers>({});
  const [now] = useState(() => new Date().toISOString());
  const save = useMutation({
    mutationFn: async (data: Record<string, Fact>) =>
      await api.post("/api/enrollments/{id}/events", {
        path: { id: enrollment },
        body: { type: "person.updated", data },
      }),
    onSuccess: async () => {
      toast.done(t("tellCompleted", { name }));
      onClose();
      await afterChange();
    },
  });
  return (
    <Dialog title={t("completeTitle", { name })} onClose={onClose}>
      <p className={classes.dialogNote}>{t("completeNote")}</p>
      <FormError error={save.error} />
      {definition === undefined ? (
        <LoadingRows rows={fields.length} height={64} />
      ) : (
        <AnswerForm
          spec={{
            form: { title: "", by: [], fields: fields.map(({ id }) => ({ field: id, required: true })) },
            meta: definition.meta,
            timeZone: definition.meta.timeZone ?? "Europe/Paris",
          }}
          answers={answers}
          onChange={setAnswers}
          onSubmit={(given) => save.mutate(given)}
          of={{ now, context: NOBODY }}
          busy={save.isPending}
          submitLabel={t("save")}
          actions={
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
          }
        />
      )}
    </Dialog>
  );
};
