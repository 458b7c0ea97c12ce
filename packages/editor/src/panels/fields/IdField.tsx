import { TextInput } from "@mantine/core";
import type { Bilingual } from "@parcours/core";
import { useLanguage } from "@parcours/ui";
import { useState } from "react";

interface IdFieldProps {
  label: string;
  description: string;
  value: string;
  disabled: boolean;
  /** Why the id may not be given. */
  whyNot: (id: string) => Bilingual | null;
  onRename: (id: string) => void;
}

/** An id: given when it is left or confirmed with Enter; one that cannot be given stays typed, with the reason. */
export const IdField = ({ label, description, value, disabled, whyNot, onRename }: IdFieldProps) => {
  const { language } = useLanguage();
  const [draft, setDraft] = useState<{ text: string; of: string }>();
  const typed = draft !== undefined && draft.of === value ? draft.text : value;
  const objection = typed === value ? null : whyNot(typed);
  const give = (): void => {
    if (typed !== value && objection === null) onRename(typed);
  };
  return (
    <TextInput
      size="sm"
      label={label}
      description={description}
      value={typed}
      disabled={disabled}
      error={objection?.[language]}
      spellCheck={false}
      onChange={(event) => setDraft({ text: event.currentTarget.value, of: value })}
      onBlur={give}
      onKeyDown={(event) => (event.key === "Enter" ? give() : undefined)}
    />
  );
};
