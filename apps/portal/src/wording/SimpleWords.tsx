import { useTexts } from "@parcours/ui";
import classes from "../shell/Shell.module.css";
import { shellTexts } from "../shell/texts.ts";
import { chooseSimpleWords, useSimpleWords } from "./simple-words.ts";

/** Simple words, or the ordinary ones: a button that is pressed or not. */
export const SimpleWords = () => {
  const t = useTexts(shellTexts);
  const chosen = useSimpleWords();
  return (
    <button type="button" className={classes.tool} aria-pressed={chosen} onClick={() => chooseSimpleWords(!chosen)}>
      {t("simpleWords")}
    </button>
  );
};
