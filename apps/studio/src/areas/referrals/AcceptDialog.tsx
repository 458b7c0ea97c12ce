import { Anchor, Button, NativeSelect, Textarea } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { membersQuery } from "../../api/organization.ts";
import { sitesQuery } from "../../api/people.ts";
import { type Referral, referralsApi } from "../../api/referrals.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { errorOf } from "../settings/field-fault.ts";
import settings from "../settings/settings.module.css";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { SettingsForm } from "../settings/SettingsForm.tsx";
import { settingsTexts } from "../settings/texts.ts";
import { useReferredName } from "./ReferralRow.tsx";
import { referralsTexts } from "./texts.ts";

interface AcceptDialogProps {
  referral: Referral;
  onClose: () => void;
}

/** Files that may be of the same person: to be looked at by somebody, nothing is merged by itself. */
const Similar = ({ files, onClose }: { files: readonly string[]; onClose: () => void }) => {
  const t = useTexts(referralsTexts);
  const common = useTexts(settingsTexts);
  return (
    <div className={settings.form}>
      <div>
        <p>{t("similar", { count: files.length })}</p>
        <ul>
          {files.map((id, index) => (
            <li key={id}>
              <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}>
                {t("similarFile", { number: index + 1 })}
              </Anchor>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Button variant="default" onClick={onClose}>
          {common("close")}
        </Button>
      </div>
    </div>
  );
};

/** Takes a person in: where, followed by whom, with a word for the other side. */
export const AcceptDialog = ({ referral, onClose }: AcceptDialogProps) => {
  const t = useTexts(referralsTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const name = useReferredName()(referral);
  const enabled = useMay("member.read");
  const members = useQuery({ ...membersQuery, enabled }).data ?? [];
  const sites = useQuery(sitesQuery).data ?? [];
  const [site, setSite] = useState(referral.toSite ?? "");
  const [owner, setOwner] = useState("");
  const [note, setNote] = useState("");
  const accept = useMutation({
    mutationFn: async () =>
      await referralsApi.accept(referral.id, {
        ...(site !== "" && { site }),
        ...(owner !== "" && { owner }),
        ...(note.trim() !== "" && { note: note.trim() }),
      }),
    onSuccess: async ({ similar }) => {
      toast.done(t("accepted"));
      if (similar.length === 0) onClose();
      await Promise.all(
        ["referrals", "file", "enrollments"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const followers = members.filter(({ role }) => role !== "partner" && role !== "funder" && role !== "integrator");
  return (
    <SettingsDialog title={accept.isSuccess ? t("accepted") : t("acceptTitle", { name })} onClose={onClose}>
      {accept.data !== undefined && accept.data.similar.length > 0 ? (
        <Similar files={accept.data.similar} onClose={onClose} />
      ) : (
        <SettingsForm
          error={accept.error}
          busy={accept.isPending}
          onSubmit={() => accept.mutate()}
          submitLabel={t("accept")}
          actions={
            <Button variant="subtle" onClick={onClose}>
              {common("cancel")}
            </Button>
          }
        >
          <p>{t(referral.direction === "internal" ? "acceptInternal" : "acceptNew")}</p>
          <NativeSelect
            label={t("site")}
            data={[
              ...(referral.toSite === undefined ? [{ value: "", label: t("noneSite") }] : []),
              ...sites.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={site}
            onChange={(event) => setSite(event.currentTarget.value)}
            {...errorOf(accept.error, "/site")}
          />
          <NativeSelect
            label={t("owner")}
            data={[
              { value: "", label: t("nobody") },
              ...followers.map((member) => ({ value: member.user, label: member.name })),
            ]}
            value={owner}
            onChange={(event) => setOwner(event.currentTarget.value)}
            {...errorOf(accept.error, "/owner")}
          />
          <Textarea
            label={t("answer")}
            description={t("answerNote")}
            autosize
            minRows={2}
            maxLength={5_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            {...errorOf(accept.error, "/note")}
          />
        </SettingsForm>
      )}
    </SettingsDialog>
  );
};
