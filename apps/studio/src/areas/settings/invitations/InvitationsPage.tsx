import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconInfoCircle, IconMailPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mailSettingsQuery } from "../../../api/mails.ts";
import { type Invitation, invitationsQuery, organizationApi } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { InvitationRow } from "./InvitationRow.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { invitationsTexts } from "./texts.ts";

const RevokeInvitation = ({ invitation: { id, email }, onClose }: { invitation: Invitation; onClose: () => void }) => {
  const t = useTexts(invitationsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: async () => await organizationApi.revokeInvitation(id),
    onSuccess: async () => {
      toast.done(t("revokedDone", { email }));
      onClose();
      await queries.invalidateQueries(invitationsQuery);
    },
  });
  return (
    <ConfirmDialog
      title={t("revokeTitle", { email })}
      confirmLabel={t("revoke")}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      {t("revokeNote")}
    </ConfirmDialog>
  );
};

/** Whether an invitation really goes out. */
const MailNotice = ({ via }: { via: "organization" | "instance" | "here" }) => {
  const t = useTexts(invitationsTexts);
  if (via !== "here") return <p className={classes.quiet}>{t(via === "instance" ? "viaInstance" : "viaOwn")}</p>;
  return (
    <div className={classes.notice} data-tone="note">
      <IconInfoCircle size={20} stroke={1.6} aria-hidden />
      <span>
        {t("viaHere")} <Link to="/settings/mail/outbox">{t("outbox")}</Link>.
      </span>
    </div>
  );
};

/** Who was invited, and what became of it. */
export const InvitationsPage = () => {
  const t = useTexts(invitationsTexts);
  const invitations = useQuery(invitationsQuery);
  const via = useQuery(mailSettingsQuery).data?.via;
  const [inviting, setInviting] = useState(false);
  const [revoking, setRevoking] = useState<Invitation>();
  const items = invitations.data ?? [];
  const isWaiting = ({ status }: Invitation): boolean => status === "open" || status === "expired";
  const waiting = items.filter(isWaiting);
  const over = items.filter((one) => !isWaiting(one));
  const invite = (
    <Button
      leftSection={<IconMailPlus size={18} stroke={1.8} aria-hidden />}
      disabled={via === undefined}
      onClick={() => setInviting(true)}
    >
      {t("invite")}
    </Button>
  );
  const rows = (shown: readonly Invitation[]) => (
    <ul className={classes.rows}>
      {shown.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} onRevoke={() => setRevoking(invitation)} />
      ))}
    </ul>
  );
  return (
    <SettingsPage title={t("title")} lead={t("lead")} {...(waiting.length > 0 && { actions: invite })}>
      {via !== undefined && <MailNotice via={via} />}
      {invitations.isPending && <LoadingRows rows={3} height={64} />}
      {invitations.isError && (
        <ErrorState detail={invitations.error.message} onRetry={() => void invitations.refetch()} />
      )}
      {invitations.isSuccess && waiting.length === 0 && (
        <EmptyState icon={<IconMailPlus size={40} stroke={1.4} />} title={t("empty")} action={invite}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {waiting.length > 0 && rows(waiting)}
      {over.length > 0 && (
        <details className={classes.over}>
          <summary>{t("over", { count: over.length })}</summary>
          {rows(over)}
        </details>
      )}
      {inviting && <InviteDialog mailLeaves={via !== "here"} onClose={() => setInviting(false)} />}
      {revoking !== undefined && <RevokeInvitation invitation={revoking} onClose={() => setRevoking(undefined)} />}
    </SettingsPage>
  );
};
