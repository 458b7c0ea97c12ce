import { Anchor, Stack } from "@mantine/core";
import { textIn, type Fact } from "@parcours/core";
import { FormQuestion, useLanguage, useTexts, type FormSpec } from "@parcours/ui";
import { useId } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { texts } from "./texts.ts";

type Facts = Record<string, Fact>;

interface FactsFieldProps {
  facts: Facts;
  /** Which fields may be given; absent: all of the catalogue. */
  only?: readonly string[];
  /** How adding one is called, where it is not simply that. */
  add?: string;
  disabled: boolean;
  onChange: (facts: Facts) => void;
}

/** What is known of somebody, asked as the forms ask it. */
export const FactsField = ({ facts, only, add, disabled, onChange }: FactsFieldProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const meta = useEditorValue((state) => state.document.meta);
  const base = useId();
  const fields = meta.fields ?? {};
  const spec: FormSpec = {
    form: { title: "", by: ["participant"], fields: [] },
    meta: { fields },
    timeZone: meta.timeZone ?? "Europe/Paris",
  };
  const others = Object.fromEntries(
    Object.entries(fields).filter(([id]) => !Object.hasOwn(facts, id) && (only?.includes(id) ?? true)),
  );
  const without = (id: string): Facts => Object.fromEntries(Object.entries(facts).filter(([other]) => other !== id));
  return (
    <Stack gap="sm">
      {Object.entries(facts).map(([id, fact]) => (
        <div key={id}>
          <FormQuestion
            spec={spec}
            entry={{ field: id, required: true }}
            id={`${base}-${id}`}
            answer={fact}
            error={undefined}
            disabled={disabled}
            self={false}
            onAnswer={(field, answer) => onChange({ ...facts, [field]: answer })}
          />
          {!disabled && (
            <Anchor component="button" type="button" size="xs" onClick={() => onChange(without(id))}>
              {t("removeFact", { title: textIn(fields[id]?.title, language) || id })}
            </Anchor>
          )}
        </div>
      ))}
      {!disabled && Object.keys(others).length > 0 && (
        <EntryPicker
          label={add ?? t("addFact")}
          entries={others}
          value={undefined}
          none={t("chooseFact")}
          onChange={(id) => id !== undefined && onChange({ ...facts, [id]: null })}
        />
      )}
    </Stack>
  );
};
