import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Member, membersQuery, organizationApi } from "../../../api/organization.ts";
import { sessionQuery } from "../../../session/session-query.ts";
import { useSession } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { settingsTexts } from "../texts.ts";
import { membersTexts } from "./texts.ts";

interface RemoveMemberProps {
  member: Member;
  isLast: boolean;
  onClose: () => void;
}

/** Asks once before a membership ends, with all that ends along; or says why it cannot. */
export const RemoveMember = ({ member, isLast, onClose }: RemoveMemberProps) => {
  const t = useTexts(membersTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const isSelf = useSession().user.id === member.user;
  const { id, name } = member;
  const remove = useMutation({
    mutationFn: async () => await organizationApi.removeMember(id),
    onSuccess: async () => {
      toast.done(t("removed", { name }));
      onClose();
      await queries.invalidateQueries({ queryKey: isSelf ? sessionQuery.queryKey : membersQuery.queryKey });
    },
  });
  if (isLast) {
    return (
      <SettingsDialog title={t("lastTitle", { name })} onClose={onClose}>
        <p>{t("lastNote")}</p>
        <Button variant="default" onClick={onClose} data-autofocus>
          {common("close")}
        </Button>
      </SettingsDialog>
    );
  }
  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      confirmLabel={t("remove")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{t("removeNote")}</p>
      <p>{t("removeStays")}</p>
      {isSelf && <p>{t("removeSelf")}</p>}
    </ConfirmDialog>
  );
};
