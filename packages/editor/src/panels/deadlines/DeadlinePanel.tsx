import { Select } from "@mantine/core";
import { ON_SUSPEND, type Deadline } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { DurationField } from "../fields/DurationField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { LegalField } from "../fields/LegalField.tsx";
import type { Span } from "../fields/duration-words.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "../program/catalog-texts.ts";
import { DeadlineTimeline } from "./DeadlineTimeline.tsx";

/** The deadline with another length. Working days are a key of their own, which only days can have. */
const withSpan = (deadline: Deadline, span: Span): Deadline => {
  const { days: _days, ...rest } = deadline;
  const next: Deadline = { ...rest, offset: span.offset };
  return span.working ? { ...next, days: "working" } : next;
};

/** When something falls due, and what a suspension does to it. */
export const DeadlinePanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const fields = useEditorValue((state) => state.document.meta.fields);
  const { entry, set, change, readOnly } = useEntry("deadlines", id);
  if (entry === undefined) return null;
  const dates = Object.fromEntries(Object.entries(fields ?? {}).filter(([, field]) => field.type === "date"));
  return (
    <EntryFrame catalog="deadlines" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          disabled={readOnly}
          onChange={(title) => set("title", title)}
        />
        <DurationField
          label={t("offset")}
          value={{ offset: entry.offset, working: entry.days === "working" }}
          required
          disabled={readOnly}
          onChange={(span) => span !== undefined && change([], withSpan(entry, span))}
        />
        <EntryPicker
          label={t("from")}
          entries={dates}
          value={typeof entry.from === "object" ? entry.from.field : undefined}
          none={t("fromEntry")}
          disabled={readOnly}
          onChange={(field) => set("from", field === undefined ? undefined : { field })}
        />
        <Select
          size="sm"
          label={t("then")}
          allowDeselect={false}
          disabled={readOnly}
          data={[
            { value: "", label: t("thenNothing") },
            { value: "start-of-next-month", label: t("thenMonth") },
            { value: "end-of-day", label: t("thenDay") },
          ]}
          value={entry.then ?? ""}
          onChange={(then) => set("then", then === "" || then === null ? undefined : (then as Deadline["then"]))}
        />
      </PanelPart>
      <PanelPart title={t("onSuspend")}>
        <Select
          size="sm"
          aria-label={t("onSuspend")}
          allowDeselect={false}
          disabled={readOnly}
          data={ON_SUSPEND.map((mode) => ({ value: mode, label: t(mode) }))}
          value={entry.onSuspend ?? "restart"}
          onChange={(mode) => set("onSuspend", (mode ?? "restart") as Deadline["onSuspend"])}
        />
        <DeadlineTimeline deadline={entry} />
      </PanelPart>
      <PanelPart title={t("legal")}>
        <LegalField value={entry.legal} disabled={readOnly} onChange={(legal) => set("legal", legal)} />
      </PanelPart>
    </EntryFrame>
  );
};
