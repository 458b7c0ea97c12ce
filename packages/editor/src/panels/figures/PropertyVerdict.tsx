import { Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleXFilled, IconHelpCircle } from "@tabler/icons-react";
import { ProblemExample } from "../../problems/ProblemExample.tsx";
import { useEditorValue } from "../../store/editor-context.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "./figures.module.css";
import { texts } from "./texts.ts";

const ICONS = { proved: IconCircleCheck, refuted: IconCircleXFilled, undecided: IconHelpCircle };

/** Whether a guarantee holds: for every run, or the shortest way on which it does not, and somebody who goes it. */
export const PropertyVerdict = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { properties, problems, progress } = useEditorValue((state) => state.findings);
  const result = properties.find((one) => one.id === id);
  if (result === undefined) {
    // Programs that do not even fit the format are not laid open.
    const blocked = progress === "done" && problems.some(({ check }) => check === "format");
    return (
      <PanelPart>
        <Text size="sm" c="dimmed" role="status">
          {t(blocked ? "notYet" : "proving")}
        </Text>
      </PanelPart>
    );
  }
  const { verdict, way = [], example } = result;
  const Icon = ICONS[verdict];
  return (
    <PanelPart title={t("verdict")}>
      <p className={classes["verdict"]} role="status" data-verdict={verdict}>
        <Icon size={18} aria-hidden />
        <span>{t(verdict)}</span>
      </p>
      {way.length > 0 && (
        <>
          <Text size="sm">{t("way")}</Text>
          <ol className={classes["way"]}>
            {way.map(({ words }, index) => (
              <li key={`${index} ${words.en}`}>{words[language]}</li>
            ))}
          </ol>
        </>
      )}
      {example !== undefined && (
        <>
          <Text size="sm">{t("somebody")}</Text>
          <ProblemExample example={example} />
        </>
      )}
    </PanelPart>
  );
};
