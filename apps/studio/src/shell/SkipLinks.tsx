import { useTexts } from "@parcours/ui";
import classes from "./SkipLinks.module.css";
import { shellTexts } from "./texts.ts";

/** For whoever goes by keyboard: straight to the content, or to the navigation. */
export const SkipLinks = () => {
  const t = useTexts(shellTexts);
  return (
    <div className={classes.links}>
      <a className={classes.link} href="#content">
        {t("skipToContent")}
      </a>
      <a className={classes.link} href="#navigation">
        {t("skipToNavigation")}
      </a>
    </div>
  );
};
