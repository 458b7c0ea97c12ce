import { MultiSelect, Select, Stack, TagsInput, TextInput } from "@mantine/core";
import { CONTRACT_STATUSES, textIn, type Expectation, type Text } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { usePanel } from "../frame/use-panel.ts";
import { noticeTitles } from "../notices/notice-titles.ts";
import { FactsField } from "./FactsField.tsx";
import { texts } from "./texts.ts";

type Change = { [K in keyof Expectation]?: Expectation[K] | undefined };

interface ExpectMoreProps {
  expect: Expectation;
  disabled: boolean;
  onChange: (change: Change) => void;
}

const filled = <T extends object>(record: T): T | undefined => (Object.keys(record).length === 0 ? undefined : record);
const some = (list: string[]): string[] | undefined => (list.length === 0 ? undefined : list);

/** A record with one more entry, or without it. */
const withKey = <V,>(record: Record<string, V> | undefined, key: string, value: V | undefined): Record<string, V> => {
  const rest = Object.entries(record ?? {}).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]);
};

/** What a scenario may look at besides where the person is: facts, contracts, tasks, messages, sums, dates. */
export const ExpectMore = ({ expect, disabled, onChange }: ExpectMoreProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document } = usePanel();
  const { meta } = document;
  const options = (entries: Record<string, { title?: Text | undefined }> | undefined) =>
    Object.entries(entries ?? {}).map(([value, { title }]) => ({ value, label: textIn(title, language) || value }));
  const several = (key: "missing" | "tasks" | "notices", entries: Record<string, { title?: Text | undefined }>) =>
    (Object.keys(entries).length > 0 || expect[key] !== undefined) && (
      <MultiSelect
        size="sm"
        label={t(`${key}Are`)}
        searchable
        disabled={disabled}
        data={options(entries)}
        value={expect[key] ?? []}
        onChange={(ids) => onChange({ [key]: some(ids) })}
      />
    );
  const ofParticipant = Object.entries(meta.fields ?? {}).flatMap(([id, { source }]) =>
    source === "participant" ? [id] : [],
  );
  return (
    <Stack gap={6}>
      {several("missing", meta.fields ?? {})}
      {several("tasks", meta.tasks ?? {})}
      {several("notices", noticeTitles(meta))}
      {options(meta.contracts).map(({ value: id, label }) => (
        <Select
          key={id}
          size="sm"
          label={t("contractIs", { title: label })}
          allowDeselect={false}
          disabled={disabled}
          data={[
            { value: "", label: t("anyStatus") },
            ...CONTRACT_STATUSES.map((status) => ({ value: status, label: t(`contract_${status}`) })),
          ]}
          value={expect.contracts?.[id] ?? ""}
          onChange={(status) =>
            onChange({
              contracts: filled(withKey(expect.contracts, id, status === "" ? undefined : (status ?? undefined))),
            })
          }
        />
      ))}
      <div role="group" aria-label={t("dataIs")}>
        <FactsField
          facts={expect.data ?? {}}
          add={t("dataIs")}
          disabled={disabled}
          onChange={(data) => onChange({ data: filled(data) })}
        />
      </div>
      {ofParticipant.length > 0 && (
        <div role="group" aria-label={t("personIs")}>
          <FactsField
            facts={expect.person ?? {}}
            only={ofParticipant}
            add={t("personIs")}
            disabled={disabled}
            onChange={(person) => onChange({ person: filled(person) })}
          />
        </div>
      )}
      <TagsInput
        size="sm"
        label={t("measuresAre")}
        description={t("measuresHint")}
        disabled={disabled}
        value={Object.entries(expect.measures ?? {}).map(([name, sum]) => `${name} = ${sum}`)}
        onChange={(tags) => onChange({ measures: filled(measuresOf(tags)) })}
      />
      <TagsInput
        size="sm"
        label={t("sentAre")}
        disabled={disabled}
        value={expect.sent ?? []}
        onChange={(types) => onChange({ sent: some(types) })}
      />
      {options(meta.deadlines).map(({ value: id, label }) => (
        <TextInput
          key={id}
          size="sm"
          label={t("dueIs", { title: label })}
          placeholder={t("dueHint")}
          disabled={disabled}
          value={expect.due?.[id] ?? ""}
          onChange={({ currentTarget: { value } }) =>
            onChange({ due: filled(withKey(expect.due, id, value === "" ? undefined : value)) })
          }
        />
      ))}
    </Stack>
  );
};

/** “calls = 3”; what is no number is left out. */
const measuresOf = (tags: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    tags.flatMap((tag) => {
      const [, name, sum] = /^\s*([\w-]+)\s*[=:]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(tag) ?? [];
      return name === undefined ? [] : [[name, Number(sum)]];
    }),
  );
