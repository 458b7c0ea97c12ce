import { SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import type { Action } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useEditorStore, useEditorValue } from "../../store/editor-context.ts";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { noticeTitles } from "../notices/notice-titles.ts";
import { texts } from "./texts.ts";
import { ValueField } from "./ValueField.tsx";

interface ActionEditorProps {
  action: Action;
  disabled: boolean;
  onChange: (action: Action) => void;
}

const Increment = ({ action, disabled, onChange }: ActionEditorProps & { action: { type: "increment" } }) => {
  const t = useTexts(texts);
  const fields = useEditorValue((state) => state.document.meta.fields);
  const { params } = action;
  const by = params.by === undefined ? {} : { by: params.by };
  return (
    <Stack gap={4}>
      <SegmentedControl
        size="xs"
        aria-label={t("what")}
        disabled={disabled}
        data={[
          { value: "field", label: t("countField") },
          { value: "measure", label: t("countMeasure") },
        ]}
        value={params.measure === undefined ? "field" : "measure"}
        onChange={(kind) =>
          onChange({
            type: "increment",
            params:
              kind === "field" ? { field: Object.keys(fields ?? {})[0] ?? "", ...by } : { measure: "measure", ...by },
          })
        }
      />
      {params.measure === undefined ? (
        <EntryPicker
          label={t("field")}
          hideLabel
          entries={fields}
          value={params.field}
          required
          disabled={disabled}
          onChange={(field) => onChange({ type: "increment", params: { ...params, field: field ?? "" } })}
        />
      ) : (
        <TextInput
          size="sm"
          aria-label={t("measure")}
          value={params.measure}
          disabled={disabled}
          onChange={(event) =>
            onChange({ type: "increment", params: { ...params, measure: event.currentTarget.value } })
          }
        />
      )}
      <NumberInput
        size="sm"
        label={t("by")}
        value={params.by ?? 1}
        disabled={disabled}
        onChange={(count) => onChange({ type: "increment", params: { ...params, by: count as number } })}
      />
    </Stack>
  );
};

/** What an action is about, under its name. */
export const ActionEditor = (props: ActionEditorProps) => {
  const { action, disabled, onChange } = props;
  const t = useTexts(texts);
  const store = useEditorStore();
  const meta = useEditorValue((state) => state.document.meta);
  const open = (section: "notices" | "tasks" | "contracts" | "fields") => (id: string) =>
    store.select({ kind: "program", section, id });
  const shared = { hideLabel: true, required: true, disabled };
  switch (action.type) {
    case "save":
      return null;
    case "notify":
      return (
        <EntryPicker
          {...shared}
          label={t("notice")}
          entries={noticeTitles(meta)}
          value={action.params.notice}
          onChange={(notice) => onChange({ ...action, params: { notice: notice ?? "" } })}
          onOpen={open("notices")}
        />
      );
    case "createTask":
    case "cancelTask":
      return (
        <EntryPicker
          {...shared}
          label={t("task")}
          entries={meta.tasks}
          value={action.params.task}
          onChange={(task) => onChange({ ...action, params: { task: task ?? "" } })}
          onOpen={open("tasks")}
        />
      );
    case "openContract":
      return (
        <Stack gap={4}>
          <EntryPicker
            {...shared}
            label={t("contract")}
            entries={meta.contracts}
            value={action.params.contract}
            onChange={(contract) => onChange({ ...action, params: { ...action.params, contract: contract ?? "" } })}
            onOpen={open("contracts")}
          />
          <Select
            size="sm"
            aria-label={t("as")}
            allowDeselect={false}
            disabled={disabled}
            data={[
              { value: "", label: t("first") },
              { value: "amendment", label: t("amendment") },
              { value: "renewal", label: t("renewal") },
            ]}
            value={action.params.as ?? ""}
            onChange={(as) => {
              const { contract } = action.params;
              onChange({ ...action, params: as === "amendment" || as === "renewal" ? { contract, as } : { contract } });
            }}
          />
        </Stack>
      );
    case "voidContract":
      return (
        <EntryPicker
          {...shared}
          label={t("contract")}
          entries={meta.contracts}
          value={action.params.contract}
          onChange={(contract) => onChange({ ...action, params: { contract: contract ?? "" } })}
          onOpen={open("contracts")}
        />
      );
    case "set":
      return (
        <Stack gap={4}>
          <EntryPicker
            {...shared}
            label={t("field")}
            entries={meta.fields}
            value={action.params.field}
            onChange={(field) => onChange({ ...action, params: { ...action.params, field: field ?? "" } })}
            onOpen={open("fields")}
          />
          <ValueField
            id={action.params.field}
            field={meta.fields?.[action.params.field]}
            fields={meta.fields ?? {}}
            value={action.params.value}
            disabled={disabled}
            onChange={(value) => onChange({ ...action, params: { ...action.params, value } })}
          />
        </Stack>
      );
    case "increment":
      return <Increment {...props} action={action} />;
    case "append":
      return (
        <Stack gap={4}>
          <TextInput
            size="sm"
            label={t("list")}
            value={action.params.list}
            disabled={disabled}
            onChange={(event) => onChange({ ...action, params: { ...action.params, list: event.currentTarget.value } })}
          />
          <Select
            size="sm"
            label={t("entryHolds")}
            allowDeselect={false}
            disabled={disabled}
            data={[
              { value: "event", label: t("eventData") },
              { value: "value", label: t("oneValue") },
            ]}
            value={action.params.value === undefined ? "event" : "value"}
            onChange={(holds) => {
              const { list } = action.params;
              onChange({ ...action, params: holds === "value" ? { list, value: "" } : { list } });
            }}
          />
          {action.params.value !== undefined && (
            <ValueField
              id={action.params.list}
              field={undefined}
              fields={meta.fields ?? {}}
              value={action.params.value}
              disabled={disabled}
              onChange={(value) => onChange({ ...action, params: { ...action.params, value } })}
            />
          )}
        </Stack>
      );
    case "record":
      return (
        <Stack gap={4}>
          <TextInput
            size="sm"
            aria-label={t("measure")}
            value={action.params.measure}
            disabled={disabled}
            onChange={(event) =>
              onChange({ ...action, params: { ...action.params, measure: event.currentTarget.value } })
            }
          />
          <ValueField
            id={action.params.measure}
            field={NUMBER}
            fields={meta.fields ?? {}}
            value={action.params.value}
            disabled={disabled}
            onChange={(value) => onChange({ ...action, params: { ...action.params, value } })}
          />
        </Stack>
      );
    case "send":
      return (
        <Stack gap={4}>
          <EntryPicker
            {...shared}
            label={t("to")}
            entries={{ ...meta.members, "its-pairs": { title: t("pairs") } }}
            value={action.params.to}
            onChange={(to) => onChange({ ...action, params: { ...action.params, to: to ?? "its-pairs" } })}
          />
          <TextInput
            size="sm"
            aria-label={t("event")}
            value={action.params.event}
            disabled={disabled}
            onChange={(event) =>
              onChange({ ...action, params: { ...action.params, event: event.currentTarget.value } })
            }
          />
        </Stack>
      );
  }
};

const NUMBER = { type: "number", title: "", sensitivity: "ordinary", purpose: "", source: "program" } as const;
