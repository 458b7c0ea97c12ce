import { useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import classes from "./panel.module.css";
import { texts } from "./texts.ts";

/** How much is to be looked at in what a line leads to; nothing where all is well. */
export const ProblemCount = ({ count }: { count: number }) => {
  const t = useTexts(texts);
  if (count === 0) return null;
  const words = t("toReview", { count });
  return (
    <span className={classes["count"]} role="img" aria-label={words} title={words}>
      <IconAlertTriangle size={14} aria-hidden />
      {count}
    </span>
  );
};
