import { Button, Stack } from "@mantine/core";
import { textIn, type Field } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { uniqueId } from "../../names/ids.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { moved, SortableList } from "../fields/SortableList.tsx";
import { texts } from "./catalog-texts.ts";

interface FieldChoicesProps {
  choices: NonNullable<Field["choices"]>;
  disabled: boolean;
  onChange: (path: readonly string[], value: unknown, merge?: boolean) => void;
}

/** What can be chosen, in order. The value stays when the words change: answers already given keep their meaning. */
export const FieldChoices = ({ choices, disabled, onChange }: FieldChoicesProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const keep = (next: typeof choices): void => onChange(["choices"], next, false);
  return (
    <Stack gap={8}>
      <SortableList
        label={t("choices")}
        disabled={disabled}
        items={choices.map((choice, index) => ({
          key: choice.value,
          name: textIn(choice.title, language) || choice.value,
          content: (
            <BilingualField
              label={`${t("choice")} ${index + 1}`}
              value={choice.title}
              required
              disabled={disabled}
              onChange={(title) => onChange(["choices", String(index), "title"], title ?? "")}
            />
          ),
        }))}
        onMove={(from, to) => keep(moved(choices, from, to))}
        {...(choices.length > 1 && { onRemove: (index: number) => keep(choices.filter((_, at) => at !== index)) })}
      />
      {!disabled && (
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            const value = uniqueId("choice", new Set(choices.map((choice) => choice.value)));
            keep([...choices, { value, title: { fr: "Nouveau choix", en: "New choice" } }]);
          }}
        >
          {t("addChoice")}
        </Button>
      )}
    </Stack>
  );
};
