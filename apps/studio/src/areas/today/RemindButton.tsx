import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { remindContract } from "../../api/contracts.ts";
import type { TodayContract } from "../../api/today.ts";
import { useMay } from "../../session/use-session.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { todayTexts } from "./texts.ts";

/** Writes again to whoever has to sign now. */
export const RemindButton = ({ contract }: { contract: TodayContract }) => {
  const t = useTexts(todayTexts);
  const toast = useToast();
  const mayRemind = useMay("event.send");
  const { id, title, name = t("somebody") } = contract;
  const remind = useMutation({
    mutationFn: async () => await remindContract(id),
    onSuccess: () => toast.done(t("tellReminded", { title })),
    onError: toast.failed,
  });
  if (!mayRemind) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={remind.isPending}
      disabled={remind.isSuccess}
      aria-label={t("remindFor", { title, name })}
      onClick={() => remind.mutate()}
    >
      {t("remind")}
    </Button>
  );
};
