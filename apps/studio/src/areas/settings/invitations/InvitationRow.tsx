import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Invitation, invitationsQuery, membersQuery, organizationApi } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import classes from "../settings.module.css";
import { useRoleWords, useScopeWords } from "../use-place-words.ts";
import { invitationsTexts } from "./texts.ts";

interface InvitationRowProps {
  invitation: Invitation;
  onRevoke: () => void;
}

/** One invitation: for whom, as what, what became of it. */
export const InvitationRow = ({ invitation, onRevoke }: InvitationRowProps) => {
  const t = useTexts(invitationsTexts);
  const { date, distance } = useFormats();
  const toast = useToast();
  const queries = useQueryClient();
  const roleWords = useRoleWords();
  const scopeWords = useScopeWords();
  const { id, email, role, status, createdAt, createdBy, expiresAt } = invitation;
  const by = useQuery(membersQuery).data?.find(({ user }) => user === createdBy)?.name;
  const when = distance(createdAt);
  const isWaiting = status === "open" || status === "expired";
  const resend = useMutation({
    mutationFn: async () => await organizationApi.resendInvitation(id),
    onSuccess: async () => {
      toast.done(t("resent", { email }));
      await queries.invalidateQueries(invitationsQuery);
    },
    onError: toast.failed,
  });
  return (
    <li className={classes.item}>
      <span>
        <span className={classes.name}>{email}</span>
        <span className={classes.under}>{by === undefined ? t("made", { when }) : t("by", { name: by, when })}</span>
      </span>
      <span>
        {roleWords(role)}
        <span className={classes.under}>{scopeWords(invitation)}</span>
      </span>
      <span className={status === "expired" ? classes.warned : undefined}>{t(status, { date: date(expiresAt) })}</span>
      {isWaiting && (
        <span className={classes.buttons}>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t("resendOf", { email })}
            loading={resend.isPending}
            onClick={() => resend.mutate()}
          >
            {t("resend")}
          </Button>
          <Button variant="subtle" size="compact-md" aria-label={t("revokeOf", { email })} onClick={onRevoke}>
            {t("revoke")}
          </Button>
        </span>
      )}
    </li>
  );
};
