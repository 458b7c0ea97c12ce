import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { defineTexts } from "../texts/define-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import classes from "./states.module.css";

const texts = defineTexts({
  fr: {
    title: "Cela n’a pas marché",
    detail:
      "Rien n’a été perdu. Réessayez dans un instant ; si cela continue, prévenez la personne qui administre Parcours.",
    retry: "Réessayer",
    request: "Référence à donner : {id}",
  },
  en: {
    title: "This did not work",
    detail: "Nothing was lost. Try again in a moment; if it goes on, tell whoever administers Parcours.",
    retry: "Try again",
    request: "Reference to give: {id}",
  },
});

export interface ErrorStateProps {
  title?: string;
  /** What went wrong and what to do, in plain words. */
  detail?: ReactNode;
  onRetry?: () => void;
  /** Id of the request, for whoever looks into it. */
  requestId?: string | undefined;
  /** Other ways out. */
  actions?: ReactNode;
  level?: 1 | 2 | 3;
}

/** Something failed: what, and a way out. */
export const ErrorState = ({ title, detail, onRetry, requestId, actions, level = 2 }: ErrorStateProps) => {
  const t = useTexts(texts);
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state} role="alert">
      <Heading className={classes.title}>{title ?? t("title")}</Heading>
      <div className={classes.text}>{detail ?? t("detail")}</div>
      {(onRetry !== undefined || actions !== undefined) && (
        <div className={classes.actions}>
          {onRetry !== undefined && (
            <Button variant="default" onClick={onRetry}>
              {t("retry")}
            </Button>
          )}
          {actions}
        </div>
      )}
      {requestId !== undefined && <div className={classes.request}>{t("request", { id: requestId })}</div>}
    </div>
  );
};
