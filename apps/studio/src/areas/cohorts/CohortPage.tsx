import { Anchor, Button, TextInput } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { LoadingRows, useFormats, useTextIn, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Cohort, cohortQuery, cohortsApi } from "../../api/cohorts.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { errorOf } from "../settings/field-fault.ts";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import { CohortFacts, factsOf, type TypedFacts, typedOf } from "./CohortFacts.tsx";
import classes from "./cohorts.module.css";
import { PlacesPart } from "./PlacesPart.tsx";
import { RankingPart } from "./RankingPart.tsx";
import { cohortTexts } from "./texts.ts";
import { useNewest } from "./use-newest.ts";

const route = getRouteApi("/shell/cohorts/$id");

const ChangeDialog = ({
  cohort,
  definition,
  onClose,
}: {
  cohort: Cohort;
  definition: Definition | undefined;
  onClose: () => void;
}) => {
  const t = useTexts(cohortTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [title, setTitle] = useState(cohort.title);
  const [facts, setFacts] = useState<TypedFacts>(() => typedOf(cohort.data));
  const save = useMutation({
    mutationFn: async () =>
      await cohortsApi.change(cohort.id, {
        title: title.trim(),
        ...(definition !== undefined && { data: factsOf(definition, facts) }),
      }),
    onSuccess: async (changed) => {
      toast.done(t("saved"));
      queries.setQueryData(cohortQuery(cohort.id).queryKey, changed);
      onClose();
      await queries.invalidateQueries({ queryKey: ["cohorts"] });
      await queries.invalidateQueries({ queryKey: ["enrollments"] });
    },
  });
  return (
    <SettingsDialog title={t("changeTitle")} onClose={onClose}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => save.mutate()}
        submitLabel={t("save")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        }
      >
        <p>{t("changeNote")}</p>
        <TextInput
          label={t("name")}
          required
          withAsterisk={false}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...errorOf(save.error, "/title")}
        />
        {definition !== undefined && (
          <CohortFacts definition={definition} value={facts} onChange={setFacts} error={save.error} />
        )}
      </SettingsForm>
    </SettingsDialog>
  );
};

const Facts = ({ cohort, definition }: { cohort: Cohort; definition: Definition }) => {
  const t = useTexts(cohortTexts);
  const say = useTextIn();
  const { date } = useFormats();
  const asked = definition.meta.cohort?.fields ?? [];
  return (
    <section className={classes.section} aria-labelledby="facts">
      <h2 id="facts">{t("facts")}</h2>
      {asked.length === 0 ? (
        <p className={classes.quiet}>{t("noFacts")}</p>
      ) : (
        <dl className={classes.facts}>
          {asked.map((id) => {
            const known = typedOf(cohort.data);
            const field = definition.meta.fields?.[id];
            const value = cohort.data[id];
            const words =
              value === undefined || value === null
                ? t("unknown")
                : field?.type === "date" && typeof value === "string"
                  ? date(value, { style: "long" })
                  : (known[id] ?? t("unknown"));
            return (
              <div key={id} style={{ display: "contents" }}>
                <dt>{say(field?.title) || id}</dt>
                <dd>{words}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
};

/** A promotion: its dates and numbers, its places with who waits, its people in order. */
export const CohortPage = () => {
  const t = useTexts(cohortTexts);
  const { id } = route.useParams();
  const mayWrite = useMay("cohort.write");
  const [changing, setChanging] = useState(false);
  const { data: cohort } = useQuery({ ...cohortQuery(id), throwOnError: true });
  const { program, definition } = useNewest(cohort?.program);
  if (cohort === undefined) return <LoadingRows rows={8} height={56} label={t("loading")} />;
  return (
    <Page
      wide
      windowTitle={t("cohort")}
      title={cohort.title}
      crumb={<Anchor renderRoot={(props) => <Link to="/cohorts" {...props} />}>{t("back")}</Anchor>}
      lead={program?.title}
      actions={
        mayWrite && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("change")}
          </Button>
        )
      }
    >
      {definition !== undefined && program !== undefined && (
        <>
          <Facts cohort={cohort} definition={definition} />
          <PlacesPart program={program.slug} cohort={id} />
          <RankingPart program={program.slug} cohort={id} definition={definition} />
        </>
      )}
      {changing && <ChangeDialog cohort={cohort} definition={definition} onClose={() => setChanging(false)} />}
    </Page>
  );
};
