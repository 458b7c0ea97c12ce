import { Button, Group, TextInput } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../../api/api.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import { documentTexts } from "./document-texts.ts";
import classes from "./file.module.css";

interface ValidUntilProps {
  person: string;
  document: string;
  title: string;
  /** YYYY-MM-DD, or nothing. */
  value: string;
}

/** Until when a paper is good: told in Today a month before. */
export const ValidUntil = ({ person, document, title, value }: ValidUntilProps) => {
  const t = useTexts(documentTexts);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(value);
  const save = useMutation({
    mutationFn: async () =>
      await api.patch("/api/participants/{id}/documents/{document}", {
        path: { id: person, document },
        body: { validUntil: day === "" ? null : day },
      }),
    onSuccess: async () => {
      setOpen(false);
      await Promise.all(["documents", "today"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t(value === "" ? "setDateOf" : "changeDateOf", { title })}
        onClick={() => setOpen(true)}
      >
        {t(value === "" ? "setDate" : "changeDate")}
      </Button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <FormError error={save.error} />
          <form className={classes.form} onSubmit={submit}>
            <TextInput
              type="date"
              label={t("validUntil")}
              description={t("validNote")}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t("save")}
              </Button>
              <Button variant="subtle" onClick={() => setOpen(false)}>
                {t("cancel")}
              </Button>
            </Group>
          </form>
        </Dialog>
      )}
    </>
  );
};
