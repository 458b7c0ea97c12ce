import { Textarea } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Referral, referralsApi } from "../../api/referrals.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { ConfirmDialog } from "../settings/ConfirmDialog.tsx";
import { errorOf } from "../settings/field-fault.ts";
import { useReferredName } from "./ReferralRow.tsx";
import { referralsTexts } from "./texts.ts";

interface EndDialogProps {
  referral: Referral;
  onClose: () => void;
}

/** Declines a referral, with a word for the other side. */
export const DeclineDialog = ({ referral, onClose }: EndDialogProps) => {
  const t = useTexts(referralsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const name = useReferredName()(referral);
  const [note, setNote] = useState("");
  const decline = useMutation({
    mutationFn: async () =>
      await referralsApi.decline(referral.id, { ...(note.trim() !== "" && { note: note.trim() }) }),
    onSuccess: async () => {
      toast.done(t("declined"));
      onClose();
      await queries.invalidateQueries({ queryKey: ["referrals"] });
    },
  });
  return (
    <ConfirmDialog
      title={t("declineTitle", { name })}
      confirmLabel={t("decline")}
      busy={decline.isPending}
      error={decline.error}
      onConfirm={() => decline.mutate()}
      onClose={onClose}
    >
      <p>{t("declineNote")}</p>
      <Textarea
        label={t("answer")}
        description={t("answerNote")}
        autosize
        minRows={2}
        maxLength={5_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        {...errorOf(decline.error, "/note")}
      />
    </ConfirmDialog>
  );
};
