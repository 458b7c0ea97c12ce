import { TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { readSpan, spanText, type Span } from "./duration-words.ts";
import { texts } from "./texts.ts";

interface DurationFieldProps {
  label: string;
  hideLabel?: boolean;
  description?: string;
  value: Span | undefined;
  /** Whether working days, and lengths before a date, mean something here. */
  allow?: { working: boolean; negative: boolean };
  required?: boolean;
  disabled?: boolean;
  onChange: (span: Span | undefined) => void;
}

const BOTH = { working: true, negative: true };

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean =>
  a?.offset === b?.offset && (a?.working ?? false) === (b?.working ?? false);

/**
 * A length of time in words. While it is typed it stays as typed; what cannot be read stays too, with the reason, and
 * changes nothing until it can be read.
 */
export const DurationField = (props: DurationFieldProps) => {
  const {
    label,
    hideLabel = false,
    description,
    value,
    allow = BOTH,
    required = false,
    disabled = false,
    onChange,
  } = props;
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<{ text: string; of: Span | undefined }>();
  // What was typed stands as long as the value is the one that it led to: undo shows the value again.
  const typed = draft !== undefined && sameSpan(draft.of, value) ? draft.text : undefined;
  const shown = typed ?? (value === undefined ? "" : spanText(value, language));
  const span = readSpan(shown);
  const misfit = (read: Span): string | undefined => {
    if (read.working && !allow.working) return t("durationNoWorking");
    return read.offset.startsWith("-") && !allow.negative ? t("durationNoBefore") : undefined;
  };
  const fault = (): string | undefined => {
    if (shown.trim() === "") return required ? t("durationNeeded") : undefined;
    return span === undefined ? t("durationWrong") : misfit(span);
  };
  const error = fault();
  const change = (text: string): void => {
    const read = readSpan(text);
    const empty = text.trim() === "";
    const takes = empty || (read !== undefined && misfit(read) === undefined);
    setDraft({ text, of: takes ? read : value });
    if (takes) onChange(read);
  };
  return (
    <TextInput
      size="sm"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      placeholder={t("durationHint")}
      value={shown}
      error={error}
      disabled={disabled}
      onChange={(event) => change(event.currentTarget.value)}
      // Read well, it is said back in full words.
      onBlur={() => (error === undefined ? setDraft(undefined) : undefined)}
    />
  );
};
