import { Button, Radio, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Replay, type ReplayPart, webhooksApi } from "../../../api/webhooks.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../../settings/field-fault.ts";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { webhooksTexts } from "./texts.ts";

const DAY_MS = 86_400_000;

/** As `datetime-local` fields take it: the reader's own clock. */
const localOf = (time: number): string => {
  const at = new Date(time);
  return new Date(time - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Chooses what is sent again, counts it, and sends it. */
export const ReplayDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [what, setWhat] = useState<"failed" | "range">("failed");
  const [from, setFrom] = useState(() => localOf(Date.now() - DAY_MS));
  const [to, setTo] = useState(() => localOf(Date.now()));
  const replay = (): Replay => {
    const begin = new Date(from).toISOString();
    return what === "failed" ? { failedSince: begin } : { between: { from: begin, to: new Date(to).toISOString() } };
  };
  /** A long one goes in parts; one that was cut off goes on from there. */
  const [sent, setSent] = useState<ReplayPart | undefined>(undefined);
  const count = useMutation({ mutationFn: async () => await webhooksApi.count(id, replay()) });
  const send = useMutation({
    mutationFn: async () => await webhooksApi.replay(id, replay(), { from: sent, onPart: setSent }),
    onSuccess: async (queued) => {
      toast.done(t("queued", { count: queued }));
      onClose();
      await queries.invalidateQueries({ queryKey: ["webhooks", id] });
    },
  });
  const choose = (change: () => void): void => {
    change();
    count.reset();
    send.reset();
    setSent(undefined);
  };
  const counted = count.data;
  const submitLabel = (): string => {
    if (counted === undefined) return t("count");
    if (sent !== undefined) return t("goOn");
    return counted.next === null ? t("send", { count: counted.queued }) : t("sendAll");
  };
  return (
    <SettingsDialog title={t("replayTitle")} onClose={onClose} mustAnswer={send.isPending} size="lg">
      <SettingsForm
        error={send.error ?? count.error}
        busy={send.isPending || count.isPending}
        onSubmit={() => (counted === undefined ? count.mutate() : send.mutate())}
        submitLabel={submitLabel()}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <p>{t("replayNote")}</p>
        <Radio.Group
          label={t("replayTitle")}
          value={what}
          onChange={(value) => choose(() => setWhat(value === "range" ? "range" : "failed"))}
        >
          <Radio value="failed" label={t("replay.failed")} description={t("replay.failedNote")} mb={8} />
          <Radio value="range" label={t("replay.range")} description={t("replay.rangeNote")} />
        </Radio.Group>
        <div className={classes.filters}>
          <TextInput
            type="datetime-local"
            label={t("from")}
            required
            withAsterisk={false}
            value={from}
            onChange={(event) => {
              const { value } = event.currentTarget;
              choose(() => setFrom(value));
            }}
          />
          {what === "range" && (
            <TextInput
              type="datetime-local"
              label={t("to")}
              required
              withAsterisk={false}
              value={to}
              onChange={(event) => {
                const { value } = event.currentTarget;
                choose(() => setTo(value));
              }}
              {...errorOf(count.error ?? send.error, "/between/to")}
            />
          )}
        </div>
        <p role="status">
          {sent !== undefined
            ? t("queuedSoFar", { count: sent.queued })
            : counted !== undefined && t(counted.next === null ? "counted" : "countedMore", { count: counted.queued })}
        </p>
      </SettingsForm>
    </SettingsDialog>
  );
};
