import { Select, Stack, TextInput } from "@mantine/core";
import type { Action, Field } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { ListInput } from "../../rules/ListInput.tsx";
import { OneInput } from "../../rules/OneInput.tsx";
import { DurationField } from "../fields/DurationField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { texts } from "./texts.ts";

/** What a data action writes. */
export type Value = Extract<Action, { type: "set" }>["params"]["value"];

const KINDS = ["literal", "now", "answer", "other", "date", "shift"] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (value: Value | undefined): Kind => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "literal";
  if ("now" in value) return "now";
  if ("event" in value) return "answer";
  if ("field" in value) return "other";
  return "date" in value ? "date" : "shift";
};

const STARTS: Record<Exclude<Kind, "literal">, (own: string) => Value> = {
  now: () => ({ now: true }),
  answer: (own) => ({ event: own }),
  other: (own) => ({ field: own }),
  date: () => ({ date: { from: "now", offset: "P0D" } }),
  shift: () => ({ shift: "suspension" }),
};

interface ValueFieldProps {
  /** The field that is written; its type says how a fixed value is typed. */
  field: Field | undefined;
  id: string;
  fields: Record<string, Field>;
  value: Value | undefined;
  disabled: boolean;
  onChange: (value: Value) => void;
}

/** Where what is written comes from: a value, the day, an answer, another fact, the calendar. */
export const ValueField = ({ field, id, fields, value, disabled, onChange }: ValueFieldProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const kind = kindOf(value);
  const literal = { field: field ?? TEXT, language, disabled, label: t("literal") };
  return (
    <Stack gap={4}>
      <Select
        size="sm"
        label={t("value")}
        allowDeselect={false}
        disabled={disabled}
        data={KINDS.map((one) => ({ value: one, label: t(one) }))}
        value={kind}
        onChange={(next) => onChange(next === null || next === "literal" ? null : STARTS[next as "now"](id))}
      />
      {kind === "literal" &&
        (field?.type === "choices" ? (
          <ListInput {...literal} value={value} onChange={onChange} />
        ) : (
          <OneInput {...literal} value={value} onChange={(next) => onChange(next as Value)} />
        ))}
      {typeof value === "object" && value !== null && "event" in value && (
        <TextInput
          size="sm"
          aria-label={t("answerName")}
          value={value.event}
          disabled={disabled}
          onChange={(event) => onChange({ event: event.currentTarget.value })}
        />
      )}
      {typeof value === "object" && value !== null && "field" in value && (
        <EntryPicker
          label={t("other")}
          hideLabel
          entries={fields}
          value={value.field}
          required
          disabled={disabled}
          onChange={(next) => onChange({ field: next ?? id })}
        />
      )}
      {typeof value === "object" && value !== null && "date" in value && (
        <Stack gap={4}>
          <EntryPicker
            label={t("from")}
            entries={Object.fromEntries(Object.entries(fields).filter(([, one]) => one.type === "date"))}
            value={value.date.from === "now" ? undefined : value.date.from.field}
            none={t("fromNow")}
            disabled={disabled}
            onChange={(next) =>
              onChange({ date: { ...value.date, from: next === undefined ? "now" : { field: next } } })
            }
          />
          <DurationField
            label={t("offset")}
            value={{ offset: value.date.offset, working: false }}
            allow={{ working: false, negative: true }}
            required
            disabled={disabled}
            onChange={(span) => onChange({ date: { ...value.date, offset: span?.offset ?? "P0D" } })}
          />
        </Stack>
      )}
    </Stack>
  );
};

const TEXT: Field = { type: "text", title: "", sensitivity: "ordinary", purpose: "", source: "program" };
