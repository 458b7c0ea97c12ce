import { useTexts } from "@parcours/ui";
import { usePanel } from "../frame/use-panel.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { DeadlineField } from "../fields/DeadlineField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "../program/catalog-texts.ts";

/** A kind of task: what, who, by when. */
export const TaskPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { document, select } = usePanel();
  const { entry, set, readOnly } = useEntry("tasks", id);
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="tasks" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <EntryPicker
          label={t("role")}
          entries={document.meta.roles}
          value={entry.role}
          required
          disabled={readOnly}
          onChange={(role) => role !== undefined && set("role", role)}
        />
        <DeadlineField
          label={t("due")}
          lengthLabel={t("dueLength")}
          none={t("noDue")}
          deadlines={document.meta.deadlines}
          value={entry.due}
          disabled={readOnly}
          onChange={(due) => set("due", due)}
          onOpen={(deadline) => select({ kind: "program", section: "deadlines", id: deadline })}
        />
      </PanelPart>
    </EntryFrame>
  );
};
