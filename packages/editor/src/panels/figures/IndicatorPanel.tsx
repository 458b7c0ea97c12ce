import { MultiSelect, NativeSelect, TagsInput, Text, TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { measureWords } from "../../dossier/measure-words.ts";
import { noBreak } from "../../outline/sentence.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { useOptions } from "../fields/EntryPicker.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "./figures.module.css";
import { MeasureField } from "./MeasureField.tsx";
import { texts } from "./texts.ts";

/** A figure that the program reports: what is counted, of whom, against which target. */
export const IndicatorPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const fields = useEditorValue((state) => state.document.meta.fields);
  const graph = useEditorValue((state) => state.graph);
  const { entry, set, change, readOnly } = useEntry("indicators", id);
  const built = (["site", "cohort", "ageBand", "outcome"] as const).map((one) => ({ value: one, label: t(one) }));
  const chosen = (entry?.breakdown ?? []).filter((one) => !built.some(({ value }) => value === one));
  const options = useOptions(fields, chosen);
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="indicators" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <BilingualField
          label={t("description")}
          value={entry.description}
          multiline
          disabled={readOnly}
          onChange={(description) => set("description", description)}
        />
      </PanelPart>
      <PanelPart>
        <MeasureField measure={entry.measure} disabled={readOnly} onChange={(measure) => set("measure", measure)} />
        <Text size="sm" className={classes["said"] ?? ""} role="status">
          {noBreak(`${measureWords(graph, entry.measure, language)}.`, language)}
        </Text>
      </PanelPart>
      <PanelPart>
        <NumberInput
          size="sm"
          label={t("target")}
          value={entry.target}
          disabled={readOnly}
          onChange={(target) => change(["target"], target ?? undefined)}
        />
        {entry.target !== undefined && (
          <NativeSelect
            size="sm"
            label={t("better")}
            description={t("betterHint")}
            disabled={readOnly}
            value={entry.better ?? ""}
            data={[
              { value: "", label: t("betterUsual") },
              { value: "higher", label: t("betterHigher") },
              { value: "lower", label: t("betterLower") },
            ]}
            onChange={(event) =>
              set(
                "better",
                (["higher", "lower"] as const).find((one) => one === event.currentTarget.value),
              )
            }
          />
        )}
        <TextInput
          size="sm"
          label={t("unit")}
          value={entry.unit ?? ""}
          disabled={readOnly}
          onChange={(event) => set("unit", event.currentTarget.value || undefined)}
        />
        <MultiSelect
          size="sm"
          label={t("breakdown")}
          searchable
          disabled={readOnly}
          data={[...built, ...options]}
          value={entry.breakdown ?? []}
          onChange={(breakdown) => set("breakdown", breakdown.length === 0 ? undefined : breakdown)}
        />
        <TagsInput
          size="sm"
          label={t("tags")}
          description={t("tagsHint")}
          disabled={readOnly}
          value={entry.tags ?? []}
          onChange={(tags) => set("tags", tags.length === 0 ? undefined : tags)}
        />
      </PanelPart>
    </EntryFrame>
  );
};
