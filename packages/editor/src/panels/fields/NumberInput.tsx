import { TextInput, type TextInputProps } from "@mantine/core";
import { readNumber, useLanguage } from "@parcours/ui";
import { useState } from "react";

interface NumberInputProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: unknown;
  onChange: (value: number | string | null) => void;
}

/** A number typed as text: what is no number stays in the field, and is said to be none beside it. */
export const NumberInput = ({ value, onChange, ...rest }: NumberInputProps) => {
  const { language } = useLanguage();
  const [typed, setTyped] = useState("");
  const kept = value ?? null;
  const written =
    typeof value === "number"
      ? String(value).replace(".", language === "fr" ? "," : ".")
      : typeof value === "string"
        ? value
        : "";
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={readNumber(typed) === kept ? typed : written}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readNumber(event.currentTarget.value));
      }}
    />
  );
};
