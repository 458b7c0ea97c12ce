import { Select, TextInput } from "@mantine/core";
import { textIn, type Field } from "@parcours/core";
import { useLanguage } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { useOthers } from "../../others.ts";
import { useOptions } from "./EntryPicker.tsx";
import { SEARCHABLE } from "./searchable.ts";

interface OtherFieldPickerProps {
  label: string;
  /** Said where the fields of that program are not known and an id has to be typed. */
  idHint: string;
  /** What is said where no field fits. */
  noFit: string;
  /** The member whose program holds the field. */
  member: string;
  value: string | undefined;
  /** Offers only these; what is chosen stays. */
  fits?: (field: Field) => boolean;
  description?: string | undefined;
  /** What an empty choice means; without it there is none. */
  none?: string | undefined;
  disabled: boolean;
  onChange: (field: string | undefined) => void;
}

const EVERY = (): boolean => true;

/** The fields of a member's own program; `undefined` where the host does not know them. */
export const useMemberFields = (member: string): Readonly<Record<string, Field>> | undefined => {
  const others = useOthers();
  const program = useEditorValue((state) => state.document.meta.members?.[member]?.program);
  return program !== undefined && others !== undefined && Object.hasOwn(others, program)
    ? others[program]?.fields
    : undefined;
};

/** A field of another program, by its title where that program is known, else by its id. */
export const OtherFieldPicker = (props: OtherFieldPickerProps) => {
  const { label, member, value, fits = EVERY, none, disabled, onChange } = props;
  const { language } = useLanguage();
  const fields = useMemberFields(member);
  const offered = Object.fromEntries(Object.entries(fields ?? {}).filter(([id, field]) => id === value || fits(field)));
  const options = useOptions(offered, value === undefined || value === "" ? [] : [value]);
  if (fields === undefined) {
    return (
      <TextInput
        size="sm"
        label={label}
        description={props.description ?? props.idHint}
        placeholder={none}
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) => {
          const id = event.currentTarget.value.trim();
          onChange(id === "" && none !== undefined ? undefined : id);
        }}
      />
    );
  }
  return (
    <Select
      size="sm"
      label={label}
      description={props.description}
      placeholder={none}
      clearable={none !== undefined}
      allowDeselect={none !== undefined}
      {...SEARCHABLE}
      nothingFoundMessage={props.noFit}
      disabled={disabled}
      data={options.toSorted((a, b) => a.label.localeCompare(b.label, language))}
      value={value ?? null}
      error={value !== undefined && value !== "" && !Object.hasOwn(fields, value)}
      onChange={(id) => (id !== null || none !== undefined) && onChange(id ?? undefined)}
    />
  );
};

/** The choices of such a field, for who has to name some of them. */
export const choicesOf = (field: Field | undefined, language: "fr" | "en"): { value: string; label: string }[] =>
  (field?.choices ?? []).map(({ value, title }) => ({ value, label: textIn(title, language) || value }));
