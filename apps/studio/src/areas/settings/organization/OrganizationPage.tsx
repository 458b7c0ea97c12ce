import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Organization, organizationApi, organizationQuery } from "../../../api/organization.ts";
import { sessionQuery } from "../../../session/session-query.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { SettingsForm } from "../SettingsForm.tsx";
import { SettingsPage } from "../SettingsPage.tsx";
import { organizationTexts } from "./texts.ts";

const OrganizationForm = ({ organization }: { organization: Organization }) => {
  const t = useTexts(organizationTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [name, setName] = useState(organization.name);
  const [smallestCell, setSmallestCell] = useState<number | string>(organization.settings.smallestCell);
  const [receivesReferrals, setReceives] = useState(organization.settings.receivesReferrals);
  const save = useMutation({
    mutationFn: async () =>
      await organizationApi.change({ name, settings: { smallestCell: Number(smallestCell), receivesReferrals } }),
    onSuccess: async (changed) => {
      toast.done(t("saved"));
      queries.setQueryData(organizationQuery.queryKey, changed);
      setName(changed.name);
      // The switcher shows the name.
      await queries.invalidateQueries(sessionQuery);
    },
  });
  /** What is typed after saving is not what was saved. */
  const touched =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      if (save.isSuccess) save.reset();
      set(value);
    };
  return (
    <SettingsForm error={save.error} busy={save.isPending} saved={save.isSuccess} onSubmit={() => save.mutate()}>
      <TextInput
        label={t("name")}
        description={t("nameNote")}
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        onChange={(event) => touched(setName)(event.currentTarget.value)}
        {...errorOf(save.error, "/name")}
      />
      <NumberInput
        label={t("figures")}
        description={t("figuresNote")}
        min={5}
        max={100}
        allowDecimal={false}
        clampBehavior="none"
        required
        withAsterisk={false}
        hideControls
        value={smallestCell}
        onChange={touched(setSmallestCell)}
        {...errorOf(save.error, "/smallestCell")}
      />
      <Checkbox
        label={t("referrals")}
        description={t("referralsNote")}
        checked={receivesReferrals}
        onChange={(event) => touched(setReceives)(event.currentTarget.checked)}
      />
    </SettingsForm>
  );
};

/** The organization's name, and what it decided about figures and referrals. */
export const OrganizationPage = () => {
  const t = useTexts(organizationTexts);
  const organization = useQuery(organizationQuery);
  return (
    <SettingsPage title={t("title")}>
      {organization.isPending && <LoadingRows rows={3} height={72} />}
      {organization.isError && (
        <ErrorState detail={organization.error.message} onRetry={() => void organization.refetch()} />
      )}
      {organization.isSuccess && <OrganizationForm organization={organization.data} />}
    </SettingsPage>
  );
};
