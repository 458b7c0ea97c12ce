import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Referral, referralsApi } from "../../api/referrals.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { ConfirmDialog } from "../settings/ConfirmDialog.tsx";
import { referralsTexts } from "./texts.ts";

/** Takes back a referral that the other side has not decided. */
export const WithdrawDialog = ({ referral, onClose }: { referral: Referral; onClose: () => void }) => {
  const t = useTexts(referralsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: async () => await referralsApi.withdraw(referral.id),
    onSuccess: async () => {
      toast.done(t("withdrawn"));
      onClose();
      await queries.invalidateQueries({ queryKey: ["referrals"] });
    },
  });
  return (
    <ConfirmDialog
      title={t("withdrawTitle")}
      confirmLabel={t("withdraw")}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate()}
      onClose={onClose}
    >
      {t("withdrawNote")}
    </ConfirmDialog>
  );
};
