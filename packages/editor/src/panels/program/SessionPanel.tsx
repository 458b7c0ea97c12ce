import { Button, Group, Select } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { usePanel } from "../frame/use-panel.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { SortableList } from "../fields/SortableList.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { eventOptions } from "../transition/event-options.ts";
import { texts } from "./catalog-texts.ts";
import { SEARCHABLE } from "../fields/searchable.ts";

/** A group moment: attendance sends each person one of two events. */
export const SessionPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph } = usePanel();
  const { entry, set, change, readOnly } = useEntry("sessions", id);
  if (entry === undefined) return null;
  const needs = entry.needs ?? [];
  const keep = (next: typeof needs): void => set("needs", next.length === 0 ? undefined : next);
  const event = (key: "present" | "absent") => (
    <Select
      size="sm"
      label={t(key)}
      {...SEARCHABLE}
      allowDeselect={false}
      disabled={readOnly}
      data={eventOptions(document, graph, language, entry[key])}
      value={entry[key]}
      onChange={(type) => type !== null && set(key, type)}
    />
  );
  return (
    <EntryFrame catalog="sessions" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        {event("present")}
        {event("absent")}
      </PanelPart>
      <PanelPart title={t("needs")}>
        <SortableList
          label={t("needs")}
          disabled={readOnly}
          items={needs.map((need, index) => ({
            key: `${index}`,
            name: `${t("needs")} ${index + 1}`,
            content: (
              <Group gap={4} wrap="nowrap" align="end" grow>
                <NumberInput
                  size="sm"
                  label={t("needMin")}
                  value={need.min}
                  disabled={readOnly}
                  onChange={(min) => change(["needs", String(index), "min"], min ?? 1)}
                />
                <EntryPicker
                  label={t("needRole")}
                  entries={document.meta.roles}
                  value={need.role}
                  none={t("anybody")}
                  disabled={readOnly}
                  onChange={(role) =>
                    keep(
                      needs.map((one, at) =>
                        at === index ? { ...(role !== undefined && { role }), min: one.min } : one,
                      ),
                    )
                  }
                />
              </Group>
            ),
          }))}
          onRemove={(index) => keep(needs.filter((_, at) => at !== index))}
        />
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => keep([...needs, { min: 1 }])}
          >
            {t("addNeed")}
          </Button>
        )}
      </PanelPart>
    </EntryFrame>
  );
};
