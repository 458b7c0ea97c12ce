import { Button, Checkbox, Input, Stack } from "@mantine/core";
import type { Contract } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { DurationField } from "../fields/DurationField.tsx";
import { SortableList } from "../fields/SortableList.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import type { SetInEntry } from "../catalog/use-entry.ts";
import { texts } from "./texts.ts";

interface ContractTimingProps {
  contract: Contract;
  disabled: boolean;
  set: SetInEntry<"contracts">;
}

const FORWARD = { working: false, negative: false };
const span = (offset: string | undefined) => (offset === undefined ? undefined : { offset, working: false });

/** How long a contract may wait for signatures, when it is recalled, and how it can be ended. */
export const ContractTiming = ({ contract, disabled, set }: ContractTimingProps) => {
  const t = useTexts(texts);
  const reminders = contract.reminders ?? [];
  const keep = (next: string[]): void => set("reminders", next.length === 0 ? undefined : next);
  return (
    <PanelPart title={t("timing")}>
      <DurationField
        label={t("expires")}
        description={t("expiresHint")}
        value={span(contract.expires)}
        allow={FORWARD}
        disabled={disabled}
        onChange={(next) => set("expires", next?.offset)}
      />
      <div role="group" aria-label={t("reminders")}>
        <Input.Label size="sm" component="span">
          {t("reminders")}
        </Input.Label>
        <Input.Description mb={4}>{t("remindersHint")}</Input.Description>
        <Stack gap={8}>
          <SortableList
            label={t("reminders")}
            disabled={disabled}
            items={reminders.map((reminder, index) => ({
              key: `${index}`,
              name: t("reminder", { number: index + 1 }),
              content: (
                <DurationField
                  label={t("reminder", { number: index + 1 })}
                  hideLabel
                  value={span(reminder)}
                  allow={FORWARD}
                  required
                  disabled={disabled}
                  onChange={(next) =>
                    next !== undefined && keep(reminders.map((old, at) => (at === index ? next.offset : old)))
                  }
                />
              ),
            }))}
            onRemove={(index) => keep(reminders.filter((_, at) => at !== index))}
          />
          {!disabled && (
            <Button
              size="compact-sm"
              variant="default"
              w="fit-content"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => keep([...reminders, "P3D"])}
            >
              {t("addReminder")}
            </Button>
          )}
        </Stack>
      </div>
      <DurationField
        label={t("notice")}
        value={span(contract.notice)}
        allow={FORWARD}
        disabled={disabled}
        onChange={(next) => set("notice", next?.offset)}
      />
      <Checkbox
        size="sm"
        label={t("paper")}
        checked={contract.paper === true}
        disabled={disabled}
        onChange={(event) => set("paper", event.currentTarget.checked ? true : undefined)}
      />
    </PanelPart>
  );
};
