import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { api } from "../../../api/api.ts";
import type { PersonFile } from "../../../api/people.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./file.module.css";
import { fileTexts } from "./texts.ts";

const PARTS = ["name", "email", "phone", "birthDate", "externalId"] as const;
type Part = (typeof PARTS)[number];
const TYPES: Partial<Record<Part, string>> = { email: "email", phone: "tel", birthDate: "date" };

const CorrectDialog = ({ participant, onClose }: { participant: PersonFile["participant"]; onClose: () => void }) => {
  const t = useTexts(fileTexts);
  const toast = useToast();
  const afterChange = useAfterChange();
  const masked = new Set(participant.masked ?? []);
  const shown = PARTS.filter((part) => !masked.has(`/${part}`));
  const [values, setValues] = useState<Record<Part, string>>(
    () => Object.fromEntries(PARTS.map((part) => [part, participant[part] ?? ""])) as Record<Part, string>,
  );
  const [language, setLanguage] = useState(participant.language);
  const save = useMutation({
    mutationFn: async () => {
      const changed = shown.filter((part) => values[part].trim() !== (participant[part] ?? ""));
      const body = {
        ...Object.fromEntries(
          changed.map((part) => [part, values[part].trim() === "" && part !== "name" ? null : values[part].trim()]),
        ),
        ...(language !== participant.language && { language: language as "fr" | "en" }),
      };
      return await api.patch("/api/participants/{id}", {
        path: { id: participant.id },
        body,
        revision: participant.revision,
      });
    },
    onSuccess: async () => {
      toast.done(t("saved"));
      onClose();
      await afterChange();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={t("correct")} onClose={onClose}>
      <p className={classes.more}>{t("correctNote")}</p>
      <FormError error={save.error} />
      <form className={classes.form} onSubmit={submit}>
        {shown.map((part) => (
          <TextInput
            key={part}
            type={TYPES[part] ?? "text"}
            label={t(part)}
            required={part === "name"}
            withAsterisk={false}
            maxLength={500}
            value={values[part]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setValues((now) => ({ ...now, [part]: value }));
            }}
          />
        ))}
        <NativeSelect
          label={t("language")}
          data={[
            { value: "fr", label: t("french") },
            { value: "en", label: t("english") },
          ]}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
};

/** Puts right what the file says of somebody. */
export const CorrectButton = ({ participant }: { participant: PersonFile["participant"] }) => {
  const t = useTexts(fileTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("correct")}
      </Button>
      {open && <CorrectDialog participant={participant} onClose={() => setOpen(false)} />}
    </>
  );
};
