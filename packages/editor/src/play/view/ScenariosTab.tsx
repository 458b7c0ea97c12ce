import { useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useEditorValue } from "../../store/editor-context.ts";
import { texts } from "../texts.ts";
import classes from "./play.module.css";

/** The way to the scenarios, with how many there are and whether all are green. */
export const ScenariosTab = ({ scenarios }: { scenarios: number }) => {
  const t = useTexts(texts);
  const findings = useEditorValue((state) => state.findings);
  const failed = findings.scenarios.filter(({ passed }) => !passed).length;
  const settled = findings.progress === "done" && scenarios > 0;
  const Icon = failed > 0 ? IconCircleX : IconCircleCheck;
  return (
    <span className={classes["tab"]} data-failed={failed > 0 || undefined}>
      {settled && <Icon size={15} aria-hidden />}
      {t("scenarios")} {failed > 0 ? t("someRed", { failed, count: scenarios }) : scenarios}
    </span>
  );
};
