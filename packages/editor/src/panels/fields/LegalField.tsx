import { Button, TextInput } from "@mantine/core";
import type { Rule } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { texts } from "../rules/texts.ts";
import { BilingualField } from "./BilingualField.tsx";

type Legal = NonNullable<Rule["legal"]>;

interface LegalFieldProps {
  value: Legal | undefined;
  disabled: boolean;
  onChange: (legal: Legal | undefined) => void;
}

const isAddress = (url: string): boolean => {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
};

/** The text on which something rests, and the date on which somebody last read it. */
export const LegalField = ({ value, disabled, onChange }: LegalFieldProps) => {
  const t = useTexts(texts);
  if (value === undefined) {
    return disabled ? null : (
      <Button
        size="compact-sm"
        variant="default"
        w="fit-content"
        onClick={() => onChange({ reference: "", checkedOn: new Date().toISOString().slice(0, 10) })}
      >
        {t("addLegal")}
      </Button>
    );
  }
  const { url: _url, ...withoutUrl } = value;
  return (
    <>
      <BilingualField
        label={t("reference")}
        description={t("referenceHint")}
        value={value.reference}
        required
        multiline
        minRows={1}
        disabled={disabled}
        onChange={(reference) => onChange({ ...value, reference: reference ?? "" })}
      />
      <TextInput
        size="sm"
        type="url"
        label={t("url")}
        value={value.url ?? ""}
        disabled={disabled}
        error={value.url !== undefined && !isAddress(value.url) ? t("urlWrong") : undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange(typed === "" ? withoutUrl : { ...value, url: typed });
        }}
      />
      <TextInput
        size="sm"
        type="date"
        label={t("checkedOn")}
        value={value.checkedOn}
        disabled={disabled}
        onChange={(event) => onChange({ ...value, checkedOn: event.currentTarget.value })}
      />
      {!disabled && (
        <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => onChange(undefined)}>
          {t("removeLegal")}
        </Button>
      )}
    </>
  );
};
