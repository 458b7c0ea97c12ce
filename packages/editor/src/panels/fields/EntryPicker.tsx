import { ActionIcon, Group, MultiSelect, Select } from "@mantine/core";
import { textIn, type Text } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconArrowRight } from "@tabler/icons-react";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "./searchable.ts";

/** A catalogue, or any record of titled things by id. */
export type Titled = Record<string, { title?: Text | undefined }> | undefined;

interface Option {
  value: string;
  label: string;
}

/** What can be picked, by title; ids that are named although they are gone stay visible. */
export const useOptions = (entries: Titled, chosen: readonly string[]): Option[] => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const known = Object.entries(entries ?? {}).map(([id, entry]) => ({
    value: id,
    label: textIn(entry.title, language) || id,
  }));
  const lost = chosen.filter((id) => !known.some((option) => option.value === id));
  return [...known, ...lost.map((id) => ({ value: id, label: t("gone", { id }) }))];
};

interface EntryPickerProps {
  label: string;
  hideLabel?: boolean;
  description?: string;
  entries: Titled;
  value: string | undefined;
  /** What an empty choice means, such as "the roles of the stage". */
  none?: string;
  required?: boolean;
  disabled?: boolean;
  onChange: (id: string | undefined) => void;
  onOpen?: (id: string) => void;
}

/** One entry of a catalogue. */
export const EntryPicker = (props: EntryPickerProps) => {
  const {
    label,
    hideLabel = false,
    entries,
    value,
    none,
    required = false,
    disabled = false,
    onChange,
    onOpen,
  } = props;
  const t = useTexts(texts);
  const options = useOptions(entries, value === undefined ? [] : [value]);
  const chosen = options.find((option) => option.value === value);
  const isGone = value !== undefined && !Object.hasOwn(entries ?? {}, value);
  return (
    <Group gap={4} align="end" wrap="nowrap">
      <Select
        flex={1}
        size="sm"
        label={hideLabel ? undefined : label}
        aria-label={hideLabel ? label : undefined}
        description={props.description}
        placeholder={none ?? t("none")}
        data={options}
        value={value ?? null}
        clearable={!required}
        allowDeselect={!required}
        {...SEARCHABLE}
        nothingFoundMessage={t("nothing")}
        disabled={disabled}
        error={isGone ? t("gone", { id: value }) : undefined}
        onChange={(id) => onChange(id ?? undefined)}
      />
      {onOpen !== undefined && chosen !== undefined && !isGone && (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t("open", { name: chosen.label })}
          title={t("open", { name: chosen.label })}
          onClick={() => onOpen(chosen.value)}
        >
          <IconArrowRight size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
};

interface EntriesPickerProps {
  label: string;
  description?: string;
  entries: Titled;
  value: readonly string[] | undefined;
  none?: string;
  disabled?: boolean;
  error?: string | undefined;
  onChange: (ids: string[] | undefined) => void;
}

/** Several entries of a catalogue, in no order. None is no key at all. */
export const EntriesPicker = (props: EntriesPickerProps) => {
  const { label, entries, value = [], none, disabled = false, onChange } = props;
  const t = useTexts(texts);
  const options = useOptions(entries, value);
  return (
    <MultiSelect
      size="sm"
      label={label}
      description={props.description}
      placeholder={value.length === 0 ? (none ?? t("none")) : ""}
      data={options}
      value={[...value]}
      searchable
      clearable
      nothingFoundMessage={t("nothing")}
      disabled={disabled}
      error={props.error}
      onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
    />
  );
};
