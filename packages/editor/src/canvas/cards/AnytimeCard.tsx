import { useTexts } from "@parcours/ui";
import { IconAsterisk } from "@tabler/icons-react";
import { memo } from "react";
import { texts } from "../texts.ts";
import classes from "./cards.module.css";

/** Where transitions begin that may be taken wherever the person stands. */
export const AnytimeCard = memo(() => {
  const t = useTexts(texts);
  return (
    <div className={classes.card} data-kind="anytime">
      <div className={classes.head}>
        <span className={classes.kind}>
          <IconAsterisk size={16} stroke={1.6} aria-hidden />
        </span>
        <span className={classes.title}>{t("anytime")}</span>
      </div>
    </div>
  );
});
AnytimeCard.displayName = "AnytimeCard";
