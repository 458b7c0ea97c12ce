import { SegmentedControl, Select, TextInput } from "@mantine/core";
import type { Measure } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { MOMENTS, MomentField } from "./MomentField.tsx";
import { texts } from "./texts.ts";

const KINDS = ["count", "share", "duration", "sum"] as const;
type Kind = (typeof KINDS)[number];
const STATISTICS = ["median", "mean", "p90", "min", "max"] as const;

const kindOf = (measure: Measure): Kind => KINDS.find((kind) => kind in measure) ?? "count";

/** A way of counting as it begins; who is counted stays. */
const startMeasure = (kind: Kind, where: string | undefined): Measure => {
  const only = where === undefined ? {} : { where };
  switch (kind) {
    case "count":
      return { count: { started: true }, ...only };
    case "share":
      return { share: { of: { exit: true }, among: { started: true } }, ...only };
    case "duration":
      return { duration: { from: { started: true }, to: { exit: true } }, statistic: "median", ...only };
    case "sum":
      return { sum: { measure: "measure" }, ...only };
  }
};

interface MeasureFieldProps {
  measure: Measure;
  disabled: boolean;
  onChange: (measure: Measure) => void;
}

const SumField = ({
  measure,
  disabled,
  onChange,
}: MeasureFieldProps & { measure: Extract<Measure, { sum: unknown }> }) => {
  const t = useTexts(texts);
  const fields = useEditorValue((state) => state.document.meta.fields);
  const { sum } = measure;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t("sumOf")}
        disabled={disabled}
        data={[
          { value: "measure", label: t("sumMeasure") },
          { value: "field", label: t("sumField") },
        ]}
        value={"field" in sum ? "field" : "measure"}
        onChange={(kind) =>
          onChange({
            ...measure,
            sum: kind === "field" ? { field: Object.keys(fields ?? {})[0] ?? "" } : { measure: "measure" },
          })
        }
      />
      {"field" in sum ? (
        <EntryPicker
          label={t("sumField")}
          hideLabel
          entries={fields}
          value={sum.field}
          required
          disabled={disabled}
          onChange={(field) => field !== undefined && onChange({ ...measure, sum: { field } })}
        />
      ) : (
        <TextInput
          size="sm"
          aria-label={t("measureName")}
          value={sum.measure}
          disabled={disabled}
          onChange={(event) => onChange({ ...measure, sum: { measure: event.currentTarget.value } })}
        />
      )}
    </>
  );
};

/** How an indicator is counted, as a sentence of choices. */
export const MeasureField = ({ measure, disabled, onChange }: MeasureFieldProps) => {
  const t = useTexts(texts);
  const rules = useEditorValue((state) => state.document.meta.rules);
  const shared = { kinds: MOMENTS, disabled };
  return (
    <>
      <Select
        size="sm"
        label={t("measure")}
        allowDeselect={false}
        disabled={disabled}
        data={KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
        value={kindOf(measure)}
        onChange={(kind) => kind !== null && kind !== kindOf(measure) && onChange(startMeasure(kind, measure.where))}
      />
      {"count" in measure && (
        <MomentField
          {...shared}
          label={t("countOf")}
          value={measure.count}
          onChange={(count) => onChange({ ...measure, count })}
        />
      )}
      {"share" in measure && (
        <>
          <MomentField
            {...shared}
            label={t("shareOf")}
            value={measure.share.of}
            onChange={(of) => onChange({ ...measure, share: { ...measure.share, of } })}
          />
          <MomentField
            {...shared}
            label={t("among")}
            value={measure.share.among}
            onChange={(among) => onChange({ ...measure, share: { ...measure.share, among } })}
          />
        </>
      )}
      {"duration" in measure && (
        <>
          <MomentField
            {...shared}
            label={t("from")}
            value={measure.duration.from}
            onChange={(from) => onChange({ ...measure, duration: { ...measure.duration, from } })}
          />
          <MomentField
            {...shared}
            label={t("to")}
            value={measure.duration.to}
            onChange={(to) => onChange({ ...measure, duration: { ...measure.duration, to } })}
          />
          <Select
            size="sm"
            label={t("statistic")}
            allowDeselect={false}
            disabled={disabled}
            data={STATISTICS.map((one) => ({ value: one, label: t(one) }))}
            value={measure.statistic}
            onChange={(statistic) => statistic !== null && onChange({ ...measure, statistic: statistic })}
          />
        </>
      )}
      {"sum" in measure && <SumField measure={measure} disabled={disabled} onChange={onChange} />}
      <EntryPicker
        label={t("where")}
        entries={rules}
        value={measure.where}
        none={t("everybody")}
        disabled={disabled}
        onChange={(where) => {
          const { where: _where, ...rest } = measure;
          onChange(where === undefined ? rest : { ...rest, where });
        }}
      />
    </>
  );
};
