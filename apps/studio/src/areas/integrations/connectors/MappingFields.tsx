import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconPlus, IconX } from "@tabler/icons-react";
import { errorOf } from "../../settings/field-fault.ts";
import classes from "../integrations.module.css";
import type { Mapping } from "./mapping.ts";
import { PathField } from "./PathField.tsx";
import { connectorsTexts } from "./texts.ts";
import { useProgramWords } from "./use-program-words.ts";

interface MappingFieldsProps {
  program: string;
  mapping: Mapping;
  paths: readonly string[];
  error: unknown;
  onChange: (change: Partial<Mapping>) => void;
}

const PERSON = ["email", "phone", "birthDate"] as const;

const Conditions = ({ mapping, paths, onChange }: Pick<MappingFieldsProps, "mapping" | "paths" | "onChange">) => {
  const t = useTexts(connectorsTexts);
  const { when } = mapping;
  const set = (index: number, change: Partial<Mapping["when"][number]>): void =>
    onChange({ when: when.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  return (
    <>
      <h2>{t("when")}</h2>
      <p className={classes.quiet}>{t("whenNote")}</p>
      {when.map((one, index) => (
        <div key={index} className={classes.pairRow}>
          <PathField label={t("path")} value={one.path} paths={paths} onChange={(path) => set(index, { path })} />
          <TextInput
            label={t("equals")}
            value={one.equals}
            onChange={(event) => set(index, { equals: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={`${t("remove")} ${one.path}`}
            onClick={() => onChange({ when: when.filter((_, at) => at !== index) })}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.more ?? ""}
        leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
        onClick={() => onChange({ when: [...when, { path: "", equals: "" }] })}
      >
        {t("addCondition")}
      </Button>
    </>
  );
};

const DataFields = ({ program, mapping, paths, onChange }: Omit<MappingFieldsProps, "error">) => {
  const t = useTexts(connectorsTexts);
  const { fields } = useProgramWords(program);
  const entries = Object.entries(mapping.data);
  const set = (next: readonly (readonly [string, string])[]): void => onChange({ data: Object.fromEntries(next) });
  const free = fields.find(({ value }) => !(value in mapping.data))?.value;
  return (
    <>
      <h2>{t("data")}</h2>
      {entries.map(([field, path], index) => (
        <div key={field} className={classes.pairRow}>
          <NativeSelect
            label={t("field")}
            data={fields.filter(({ value }) => value === field || !(value in mapping.data))}
            value={field}
            onChange={(event) => {
              const { value } = event.currentTarget;
              set(entries.map((one, at) => (at === index ? [value, path] : one)));
            }}
          />
          <PathField
            label={t("path")}
            value={path}
            paths={paths}
            onChange={(value) => set(entries.map((one, at) => (at === index ? [field, value] : one)))}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={`${t("remove")} ${field}`}
            onClick={() => set(entries.filter((_, at) => at !== index))}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {free !== undefined && (
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.more ?? ""}
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => set([...entries, [free, ""]])}
        >
          {t("addField")}
        </Button>
      )}
    </>
  );
};

/** How a message becomes an event: for whom it is, who they are, what happens, with which data. */
export const MappingFields = ({ program, mapping, paths, error, onChange }: MappingFieldsProps) => {
  const t = useTexts(connectorsTexts);
  const { events } = useProgramWords(program);
  const { externalId, person } = mapping;
  const known = events.some(({ value }) => value === mapping.event);
  const offered =
    mapping.event !== undefined && !known ? [{ value: mapping.event, label: mapping.event }, ...events] : events;
  return (
    <>
      <Conditions mapping={mapping} paths={paths} onChange={onChange} />
      <h2>{t("who")}</h2>
      <div className={classes.pairRow} data-columns="2">
        <PathField
          label={t("externalId")}
          value={externalId.path}
          paths={paths}
          onChange={(path) => onChange({ externalId: { ...externalId, path } })}
          {...errorOf(error, "/externalId/path")}
        />
        <TextInput
          label={t("prefix")}
          value={externalId.prefix ?? ""}
          onChange={(event) => onChange({ externalId: { ...externalId, prefix: event.currentTarget.value } })}
        />
      </div>
      <p className={classes.quiet}>{t("prefixNote")}</p>
      <Checkbox
        label={t("unknown")}
        checked={mapping.create}
        onChange={(event) => onChange({ create: event.currentTarget.checked })}
      />
      {mapping.create && (
        <>
          <TextInput
            label={t("personName")}
            spellCheck={false}
            value={person.name.join(" ")}
            onChange={(event) => onChange({ person: { ...person, name: event.currentTarget.value.split(" ") } })}
            {...errorOf(error, "/person/name")}
          />
          {PERSON.map((part) => (
            <PathField
              key={part}
              label={t(part)}
              value={person[part] ?? ""}
              paths={paths}
              onChange={(path) => onChange({ person: { ...person, [part]: path } })}
            />
          ))}
        </>
      )}
      <h2>{t("what")}</h2>
      <Checkbox
        label={t("start")}
        checked={mapping.start}
        onChange={(event) => onChange({ start: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t("event")}
        data={[{ value: "", label: t("noEvent") }, ...offered]}
        value={mapping.event ?? ""}
        onChange={(event) => onChange({ event: event.currentTarget.value })}
      />
      {(mapping.event ?? "") !== "" && (
        <DataFields program={program} mapping={mapping} paths={paths} onChange={onChange} />
      )}
    </>
  );
};
