import { Input, Stack, Text as Words, Textarea, TextInput } from "@mantine/core";
import { LANGUAGES, type Language, type Text } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useId, type ReactNode } from "react";
import { inEach, withWording } from "./bilingual-text.ts";
import classes from "./fields.module.css";
import { texts } from "./texts.ts";

interface BilingualFieldProps {
  label: string;
  description?: ReactNode;
  value: Text | undefined;
  required?: boolean;
  multiline?: boolean;
  minRows?: number;
  disabled?: boolean;
  onChange: (text: Text | undefined) => void;
}

const NAMES = { fr: "inFrench", en: "inEnglish" } as const;

/** A text in both languages, one under the other; what is missing is said, not hidden. */
export const BilingualField = (props: BilingualFieldProps) => {
  const { label, description, value, required = false, multiline = false, disabled = false, onChange } = props;
  const t = useTexts(texts);
  const base = useId();
  const each = inEach(value);
  const isEmpty = each.fr === "" && each.en === "";
  const half = !isEmpty && (each.fr === "" || each.en === "");
  const error = required && isEmpty ? t("needed") : undefined;
  const rows = props.minRows ?? 2;
  const input = (language: Language) => {
    const shared = {
      id: `${base}-${language}`,
      lang: language,
      size: "sm",
      "aria-label": `${label}, ${t(NAMES[language])}`,
      "aria-describedby": error !== undefined || half ? `${base}-note` : undefined,
      error: error !== undefined,
      spellCheck: true,
      disabled,
      value: each[language],
      leftSection: (
        <span className={classes["tongue"]} aria-hidden>
          {language}
        </span>
      ),
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange(withWording(value, language, event.currentTarget.value, required)),
    } as const;
    return multiline ? (
      <Textarea
        key={language}
        {...shared}
        rows={rows}
        style={{ "--rows": rows }}
        classNames={{ input: classes["growing"] ?? "" }}
      />
    ) : (
      <TextInput key={language} {...shared} />
    );
  };
  return (
    <div role="group" aria-labelledby={`${base}-label`}>
      <Input.Label component="span" id={`${base}-label`} size="sm">
        {label}
      </Input.Label>
      {description !== undefined && <Input.Description mb={4}>{description}</Input.Description>}
      <Stack gap={4}>{LANGUAGES.map(input)}</Stack>
      {(error !== undefined || half) && (
        <Words id={`${base}-note`} size="xs" mt={4} c={error === undefined ? "dimmed" : "var(--mantine-color-error)"}>
          {error ?? t("missingOther", { language: each.fr === "" ? "en" : "fr" })}
        </Words>
      )}
    </div>
  );
};
