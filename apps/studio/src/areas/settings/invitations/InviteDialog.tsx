import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { invitationsQuery, organizationApi, type Place } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { PlaceFields } from "../PlaceFields.tsx";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { SettingsForm } from "../SettingsForm.tsx";
import { settingsTexts } from "../texts.ts";
import { useRequestKey } from "../use-request-key.ts";
import { invitationsTexts } from "./texts.ts";

const LANGUAGES = [
  { value: "fr", label: "Français" },
  { value: "en", label: "English" },
];

interface InviteDialogProps {
  /** Whether mails leave at all. */
  mailLeaves: boolean;
  onClose: () => void;
}

/** Whom to invite, in which role, and whose files they will see. */
export const InviteDialog = ({ mailLeaves, onClose }: InviteDialogProps) => {
  const t = useTexts(invitationsTexts);
  const common = useTexts(settingsTexts);
  const { language: spoken } = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const keyFor = useRequestKey();
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState(spoken);
  const [place, setPlace] = useState<Place>({ role: "coordinator", scope: "sites", sites: [] });
  const invite = useMutation({
    mutationFn: async () => {
      const body = { email, ...place, language };
      return await organizationApi.invite(body, keyFor(body));
    },
    onSuccess: async (invitation) => {
      toast.done(t(mailLeaves ? "sent" : "kept", { email: invitation.email }));
      onClose();
      await queries.invalidateQueries(invitationsQuery);
    },
  });
  return (
    <SettingsDialog title={t("inviteTitle")} onClose={onClose}>
      <SettingsForm
        error={invite.error}
        busy={invite.isPending}
        onSubmit={() => invite.mutate()}
        submitLabel={t("send")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <TextInput
          type="email"
          label={t("email")}
          required
          withAsterisk={false}
          maxLength={254}
          autoComplete="off"
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          {...errorOf(invite.error, "/email")}
        />
        <PlaceFields value={place} onChange={setPlace} error={invite.error} />
        <NativeSelect
          label={t("language")}
          data={LANGUAGES}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === "en" ? "en" : "fr")}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};
