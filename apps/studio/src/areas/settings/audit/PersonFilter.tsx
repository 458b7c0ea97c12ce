import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { auditTexts } from "./texts.ts";

const LEAST_LETTERS = 2;
const MOST = 10;
const DEBOUNCE_MS = 250;

interface PersonFilterProps {
  /** Id of the person chosen. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Chooses a person by name. The address keeps the id alone, and the name is not read again for it. */
export const PersonFilter = ({ value, onChange }: PersonFilterProps) => {
  const t = useTexts(auditTexts);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const [q] = useDebouncedValue(typed.trim(), DEBOUNCE_MS);
  const { data } = useQuery({
    queryKey: ["audit-person", q],
    queryFn: async ({ signal }) => await api.post("/api/participants/search", { body: { q, limit: MOST }, signal }),
    enabled: q.length >= LEAST_LETTERS && q !== chosen?.label && q !== t("personChosen"),
  });
  const found = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const own = value === undefined ? [] : [chosen?.value === value ? chosen : { value, label: t("personChosen") }];
  return (
    <Select
      label={t("person")}
      placeholder={t("personNote")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clear"), tabIndex: 0 }}
      data={[...own, ...found.filter((one) => one.value !== value)]}
      // The server has searched already, in more than the name.
      filter={({ options }) => options}
      description={data !== undefined && data.next !== null && q !== "" ? t("personMore", { count: MOST }) : undefined}
      nothingFoundMessage={typed.trim().length < LEAST_LETTERS ? t("personNote") : t("nobodyFound")}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(id === null ? undefined : { value: id, label: option?.label ?? "" });
        onChange(id ?? undefined);
      }}
    />
  );
};
