import { NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import classes from "./impact.module.css";
import { type ImpactSearch, PERIODS } from "./impact-search.ts";
import { impactTexts } from "./texts.ts";

interface PeriodChoiceProps {
  search: ImpactSearch;
  onChange: (change: Partial<ImpactSearch>) => void;
}

/** Which time is looked at. */
export const PeriodChoice = ({ search, onChange }: PeriodChoiceProps) => {
  const t = useTexts(impactTexts);
  const { period = "12-months", from = "", to = "" } = search;
  const bound = (name: "from" | "to", value: string) => (
    <TextInput
      type="date"
      className={classes["control"] ?? ""}
      label={t(name)}
      value={value}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <>
      <NativeSelect
        className={classes["control"] ?? ""}
        label={t("period")}
        value={period}
        data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(event) => {
          const chosen = PERIODS.find((one) => one === event.currentTarget.value);
          onChange({ period: chosen === "12-months" ? undefined : chosen });
        }}
      />
      {period === "own" && bound("from", from)}
      {period === "own" && bound("to", to)}
    </>
  );
};
