import { Select } from "@mantine/core";

interface KindSelectProps<K extends string> {
  label: string;
  hideLabel?: boolean;
  kinds: readonly K[];
  words: (kind: K) => string;
  value: K;
  /** Kinds that are shown and cannot be chosen now. */
  isOff?: (kind: K) => boolean;
  disabled: boolean;
  onChange: (kind: K) => void;
}

/** One of a few kinds, each said in words; choosing what it is already changes nothing. */
export const KindSelect = <K extends string>(props: KindSelectProps<K>) => {
  const { label, hideLabel = false, kinds, words, value, isOff, disabled, onChange } = props;
  return (
    <Select
      size="sm"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      allowDeselect={false}
      disabled={disabled}
      data={kinds.map((kind) => ({
        value: kind,
        label: words(kind),
        disabled: kind !== value && isOff?.(kind) === true,
      }))}
      value={value}
      onChange={(kind) => kind !== null && kind !== value && onChange(kind)}
    />
  );
};
