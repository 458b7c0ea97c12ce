import { Autocomplete } from "@mantine/core";

interface PathFieldProps {
  label: string;
  description?: string;
  value: string;
  paths: readonly string[];
  error?: string;
  onChange: (path: string) => void;
}

/** Where something stands in a message: chosen from the sample, or typed. */
export const PathField = ({ label, description, value, paths, error, onChange }: PathFieldProps) => (
  <Autocomplete
    label={label}
    {...(description !== undefined && { description })}
    {...(error !== undefined && { error })}
    placeholder="/"
    spellCheck={false}
    autoComplete="off"
    maxDropdownHeight={240}
    data={[...paths]}
    value={value}
    onChange={onChange}
  />
);
