import { Button, Select, Stack, TextInput } from "@mantine/core";
import { FIELD_TYPES, type FieldType, type Form } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { useState, type SubmitEvent } from "react";
import { askNew } from "../../commands/catalog/ask-new.ts";
import { usePanel } from "../frame/use-panel.ts";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { typeWords } from "../program/field-words.ts";
import { askable, newField, withQuestion } from "./form-design.ts";
import { texts } from "./texts.ts";

interface AddQuestionProps {
  /** The id of the form. */
  form: string;
  entries: Form["fields"];
  onChange: (entries: Form["fields"]) => void;
}

/** One more question: information that the program knows already, or a new one, which joins the catalogue. */
export const AddQuestion = ({ form, entries, onChange }: AddQuestionProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, run } = usePanel();
  const { fields } = document.meta;
  const [title, setTitle] = useState("");
  const [type, setType] = useState<FieldType>("text");
  const [purpose, setPurpose] = useState("");
  const add = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = title.trim();
    if (said === "") return;
    const why = purpose.trim();
    const made = newField({ [language]: said }, type, why === "" ? "" : { [language]: why }, fields);
    if (!run(askNew, { form, ...made }).ok) return;
    setTitle("");
    setPurpose("");
  };
  const others = askable(entries, fields);
  return (
    <Stack gap="sm">
      {Object.keys(others).length > 0 && (
        <EntryPicker
          label={t("existing")}
          entries={others}
          value={undefined}
          none={t("existingNone")}
          onChange={(field) => field !== undefined && onChange(withQuestion(entries, field))}
        />
      )}
      <form onSubmit={add}>
        <Stack gap={8}>
          <TextInput
            size="sm"
            label={t("newTitle")}
            description={t("newHint")}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            size="sm"
            label={t("newType")}
            allowDeselect={false}
            data={FIELD_TYPES.map((one) => ({ value: one, label: typeWords(one)[language] }))}
            value={type}
            onChange={(chosen) => setType(chosen ?? "text")}
          />
          <TextInput
            size="sm"
            label={t("newPurpose")}
            description={t("newPurposeHint")}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="compact-sm"
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
          >
            {t("add")}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
};
