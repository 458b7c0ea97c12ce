import { TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { ChangeEvent } from "react";
import { errorOf } from "../settings/field-fault.ts";
import { sessionTexts } from "./texts.ts";

export interface SessionTyped {
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
}

interface SessionFieldsProps {
  value: SessionTyped;
  onChange: (value: SessionTyped) => void;
  error: unknown;
}

/** What a session is called, when and where. */
export const SessionFields = ({ value, onChange, error }: SessionFieldsProps) => {
  const t = useTexts(sessionTexts);
  const field = (name: keyof SessionTyped) => ({
    value: value[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ ...value, [name]: event.currentTarget.value }),
    ...errorOf(error, `/${name}`),
  });
  return (
    <>
      <TextInput label={t("what")} required withAsterisk={false} maxLength={200} {...field("title")} />
      <TextInput type="datetime-local" label={t("date")} required withAsterisk={false} {...field("startsAt")} />
      <TextInput type="datetime-local" label={t("until")} {...field("endsAt")} />
      <TextInput label={t("place")} maxLength={500} {...field("place")} />
    </>
  );
};
