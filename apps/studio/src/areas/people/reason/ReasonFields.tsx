import { Select, Textarea } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { NextEvent } from "../../../api/people.ts";
import { peopleTexts } from "../texts.ts";
import type { Reason } from "./reason.ts";

interface ReasonFieldsProps {
  next: Pick<NextEvent, "reason" | "reasons">;
  value: Reason;
  onChange: (to: Reason) => void;
}

/** What a step asks for besides its form: a reason out of a list, in words, or none. */
export const ReasonFields = ({ next, value, onChange }: ReasonFieldsProps) => {
  const t = useTexts(peopleTexts);
  if (next.reason === undefined) return null;
  const required = next.reason === "required";
  const label = required ? t("reason") : t("reasonOptional");
  const hasCodes = next.reasons.length > 0;
  return (
    <>
      {hasCodes && (
        <Select
          label={label}
          data={next.reasons.map(({ value: code, title }) => ({ value: code, label: title }))}
          required={required}
          withAsterisk={false}
          value={value.code}
          onChange={(code) => onChange({ ...value, code })}
        />
      )}
      <Textarea
        label={hasCodes ? t("reasonText") : label}
        description={t("reasonTextNote")}
        required={required && !hasCodes}
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={5_000}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
    </>
  );
};
