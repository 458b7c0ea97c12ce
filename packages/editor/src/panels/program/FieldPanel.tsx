import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { FIELD_TYPES, type Field, type FieldType } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./catalog-texts.ts";
import { FieldChoices } from "./FieldChoices.tsx";
import { FieldSource } from "./FieldSource.tsx";
import { SENSITIVITY, typeWords } from "./field-words.ts";

/** Only what the type can have: choices stay with choices, bounds with numbers, length with texts. */
const withType = (field: Field, type: FieldType): Field => {
  const { choices, multiline, unit, min, max, type: _type, ...rest } = field;
  return {
    type,
    ...rest,
    ...((type === "choice" || type === "choices") && {
      choices: choices ?? [{ value: "first", title: { fr: "Premier choix", en: "First choice" } }],
    }),
    ...(type === "text" && multiline !== undefined && { multiline }),
    ...(type === "number" && {
      ...(unit !== undefined && { unit }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    }),
  };
};

/** A fact that the program knows of people: how it is asked, why, and where it comes from. */
export const FieldPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { entry, set, change, readOnly } = useEntry("fields", id);
  if (entry === undefined) return null;
  const bound = (key: "min" | "max") => (
    <NumberInput
      size="sm"
      flex={1}
      label={t(key)}
      value={entry[key]}
      disabled={readOnly}
      onChange={(value) => change([key], value ?? undefined)}
    />
  );
  return (
    <EntryFrame catalog="fields" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("question")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <BilingualField
          label={t("help")}
          value={entry.help}
          multiline
          minRows={1}
          disabled={readOnly}
          onChange={(help) => set("help", help)}
        />
        <Select
          size="sm"
          label={t("type")}
          allowDeselect={false}
          disabled={readOnly}
          data={FIELD_TYPES.map((type) => ({ value: type, label: typeWords(type)[language] }))}
          value={entry.type}
          onChange={(type) => type !== null && change([], withType(entry, type), false)}
        />
        {entry.type === "text" && (
          <Checkbox
            size="sm"
            label={t("multiline")}
            checked={entry.multiline === true}
            disabled={readOnly}
            onChange={(event) => set("multiline", event.currentTarget.checked ? true : undefined)}
          />
        )}
        {entry.type === "number" && (
          <Group gap="xs" wrap="nowrap" align="start">
            {bound("min")}
            {bound("max")}
            <TextInput
              size="sm"
              flex={1}
              label={t("unit")}
              value={entry.unit ?? ""}
              disabled={readOnly}
              onChange={(event) => set("unit", event.currentTarget.value || undefined)}
            />
          </Group>
        )}
        {(entry.type === "choice" || entry.type === "choices") && (
          <FieldChoices choices={entry.choices ?? []} disabled={readOnly} onChange={change} />
        )}
      </PanelPart>
      <PanelPart title={t("protection")}>
        <BilingualField
          label={t("purpose")}
          description={t("purposeHint")}
          value={entry.purpose}
          required
          multiline
          disabled={readOnly}
          onChange={(purpose) => set("purpose", purpose ?? "")}
        />
        <Select
          size="sm"
          label={t("sensitivity")}
          allowDeselect={false}
          disabled={readOnly}
          data={(["ordinary", "personal", "special"] as const).map((one) => ({
            value: one,
            label: SENSITIVITY[one][language],
          }))}
          value={entry.sensitivity}
          onChange={(chosen) => set("sensitivity", chosen ?? "ordinary")}
        />
      </PanelPart>
      <PanelPart>
        <FieldSource source={entry.source} disabled={readOnly} onChange={(source) => set("source", source)} />
      </PanelPart>
    </EntryFrame>
  );
};
