import { Text, UnstyledButton } from "@mantine/core";
import { textIn, type Scenario, type ScenarioResult } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleDashed, IconCircleX } from "@tabler/icons-react";
import { useEditorValue } from "../../store/editor-context.ts";
import { openScenario } from "../story/open-scenario.ts";
import { texts } from "../texts.ts";
import type { Play } from "../use-play.ts";
import { Part } from "./Part.tsx";
import classes from "./play.module.css";

/** The scenarios of the program, green or red as they were played last; a click opens one where it failed, or at its end. */
export const ScenariosPart = ({ play, onOpen }: { play: Play; onOpen: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { store, session } = play;
  const findings = useEditorValue((state) => state.findings);
  const scenarios = play.document.meta.scenarios ?? [];
  const results = new Map(findings.scenarios.map((result) => [result.id, result]));
  const failed = scenarios.filter(({ id }) => results.get(id)?.passed === false).length;
  const count = scenarios.length;
  const summary =
    count === 0
      ? t("noScenarios")
      : findings.progress !== "done"
        ? t("running")
        : failed === 0
          ? t("passedAll", { count })
          : t("failedSome", { failed, count });

  const row = (scenario: Scenario, result: ScenarioResult | undefined) => {
    const Icon = result === undefined ? IconCircleDashed : result.passed ? IconCircleCheck : IconCircleX;
    const how =
      result === undefined
        ? t("waiting")
        : result.passed
          ? t("passes")
          : t("fails", { step: (result.failure?.step ?? 0) + 1 });
    return (
      <li key={scenario.id}>
        <UnstyledButton
          className={classes["scenario"] ?? ""}
          data-passed={result?.passed}
          data-open={session.scenario === scenario.id || undefined}
          aria-current={session.scenario === scenario.id || undefined}
          onClick={() => {
            store.update((before) => openScenario(before, scenario, result?.failure?.step));
            onOpen();
          }}
        >
          <Icon size={18} aria-hidden />
          <span>
            {textIn(scenario.title, language) || scenario.id} <small>{how}</small>
          </span>
        </UnstyledButton>
      </li>
    );
  };
  return (
    <Part title={t("scenarios")}>
      <Text size="sm" role="status" c="dimmed">
        {summary}
      </Text>
      <ul className={classes["scenarios"]}>{scenarios.map((scenario) => row(scenario, results.get(scenario.id)))}</ul>
    </Part>
  );
};
