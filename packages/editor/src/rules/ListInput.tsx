import { MultiSelect, TagsInput } from "@mantine/core";
import { textIn, type Field, type Language } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { texts } from "./texts.ts";

interface ListInputProps {
  field: Field;
  label: string;
  value: unknown;
  language: Language;
  disabled: boolean;
  onChange: (value: string[]) => void;
}

/** Several values: picked among the choices of the field, or typed where there are none. */
export const ListInput = ({ field, label, value, language, disabled, onChange }: ListInputProps) => {
  const t = useTexts(texts);
  const values = Array.isArray(value) ? value.map(String) : [];
  const shared = { size: "sm", "aria-label": label, value: values, disabled, onChange } as const;
  if (field.choices === undefined) return <TagsInput {...shared} placeholder={t("addValue")} />;
  const offered = field.choices.map((c) => ({ value: c.value, label: textIn(c.title, language) || c.value }));
  const stray = values.filter((v) => !offered.some((o) => o.value === v)).map((v) => ({ value: v, label: v }));
  return <MultiSelect {...shared} searchable data={[...offered, ...stray]} />;
};
