import { Select, Stack, TextInput } from "@mantine/core";
import type { FieldSource as Source } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { DurationField } from "../fields/DurationField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { OtherFieldPicker } from "../fields/OtherFieldPicker.tsx";
import { texts } from "./catalog-texts.ts";

const KINDS = ["participant", "program", "cohort", "member", "list"] as const;
const STATISTICS = ["count", "sum", "last", "mean", "spread"] as const;

const kindOf = (source: Source): (typeof KINDS)[number] =>
  typeof source === "string" ? source : "member" in source ? "member" : "list";

interface FieldSourceProps {
  source: Source;
  disabled: boolean;
  onChange: (source: Source) => void;
}

/** Where a fact comes from: the file, the run, the cohort, another member, or a list that is counted. */
export const FieldSource = ({ source, disabled, onChange }: FieldSourceProps) => {
  const t = useTexts(texts);
  const members = useEditorValue((state) => state.document.meta.members);
  const start = (kind: string | null): Source => {
    if (kind === "member") return { member: Object.keys(members ?? {})[0] ?? "member", field: "field" };
    if (kind === "list") return { list: "entries", statistic: "count" };
    return kind === "participant" || kind === "cohort" ? kind : "program";
  };
  return (
    <Stack gap={8}>
      <Select
        size="sm"
        label={t("source")}
        allowDeselect={false}
        disabled={disabled}
        data={KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
        value={kindOf(source)}
        onChange={(kind) => kind !== kindOf(source) && onChange(start(kind))}
      />
      {typeof source === "object" && "member" in source && (
        <>
          <EntryPicker
            label={t("whichMember")}
            entries={members}
            value={source.member}
            required
            disabled={disabled}
            onChange={(member) => onChange({ ...source, member: member ?? source.member })}
          />
          <OtherFieldPicker
            label={t("whichField")}
            idHint={t("whichFieldHint")}
            noFit={t("noFields")}
            member={source.member}
            value={source.field}
            disabled={disabled}
            onChange={(field) => onChange({ ...source, field: field ?? "" })}
          />
        </>
      )}
      {typeof source === "object" && "list" in source && (
        <>
          <TextInput
            size="sm"
            label={t("whichList")}
            value={source.list}
            disabled={disabled}
            onChange={(event) => onChange({ ...source, list: event.currentTarget.value })}
          />
          <Select
            size="sm"
            label={t("statistic")}
            allowDeselect={false}
            disabled={disabled}
            data={STATISTICS.map((one) => ({ value: one, label: t(one) }))}
            value={source.statistic}
            onChange={(statistic) => onChange({ ...source, statistic: statistic ?? "count" })}
          />
          <DurationField
            label={t("within")}
            description={t("withinHint")}
            value={source.within === undefined ? undefined : { offset: source.within, working: false }}
            allow={{ working: false, negative: false }}
            disabled={disabled}
            onChange={(span) => {
              const { within: _within, ...rest } = source;
              onChange(span === undefined ? rest : { ...rest, within: span.offset });
            }}
          />
        </>
      )}
    </Stack>
  );
};
