import { Button, Checkbox, Group, NativeSelect } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import {
  importFieldsQuery,
  type ImportOptions,
  importQuery,
  importsApi,
  type PeopleImport,
} from "../../../api/imports.ts";
import { sitesQuery } from "../../../api/people.ts";
import { programsQuery } from "../../../api/programs.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "./import.module.css";
import { PreviewPart } from "./PreviewPart.tsx";
import { importTexts } from "./texts.ts";

const PARTS = [
  "lastName",
  "firstName",
  "name",
  "email",
  "phone",
  "birthDate",
  "language",
  "externalId",
  "site",
] as const;

/** What each column holds, and what is the same for every row; then what would come of it. */
export const MappingPart = ({ item }: { item: PeopleImport }) => {
  const t = useTexts(importTexts);
  const queries = useQueryClient();
  const fields = useQuery(importFieldsQuery).data ?? [];
  const programs = (useQuery(programsQuery).data ?? []).filter(({ versions }) => versions.length > 0);
  const sites = useQuery(sitesQuery).data ?? [];
  const [mapping, setMapping] = useState<Record<string, string>>(item.mapping);
  const [options, setOptions] = useState<ImportOptions>(item.options as ImportOptions);
  const check = useMutation({ mutationFn: async () => await importsApi.map(item.id, mapping, options) });
  const start = useMutation({
    mutationFn: async () => await importsApi.start(item.id),
    onSuccess: (started) => queries.setQueryData(importQuery(item.id).queryKey, started),
  });
  const choose = (column: number, target: string): void => {
    check.reset();
    setMapping((now) => {
      // One fact stands in one column.
      const kept = Object.entries(now).filter(([other, one]) => other !== String(column) && one !== target);
      return Object.fromEntries(target === "" ? kept : [...kept, [String(column), target]]);
    });
  };
  const set = (change: { [Key in keyof ImportOptions]: ImportOptions[Key] | undefined }): void => {
    check.reset();
    setOptions(
      (now) =>
        Object.fromEntries(
          Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined),
        ) as ImportOptions,
    );
  };
  const targets = [
    { value: "", label: t("ignored") },
    { group: t("ofFile"), items: PARTS.map((part) => ({ value: part, label: t(`target.${part}`) })) },
    ...(fields.length === 0
      ? []
      : [{ group: t("ofCatalog"), items: fields.map(({ id, title }) => ({ value: id, label: title })) }]),
  ];
  return (
    <>
      <h2 className={classes.heading}>{t("columns")}</h2>
      <p className={classes.quiet}>{t("columnsNote", { name: item.fileName, total: item.total })}</p>
      {/* A frame that scrolls has to be reached by keyboard. */}
      <div className={classes.frame} tabIndex={0} role="region" aria-label={t("columns")}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("samples")}</th>
              <th scope="col">{t("target")}</th>
            </tr>
          </thead>
          <tbody>
            {item.columns.map(({ title: heading, samples }, index) => {
              // What stands beyond the headings is shown too: somebody decides that it is not brought in.
              const title = heading || t("untitled", { number: index + 1 });
              return (
                <tr key={index}>
                  <th scope="row">{title}</th>
                  <td className={classes.quiet}>{samples.join(" · ")}</td>
                  <td>
                    <NativeSelect
                      size="sm"
                      aria-label={t("targetOf", { column: title })}
                      data={targets}
                      value={mapping[String(index)] ?? ""}
                      onChange={(event) => choose(index, event.currentTarget.value)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <h2 className={classes.heading}>{t("options")}</h2>
      <div className={classes.options}>
        <NativeSelect
          label={t("program")}
          data={[{ value: "", label: "–" }, ...programs.map(({ slug, title }) => ({ value: slug, label: title }))]}
          value={options.program ?? ""}
          onChange={(event) => set({ program: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t("site")}
          data={[{ value: "", label: "–" }, ...sites.map(({ id, title }) => ({ value: id, label: title ?? id }))]}
          value={options.site ?? ""}
          onChange={(event) => set({ site: event.currentTarget.value || undefined })}
        />
        <Checkbox
          label={t("shared")}
          description={t("sharedNote")}
          checked={options.sharedAddresses ?? false}
          onChange={(event) => set({ sharedAddresses: event.currentTarget.checked || undefined })}
        />
      </div>
      <FormError error={check.error ?? start.error} />
      {check.data === undefined ? (
        <Group>
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {t("check")}
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link to="/people/import" search={{}} {...props} />}>
            {t("other")}
          </Button>
        </Group>
      ) : (
        <PreviewPart preview={check.data} busy={start.isPending} onStart={() => start.mutate()} />
      )}
    </>
  );
};
