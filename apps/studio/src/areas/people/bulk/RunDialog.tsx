import { Button, Group } from "@mantine/core";
import { Dialog, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { download } from "../../../api/download.ts";
import { failedIds, runQuery } from "../../../api/runs.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { caseloadTexts } from "../caseload-texts.ts";
import { useAfterChange } from "../use-after-change.ts";
import classes from "./bulk.module.css";
import { FailedPeople } from "./FailedPeople.tsx";
import { RunProgress } from "./RunProgress.tsx";

interface RunDialogProps {
  id: string;
  /** It is over: those who could not move stay chosen. */
  onFailed: (ids: string[]) => void;
  onClose: () => void;
}

/** A piece of work over many people, followed to its end; its address brings it back after a reload. */
export const RunDialog = ({ id, onFailed, onClose }: RunDialogProps) => {
  const t = useTexts(caseloadTexts);
  const toast = useToast();
  const mayExport = useMay("enrollment.export");
  const afterChange = useAfterChange();
  const { data: run, error, refetch } = useQuery(runQuery(id));
  const told = useRef(false);
  const failed = run?.people ?? [];
  const isOver = run?.state === "done";
  useEffect(() => {
    if (!isOver || told.current) return;
    told.current = true;
    void (async () => {
      onFailed(run.next === null ? failed.map(({ enrollment }) => enrollment) : await failedIds(id));
      await afterChange();
    })();
  }, [isOver, run, id, failed, onFailed, afterChange]);
  const report = useMutation({
    mutationFn: async () => await download(`/api/runs/${id}/export`, { format: "xlsx" }),
    onError: toast.failed,
  });
  return (
    <Dialog title={t("report")} onClose={onClose} size="lg">
      {error !== null && <ErrorState detail={error.message} onRetry={() => void refetch()} />}
      {run === undefined && error === null && <LoadingRows rows={3} />}
      {run !== undefined && (
        <div className={classes.form}>
          {isOver ? (
            <>
              <p className={classes.result} role="status">
                <b>{t("ran", { count: run.done })}</b>
              </p>
              {run.failed > 0 && (
                <>
                  <p className={classes.result}>{t("failed", { count: run.failed })}</p>
                  <FailedPeople people={failed} items={[]} />
                </>
              )}
            </>
          ) : (
            <>
              <RunProgress
                words={t("running", { done: run.done + run.failed, total: run.total })}
                done={run.done + run.failed}
                total={run.total}
              />
              <p className={classes.quiet}>{t("runningNote")}</p>
            </>
          )}
          <Group>
            <Button onClick={onClose}>{t("close")}</Button>
            {isOver && mayExport && (
              <Button
                variant="default"
                loading={report.isPending}
                leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
                onClick={() => report.mutate()}
              >
                {t("exportXlsx")}
              </Button>
            )}
          </Group>
        </div>
      )}
    </Dialog>
  );
};
