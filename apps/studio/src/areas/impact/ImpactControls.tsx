import { Checkbox, NativeSelect } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import type { Impact } from "../../api/impact.ts";
import type { Program } from "../../api/programs.ts";
import classes from "./impact.module.css";
import { type ImpactSearch, mayCompare } from "./impact-search.ts";
import { PeriodChoice } from "./PeriodChoice.tsx";
import { impactTexts } from "./texts.ts";

interface ImpactControlsProps {
  program: Program;
  search: ImpactSearch;
  today: string;
  breakdowns: Impact["breakdowns"];
  onChange: (change: Partial<ImpactSearch>) => void;
}

/** What the report shows: the time, beside what, group by group, by which version's indicators. */
export const ImpactControls = ({ program, search, today, breakdowns, onChange }: ImpactControlsProps) => {
  const t = useTexts(impactTexts);
  const { date } = useFormats();
  const [newest] = program.versions;
  return (
    <div className={classes["controls"]}>
      <PeriodChoice search={search} onChange={onChange} />
      <NativeSelect
        className={classes["control"] ?? ""}
        label={t("by")}
        value={search.by ?? ""}
        data={[{ value: "", label: t("by.none") }, ...breakdowns.map(({ by, title }) => ({ value: by, label: title }))]}
        onChange={(event) => onChange({ by: event.currentTarget.value || undefined })}
      />
      {program.versions.length > 1 && (
        <NativeSelect
          className={classes["control"] ?? ""}
          label={t("version")}
          value={String(search.version ?? newest?.version ?? "")}
          data={program.versions.map(({ version, publishedAt }) => ({
            value: String(version),
            label: t("versionOf", { version, date: date(publishedAt) }),
          }))}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            onChange({ version: chosen === newest?.version ? undefined : chosen });
          }}
        />
      )}
      {mayCompare(search, today) && (
        <Checkbox
          className={classes["check"] ?? ""}
          label={t("compare")}
          checked={search.compare === true}
          onChange={(event) => onChange({ compare: event.currentTarget.checked ? true : undefined })}
        />
      )}
    </div>
  );
};
