import { TextInput } from "@mantine/core";

interface MomentInputProps {
  label: string;
  /** An instant with its offset: 2026-03-02T09:00:00+01:00. */
  value: string;
  disabled: boolean;
  onChange: (instant: string) => void;
}

/** A moment on the clock of a scenario, which keeps its offset: only the wall time is typed. */
export const MomentInput = ({ label, value, disabled, onChange }: MomentInputProps) => (
  <TextInput
    size="sm"
    type="datetime-local"
    label={label}
    value={value.slice(0, 16)}
    disabled={disabled}
    onChange={(event) => {
      const wall = event.currentTarget.value;
      if (wall !== "") onChange(wall + value.slice(16));
    }}
  />
);
