import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { isProblem } from "@parcours/client";
import { useTexts } from "@parcours/ui";
import { useMemo } from "react";
import classes from "./toast.module.css";
import { shellTexts } from "./texts.ts";

export interface Toasts {
  /** Something was done; `undo` takes it back for as long as the message stands. */
  done: (message: string, undo?: () => void | Promise<void>) => void;
  /** Something could not be done: the server's words when it has some. */
  failed: (error: unknown) => void;
}

/** Time to read the message, see that it was wrong and reach the button. */
const TIME_TO_UNDO_MS = 10_000;

/** Short messages at the edge of the screen, announced to screen readers. */
export const useToast = (): Toasts => {
  const t = useTexts(shellTexts);
  return useMemo(() => {
    const done: Toasts["done"] = (message, undo) => {
      const id = crypto.randomUUID();
      const takeBack = (): void => {
        notifications.hide(id);
        void Promise.resolve(undo?.()).catch(failed);
      };
      const text = (
        <span className={classes.message}>
          {message}
          {undo !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={takeBack}>
              {t("undo")}
            </Button>
          )}
        </span>
      );
      notifications.show({
        id,
        message: text,
        closeButtonProps: { "aria-label": t("close") },
        ...(undo !== undefined && { autoClose: TIME_TO_UNDO_MS }),
      });
    };
    const failed: Toasts["failed"] = (error) => {
      const message = isProblem(error) ? error.detail : t("failed");
      notifications.show({
        color: "red",
        title: t("failed"),
        message,
        autoClose: TIME_TO_UNDO_MS,
        closeButtonProps: { "aria-label": t("close") },
      });
    };
    return { done, failed };
  }, [t]);
};
