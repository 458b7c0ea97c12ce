import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import type { Schemas } from "@parcours/client";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { destinationsQuery, referralsApi } from "../../api/referrals.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { errorOf } from "../settings/field-fault.ts";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import settings from "../settings/settings.module.css";
import { settingsTexts } from "../settings/texts.ts";
import { useRequestKey } from "../settings/use-request-key.ts";
import { PASSED_ON } from "./field-words.ts";
import { NewPersonFields, type TypedPerson } from "./NewPersonFields.tsx";
import { referralsTexts } from "./texts.ts";

interface ReferDialogProps {
  /** Whose file it is; absent for a partner, who speaks of somebody without one. */
  person?: { id: string; name: string; site?: string | undefined };
  onClose: () => void;
}

const NOBODY: TypedPerson = { name: "", email: "", phone: "", birthDate: "" };

/** What was filled in; an empty field says nothing. */
const filled = ({ name, ...more }: TypedPerson): NonNullable<Schemas["ReferralRequest"]["person"]> => ({
  name,
  ...Object.fromEntries(Object.entries(more).filter(([, value]) => value.trim() !== "")),
});

/** Proposes somebody to another site or organization, with what they agreed to. */
export const ReferDialog = ({ person, onClose }: ReferDialogProps) => {
  const t = useTexts(referralsTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const keyFor = useRequestKey();
  const destinations = useQuery(destinationsQuery).data;
  const [to, setTo] = useState("");
  const [somebody, setSomebody] = useState(NOBODY);
  const [fields, setFields] = useState<string[]>([]);
  const [message, setMessage] = useState("");
  const [by, setBy] = useState(person?.name ?? "");
  const [typedText, setText] = useState<string>();
  const sites = (destinations?.sites ?? []).filter(({ id }) => id !== person?.site);
  const organizations = destinations?.organizations ?? [];
  const chosen = [
    ...sites.map(({ id, title }) => ({ value: `site:${id}`, label: title })),
    ...organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
  ].find(({ value }) => value === to);
  const text = typedText ?? (chosen === undefined ? "" : t("consentDefault", { to: chosen.label }));
  const [kind, ...rest] = to.split(":");
  const send = useMutation({
    mutationFn: async () => {
      const id = rest.join(":");
      const body = {
        ...(person === undefined ? { person: filled(somebody) } : { participant: person.id, fields }),
        to: kind === "site" ? { site: id } : kind === "organization" ? { organization: id } : {},
        ...(message.trim() !== "" && { message: message.trim() }),
        consent: { by, text },
      };
      return await referralsApi.create(body, keyFor(body));
    },
    onSuccess: async () => {
      toast.done(t("sent"));
      onClose();
      await queries.invalidateQueries({ queryKey: ["referrals"] });
    },
  });
  const options = [
    { value: "", label: person === undefined ? t("noneSite") : "" },
    ...(sites.length > 0
      ? [{ group: t("toSites"), items: sites.map(({ id, title }) => ({ value: `site:${id}`, label: title })) }]
      : []),
    ...(organizations.length > 0
      ? [
          {
            group: t("toOrganizations"),
            items: organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
          },
        ]
      : []),
  ];
  const nowhere = destinations !== undefined && person !== undefined && sites.length + organizations.length === 0;
  return (
    <SettingsDialog title={person === undefined ? t("refer") : t("referOf", { name: person.name })} onClose={onClose}>
      <SettingsForm
        error={send.error}
        busy={send.isPending}
        onSubmit={() => send.mutate()}
        submitLabel={t("send")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        {nowhere && <p className={settings.warned}>{t("noDestination")}</p>}
        {person === undefined && <NewPersonFields value={somebody} onChange={setSomebody} error={send.error} />}
        <NativeSelect
          label={t("to")}
          data={options}
          required={person !== undefined}
          withAsterisk={false}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          {...errorOf(send.error, "/to")}
        />
        {person !== undefined && (
          <Checkbox.Group label={t("fields")} value={fields} onChange={setFields} {...errorOf(send.error, "/fields")}>
            <Stack gap="sm">
              {PASSED_ON.map((field) => (
                <Checkbox key={field} value={field} label={t(field)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label={t("message")}
          description={t("messageNote")}
          autosize
          minRows={2}
          maxLength={5_000}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          {...errorOf(send.error, "/message")}
        />
        <TextInput
          label={t("consentBy")}
          description={t("consentByNote")}
          required
          withAsterisk={false}
          maxLength={500}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          {...errorOf(send.error, "/consent/by")}
        />
        <Textarea
          label={t("consentText")}
          description={t("consentTextNote")}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={5_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          {...errorOf(send.error, "/consent/text")}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};
