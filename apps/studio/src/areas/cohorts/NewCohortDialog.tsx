import { Button, Select, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { cohortsApi } from "../../api/cohorts.ts";
import { programsQuery } from "../../api/programs.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { errorOf } from "../settings/field-fault.ts";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import { siteIdFrom } from "../settings/sites/site-id.ts";
import { useRequestKey } from "../settings/use-request-key.ts";
import { CohortFacts, factsOf, type TypedFacts } from "./CohortFacts.tsx";
import { cohortTexts } from "./texts.ts";
import { useNewest } from "./use-newest.ts";

/** A new cohort of a program, with its dates and numbers. */
export const NewCohortDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(cohortTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useRequestKey();
  const programs = (useQuery(programsQuery).data ?? []).filter(({ versions }) => versions.length > 0);
  const [slug, setSlug] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [own, setOwn] = useState<string>();
  const [facts, setFacts] = useState<TypedFacts>({});
  const { definition } = useNewest(slug ?? undefined);
  const name = own ?? siteIdFrom(title);
  const create = useMutation({
    mutationFn: async () => {
      const data = definition === undefined ? {} : factsOf(definition, facts);
      const body = { program: slug ?? "", slug: name, title: title.trim(), data };
      return await cohortsApi.create(body, keyFor(body));
    },
    onSuccess: async ({ id }) => {
      toast.done(t("created"));
      await queries.invalidateQueries({ queryKey: ["cohorts"] });
      await navigate({ to: "/cohorts/$id", params: { id } });
    },
  });
  return (
    <SettingsDialog title={t("create")} onClose={onClose}>
      <SettingsForm
        error={create.error}
        busy={create.isPending}
        onSubmit={() => create.mutate()}
        submitLabel={t("create")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        }
      >
        <Select
          label={t("program")}
          required
          withAsterisk={false}
          searchable
          data={programs.map((program) => ({ value: program.slug, label: program.title }))}
          value={slug}
          onChange={(chosen) => {
            setSlug(chosen);
            setFacts({});
          }}
          {...errorOf(create.error, "/program")}
        />
        <TextInput
          label={t("name")}
          description={t("nameExample")}
          required
          withAsterisk={false}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...errorOf(create.error, "/title")}
        />
        <TextInput
          label={t("slug")}
          description={t("slugNote")}
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          onChange={(event) => setOwn(event.currentTarget.value)}
          {...errorOf(create.error, "/slug")}
        />
        {definition !== undefined && (
          <CohortFacts definition={definition} value={facts} onChange={setFacts} error={create.error} />
        )}
      </SettingsForm>
    </SettingsDialog>
  );
};
