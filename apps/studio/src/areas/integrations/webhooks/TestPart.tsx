import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconSend } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { webhooksApi, deliveryQuery } from "../../../api/webhooks.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "../integrations.module.css";
import { useOutcomeWords } from "./outcome-words.ts";
import { webhooksTexts } from "./texts.ts";

const SOON_MS = 700;

/** Sends a test, and shows what the receiver answered as soon as it did. */
export const TestPart = ({ id }: { id: string }) => {
  const t = useTexts(webhooksTexts);
  const outcome = useOutcomeWords();
  const queries = useQueryClient();
  const test = useMutation({
    mutationFn: async () => await webhooksApi.test(id),
    onSettled: async () => await queries.invalidateQueries({ queryKey: ["webhooks", id, "deliveries"] }),
  });
  const delivery = test.data?.delivery;
  const sent = useQuery({
    ...deliveryQuery(id, delivery ?? ""),
    enabled: delivery !== undefined,
    // Asked until there is an attempt; from then on the log tells.
    refetchInterval: ({ state }) => ((state.data?.attempts.length ?? 0) > 0 ? false : SOON_MS),
  }).data;
  const attempt = sent?.attempts.at(-1);
  const words = (): string => {
    if (delivery === undefined) return "";
    if (attempt === undefined) return t("testing");
    if (attempt.status === undefined) return t("testFailed", { why: outcome(attempt) });
    return t("tested", { status: attempt.status, ms: Math.round(attempt.latencyMs ?? 0) });
  };
  return (
    <div className={classes.row}>
      <Button
        mt={16}
        leftSection={<IconSend size={18} stroke={1.6} aria-hidden />}
        loading={test.isPending}
        onClick={() => test.mutate()}
      >
        {t("test")}
      </Button>
      <FormError error={test.error} />
      <span role="status" className={classes.state} data-tone={sent?.state === "delivered" ? "good" : "note"}>
        {words()}
      </span>
      {attempt?.responseHead !== undefined && attempt.responseHead !== "" && (
        <pre className={classes.pre} data-wrap="true" aria-label={t("testAnswer")} role="group">
          {attempt.responseHead}
        </pre>
      )}
    </div>
  );
};
