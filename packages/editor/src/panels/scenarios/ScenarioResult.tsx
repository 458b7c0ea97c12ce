import type { ScenarioResult as Result } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import classes from "../frame/panel.module.css";
import { texts } from "./texts.ts";

/** How a scenario went: green when all was as expected, else what was not, and where. */
export const ScenarioResult = ({ result }: { result: Result }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { passed, failure } = result;
  const Icon = passed ? IconCircleCheck : IconCircleX;
  return (
    <div role="status" className={classes["verdict"]} data-passed={passed}>
      <Icon size={18} aria-hidden />
      <span>
        {passed || failure === undefined
          ? t("passed")
          : t("failed", { step: failure.step + 1, why: failure.message[language] })}
      </span>
    </div>
  );
};
