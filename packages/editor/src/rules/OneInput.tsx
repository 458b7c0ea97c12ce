import { Checkbox, Group, SegmentedControl, Select, TextInput } from "@mantine/core";
import { textIn, type Field, type Language } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { NumberInput } from "../panels/fields/NumberInput.tsx";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../panels/fields/searchable.ts";

interface OneInputProps {
  field: Field;
  label: string;
  value: unknown;
  language: Language;
  disabled: boolean;
  onChange: (value: unknown) => void;
}

const DateInput = ({ label, value, disabled, onChange }: OneInputProps) => {
  const t = useTexts(texts);
  const isToday = value === "today";
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        size="sm"
        flex={1}
        type="date"
        aria-label={label}
        value={isToday || typeof value !== "string" ? "" : value}
        disabled={disabled || isToday}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Checkbox
        size="sm"
        label={t("today")}
        checked={isToday}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? "today" : "")}
      />
    </Group>
  );
};

/** One value of the type of a field. */
export const OneInput = (props: OneInputProps) => {
  const t = useTexts(texts);
  const { field, label, value, language, disabled, onChange } = props;
  switch (field.type) {
    case "boolean":
      return (
        <SegmentedControl
          size="xs"
          aria-label={label}
          disabled={disabled}
          data={[
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ]}
          value={value === false ? "false" : "true"}
          onChange={(chosen) => onChange(chosen === "true")}
        />
      );
    case "number":
      return (
        <NumberInput
          size="sm"
          aria-label={label}
          value={value}
          disabled={disabled}
          onChange={onChange}
          rightSection={field.unit}
          rightSectionWidth={field.unit === undefined ? undefined : "auto"}
          rightSectionProps={{ style: { paddingInline: 8 } }}
        />
      );
    case "date":
      return <DateInput {...props} />;
    case "text":
    case "email":
    case "phone":
    case "choice":
    case "choices":
      return field.choices === undefined ? (
        <TextInput
          size="sm"
          aria-label={label}
          value={typeof value === "string" ? value : ""}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <Select
          size="sm"
          {...SEARCHABLE}
          allowDeselect={false}
          aria-label={label}
          disabled={disabled}
          data={field.choices.map((c) => ({ value: c.value, label: textIn(c.title, language) || c.value }))}
          value={typeof value === "string" ? value : null}
          onChange={onChange}
        />
      );
  }
};
