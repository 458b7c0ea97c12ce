import { isDuration, type Deadline } from "@parcours/core";
import { Stack } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { DurationField } from "./DurationField.tsx";
import { EntryPicker } from "./EntryPicker.tsx";
import { texts } from "./texts.ts";

interface DeadlineFieldProps {
  label: string;
  description?: string;
  lengthLabel: string;
  none: string;
  deadlines: Record<string, Deadline> | undefined;
  /** The name of a deadline, or an ISO 8601 duration. */
  value: string | undefined;
  required?: boolean;
  disabled?: boolean;
  onChange: (value: string | undefined) => void;
  onOpen?: (id: string) => void;
}

/** A deadline of the program, or simply a length of time. */
export const DeadlineField = (props: DeadlineFieldProps) => {
  const { label, lengthLabel, none, deadlines, value, required = false, disabled = false, onChange } = props;
  const t = useTexts(texts);
  const isLength = value !== undefined && isDuration(value) && !Object.hasOwn(deadlines ?? {}, value);
  return (
    <Stack gap={4}>
      <EntryPicker
        label={label}
        {...(props.description !== undefined && { description: props.description })}
        entries={deadlines}
        value={isLength ? undefined : value}
        none={isLength ? t("ownLength") : none}
        required={required && !isLength}
        disabled={disabled}
        onChange={onChange}
        {...(props.onOpen !== undefined && { onOpen: props.onOpen })}
      />
      {(value === undefined || isLength) && (
        <DurationField
          label={lengthLabel}
          hideLabel
          value={isLength ? { offset: value, working: false } : undefined}
          allow={{ working: false, negative: false }}
          disabled={disabled}
          onChange={(span) => onChange(span?.offset)}
        />
      )}
    </Stack>
  );
};
