import { Button, Select, Stack } from "@mantine/core";
import { OUTCOMES, outcomeWords, textIn } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { setOutcome } from "../../commands/stages/set-outcome.ts";
import { setReasons } from "../../commands/stages/set-reasons.ts";
import type { StageNode } from "../../graph/graph.ts";
import { uniqueId } from "../../names/ids.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { moved, SortableList } from "../fields/SortableList.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./texts.ts";

/** How a run ends here, and the reasons among which people choose. */
export const StageExit = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const readOnly = useEditorValue((state) => state.readOnly);
  const edit = useEdit();
  const { path } = node;
  const reasons = node.state.meta?.reasons ?? [];
  const keep = (next: typeof reasons, part?: string): void => {
    edit(setReasons, { path, reasons: next.length === 0 ? undefined : next }, part);
  };
  return (
    <PanelPart title={t("outcome")}>
      <Select
        size="sm"
        aria-label={t("outcome")}
        placeholder={t("noOutcome")}
        allowDeselect={false}
        disabled={readOnly}
        error={node.exit?.outcome === undefined ? t("noOutcome") : undefined}
        data={OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWords(outcome)[language] }))}
        value={node.exit?.outcome ?? null}
        onChange={(outcome) => edit(setOutcome, { path, outcome: outcome ?? undefined })}
      />
      <Stack gap={8}>
        <SortableList
          label={t("reasons")}
          disabled={readOnly}
          items={reasons.map((reason, index) => ({
            key: reason.value,
            name: textIn(reason.title, language) || reason.value,
            content: (
              <BilingualField
                label={t("reason")}
                value={reason.title}
                required
                disabled={readOnly}
                onChange={(title) =>
                  keep(
                    reasons.map((other, at) => (at === index ? { ...other, title: title ?? "" } : other)),
                    `${path} ${reason.value}`,
                  )
                }
              />
            ),
          }))}
          onMove={(from, to) => keep(moved(reasons, from, to))}
          onRemove={(index) => keep(reasons.filter((_, at) => at !== index))}
        />
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              const value = uniqueId("reason", new Set(reasons.map((reason) => reason.value)));
              keep([...reasons, { value, title: { fr: "Nouveau motif", en: "New reason" } }]);
            }}
          >
            {t("addReason")}
          </Button>
        )}
      </Stack>
    </PanelPart>
  );
};
