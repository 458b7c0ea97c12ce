import { useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import classes from "./impact.module.css";
import { impactTexts } from "./texts.ts";

/** What a figure opens to: how it is counted. On paper it stands open. */
export const HowCounted = ({ children, about }: { children: ReactNode; about: string }) => {
  const t = useTexts(impactTexts);
  return (
    <details className={classes["how"]} data-on-paper>
      <summary aria-label={`${t("counting")}, ${about}`}>{t("counting")}</summary>
      <div className={classes["howText"]}>{children}</div>
    </details>
  );
};
