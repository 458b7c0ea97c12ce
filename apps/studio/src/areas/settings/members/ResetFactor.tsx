import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Member, membersQuery, organizationApi } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { membersTexts } from "./texts.ts";

/** Asks once before the second factor of a member goes who has lost telephone and codes. */
export const ResetFactor = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const t = useTexts(membersTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { id, name } = member;
  const reset = useMutation({
    mutationFn: async () => await organizationApi.resetFactor(id),
    onSuccess: async () => {
      toast.done(t("factorGone", { name }));
      onClose();
      await queries.invalidateQueries(membersQuery);
    },
  });
  return (
    <ConfirmDialog
      title={t("resetTitle", { name })}
      confirmLabel={t("reset")}
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    >
      <p>{t("resetNote")}</p>
      <p>{t("resetSure")}</p>
    </ConfirmDialog>
  );
};
