import { NativeSelect, Select } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { cohortsQuery } from "../../../api/cohorts.ts";
import { pairProgramsQuery } from "../../../api/pairs.ts";
import { sitesQuery } from "../../../api/people.ts";
import { programsQuery } from "../../../api/programs.ts";
import { useNewest } from "../../cohorts/use-newest.ts";
import { errorOf } from "../../settings/field-fault.ts";
import type { Placement } from "./placement.ts";
import { addTexts } from "./texts.ts";

interface PlacementFieldsProps {
  value: Placement;
  onChange: (to: Placement) => void;
  error: unknown;
}

/** In which program somebody begins, and where there are several: with which cohort, at which site. */
export const PlacementFields = ({ value, onChange, error }: PlacementFieldsProps) => {
  const t = useTexts(addTexts);
  const programs = (useQuery(programsQuery).data ?? []).filter(({ versions }) => versions.length > 0);
  const sites = useQuery(sitesQuery).data ?? [];
  const { program, cohort, site } = value;
  const { definition } = useNewest(program);
  const hasCohorts = definition?.meta.cohort !== undefined;
  const cohorts = useQuery({ ...cohortsQuery(program), enabled: hasCohorts }).data ?? [];
  // A pair or a team is begun with its members, not with one person.
  const pairs = useQuery(pairProgramsQuery).data ?? [];
  const forOne = programs.filter(({ slug }) => !pairs.some((pair) => pair.slug === slug));
  return (
    <>
      <Select
        label={t("program")}
        required
        withAsterisk={false}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t("noProgram")}
        data={forOne.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={program === "" ? null : program}
        onChange={(slug) => onChange({ ...value, program: slug ?? "", cohort: "" })}
        {...errorOf(error, "/program")}
      />
      {hasCohorts && (
        <NativeSelect
          label={t("cohort")}
          data={[{ value: "", label: t("none") }, ...cohorts.map(({ id, title }) => ({ value: id, label: title }))]}
          value={cohort}
          onChange={(event) => onChange({ ...value, cohort: event.currentTarget.value })}
          {...errorOf(error, "/cohort")}
        />
      )}
      {sites.length > 0 && (
        <NativeSelect
          label={t("site")}
          data={[{ value: "", label: t("noSite") }, ...sites.map(({ id, title }) => ({ value: id, label: title }))]}
          value={site}
          onChange={(event) => onChange({ ...value, site: event.currentTarget.value })}
          {...errorOf(error, "/site")}
        />
      )}
    </>
  );
};
