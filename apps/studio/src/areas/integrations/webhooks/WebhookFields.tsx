import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { programsQuery } from "../../../api/programs.ts";
import { errorOf } from "../../settings/field-fault.ts";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { webhooksTexts } from "./texts.ts";
import { TypesField } from "./TypesField.tsx";
import type { WebhookForm } from "./webhook-form.ts";

interface WebhookFieldsProps {
  form: WebhookForm;
  error: unknown;
  onChange: (change: Partial<WebhookForm>) => void;
}

/** The fields of an endpoint, for a new one and for one that changes. */
export const WebhookFields = ({ form, error, onChange }: WebhookFieldsProps) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const programs = useQuery(programsQuery).data ?? [];
  return (
    <>
      <TextInput
        label={t("url")}
        description={t("urlNote")}
        placeholder="https://crm.example.org/parcours"
        type="url"
        inputMode="url"
        required
        withAsterisk={false}
        data-autofocus
        value={form.url}
        onChange={(event) => onChange({ url: event.currentTarget.value })}
        {...errorOf(error, "/url")}
      />
      <TextInput
        label={t("description")}
        description={t("descriptionNote")}
        maxLength={500}
        value={form.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
        {...errorOf(error, "/description")}
      />
      <TypesField all={form.all} types={form.types} onChange={onChange} {...errorOf(error, "/types")} />
      <NativeSelect
        label={t("program")}
        data={[
          { value: "", label: common("allPrograms") },
          ...programs.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={form.program}
        onChange={(event) => onChange({ program: event.currentTarget.value })}
      />
      <div className={classes.filters}>
        <TextInput
          label={t("pace")}
          description={t("paceNote")}
          type="number"
          min={1}
          max={1000}
          value={form.maxPerSecond}
          onChange={(event) => onChange({ maxPerSecond: event.currentTarget.value })}
          {...errorOf(error, "/maxPerSecond")}
        />
        <TextInput
          label={t("concurrent")}
          description={t("concurrentNote")}
          type="number"
          min={1}
          max={16}
          value={form.maxConcurrent}
          onChange={(event) => onChange({ maxConcurrent: event.currentTarget.value })}
          {...errorOf(error, "/maxConcurrent")}
        />
      </div>
      <Checkbox
        label={t("signatures")}
        checked={form.publicKey}
        onChange={(event) => onChange({ publicKey: event.currentTarget.checked })}
      />
    </>
  );
};
