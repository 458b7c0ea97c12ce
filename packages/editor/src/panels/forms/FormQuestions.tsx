import { Anchor, Checkbox, Group, Stack, Text } from "@mantine/core";
import { textIn, type Form } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { usePanel } from "../frame/use-panel.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { moved, SortableList } from "../fields/SortableList.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { typeWords } from "../program/field-words.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import { withEntry, type FormEntry } from "./form-design.ts";
import { texts } from "./texts.ts";

interface FormQuestionsProps {
  /** The id of the form. */
  id: string;
  entries: Form["fields"];
  disabled: boolean;
  /** `part`: what is typed into in a row is one step of undo. */
  onChange: (entries: Form["fields"], part?: string) => void;
}

/** What a form asks, in order: by dragging, by the arrows, or by Alt with the arrow keys. */
export const FormQuestions = ({ id: form, entries, disabled, onChange }: FormQuestionsProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, select } = usePanel();
  const { fields, rules } = document.meta;
  // What only some questions have is asked for by name.
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set());
  const more = (words: string, part: string) => (
    <Anchor
      component="button"
      type="button"
      size="xs"
      ta="start"
      onClick={() => setOpened((before) => new Set(before).add(part))}
    >
      {words}
    </Anchor>
  );
  const titleOf = (id: string): string => textIn(fields?.[id]?.title, language) || id;
  const content = (entry: FormEntry, index: number) => {
    const field = fields?.[entry.field];
    const hasCondition = entry.visibleWhen !== undefined || opened.has(`when ${entry.field}`);
    const hasHelp = entry.help !== undefined || opened.has(`help ${entry.field}`);
    const change = (next: Parameters<typeof withEntry>[2], part?: string): void =>
      onChange(withEntry(entries, index, next), part);
    return (
      <Stack gap={6}>
        <Group gap={6} justify="space-between" wrap="nowrap">
          <Checkbox
            size="xs"
            label={t("required")}
            checked={entry.required === true}
            disabled={disabled}
            onChange={(event) => change({ required: event.currentTarget.checked })}
          />
          <Text size="xs" c="dimmed" ta="end">
            {field === undefined ? "" : typeWords(field.type)[language]}
          </Text>
        </Group>
        {hasCondition && (
          <EntryPicker
            label={t("visibleWhen")}
            entries={rules}
            value={entry.visibleWhen}
            none={t("always")}
            disabled={disabled}
            onChange={(visibleWhen) => change({ visibleWhen })}
            onOpen={(id) => select({ kind: "program", section: "rules", id })}
          />
        )}
        {hasHelp && (
          <BilingualField
            label={t("help")}
            value={entry.help}
            disabled={disabled}
            onChange={(help) => change({ help }, `help ${entry.field}`)}
          />
        )}
        {!disabled && !(hasCondition && hasHelp) && (
          <Group gap="md">
            {!hasCondition && more(t("addCondition"), `when ${entry.field}`)}
            {!hasHelp && more(t("addHelp"), `help ${entry.field}`)}
          </Group>
        )}
      </Stack>
    );
  };
  return (
    <PanelPart title={t("questions")}>
      <SortableList
        label={t("questions")}
        headed
        disabled={disabled}
        items={entries.map((entry, index) => ({
          key: entry.field,
          name: titleOf(entry.field),
          head: (
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              fw={600}
              onClick={() => select({ kind: "program", section: "fields", id: entry.field })}
            >
              {titleOf(entry.field)}
            </Anchor>
          ),
          content: content(entry, index),
        }))}
        onMove={(from, to) => onChange(moved(entries, from, to))}
        onRemove={(index) => onChange(entries.filter((_, at) => at !== index))}
      />
      {!disabled && <AddQuestion form={form} entries={entries} onChange={onChange} />}
    </PanelPart>
  );
};
