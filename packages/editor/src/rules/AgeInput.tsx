import { Select, Stack } from "@mantine/core";
import { textIn } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { NumberInput } from "../panels/fields/NumberInput.tsx";
import type { AgeValue } from "./query.ts";
import type { RuleContext } from "./rule-context.ts";
import { texts } from "./texts.ts";

interface AgeInputProps {
  value: AgeValue;
  context: RuleContext;
  /** The date of birth itself, which is no date to take an age on. */
  own: string;
  disabled: boolean;
  onChange: (value: AgeValue) => void;
}

const NOW = "";

/** An age in years, taken at the moment of the question or on a date of the catalog. */
export const AgeInput = ({ value, context, own, disabled, onChange }: AgeInputProps) => {
  const t = useTexts(texts);
  const { fields, language } = context;
  const dates = Object.entries(fields)
    .filter(([id, field]) => field.type === "date" && id !== own)
    .map(([id, field]) => ({ value: id, label: textIn(field.title, language) || id }));
  return (
    <Stack gap={4}>
      <NumberInput
        size="sm"
        aria-label={t("value")}
        value={value.years}
        disabled={disabled}
        onChange={(years) => onChange({ ...value, years: years ?? undefined })}
        rightSection={t("years")}
        rightSectionWidth="auto"
        rightSectionProps={{ style: { paddingInline: 8 } }}
      />
      <Select
        size="sm"
        aria-label={t("ageOn")}
        allowDeselect={false}
        disabled={disabled}
        data={[{ value: NOW, label: t("ageNow") }, ...dates]}
        value={value.at ?? NOW}
        onChange={(at) => onChange({ ...value, at: at === null || at === NOW ? undefined : at })}
      />
    </Stack>
  );
};
