import { TextInput } from "@mantine/core";
import { playScenario } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useDeferredValue, useMemo } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { FactsField } from "./FactsField.tsx";
import { ScenarioResult } from "./ScenarioResult.tsx";
import { ScenarioSteps } from "./ScenarioSteps.tsx";
import { texts } from "./texts.ts";

/** The clock of the scenario keeps its offset: only the wall time is typed. */
const wallTime = (instant: string): string => instant.slice(0, 16);
const withWallTime = (instant: string, wall: string): string => wall + instant.slice(16);

/** The story of a person, played at once on the engine itself. */
export const ScenarioPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const document = useEditorValue((state) => state.document);
  const { entry, set, readOnly } = useEntry("scenarios", id);
  // Typing goes first; the story is played again when there is time.
  const played = useDeferredValue(document);
  const scenario = played.meta.scenarios?.find((one) => one.id === id);
  const result = useMemo(
    () => (scenario === undefined ? undefined : playScenario(played, scenario)),
    [played, scenario],
  );
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="scenarios" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <TextInput
          size="sm"
          type="datetime-local"
          label={t("start")}
          value={wallTime(entry.start)}
          disabled={readOnly}
          onChange={(event) => {
            const wall = event.currentTarget.value;
            if (wall !== "") set("start", withWallTime(entry.start, wall));
          }}
        />
        {result !== undefined && <ScenarioResult result={result} />}
      </PanelPart>
      <PanelPart title={t("person")} hint={t("personHint")}>
        <FactsField
          facts={entry.participant}
          disabled={readOnly}
          onChange={(participant) => set("participant", participant)}
        />
      </PanelPart>
      <ScenarioSteps
        steps={entry.steps}
        played={result?.steps ?? []}
        disabled={readOnly}
        onChange={(steps) => set("steps", steps)}
      />
    </EntryFrame>
  );
};
