import { Button } from "@mantine/core";
import { playScenario } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useDeferredValue, useMemo } from "react";
import { somebody } from "../../play/person/somebody.ts";
import { openScenario } from "../../play/story/open-scenario.ts";
import { playStoreOf } from "../../play/story/play-store.ts";
import { useEditorStore, useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { FactsField } from "./FactsField.tsx";
import { FreePlaces } from "./FreePlaces.tsx";
import { MomentInput } from "./MomentInput.tsx";
import { ScenarioResult } from "./ScenarioResult.tsx";
import { ScenarioSteps } from "./ScenarioSteps.tsx";
import { texts } from "./texts.ts";

/** What is not known at all is no key. */
const filled = <T extends object>(record: T): T | undefined => (Object.keys(record).length === 0 ? undefined : record);

/** The story of a person, played at once on the engine itself. */
export const ScenarioPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const document = useEditorValue((state) => state.document);
  const store = useEditorStore();
  const { entry, set, readOnly } = useEntry("scenarios", id);
  // Typing goes first; the story is played again when there is time.
  const played = useDeferredValue(document);
  const scenario = played.meta.scenarios?.find((one) => one.id === id);
  const result = useMemo(
    () => (scenario === undefined ? undefined : playScenario(played, scenario)),
    [played, scenario],
  );
  if (entry === undefined) return null;
  const ofCohort = document.meta.cohort?.fields ?? [];
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
        <MomentInput
          label={t("start")}
          value={entry.start}
          disabled={readOnly}
          onChange={(start) => set("start", start)}
        />
        {result !== undefined && <ScenarioResult result={result} />}
        <Button
          size="compact-sm"
          variant="default"
          w="fit-content"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => {
            const play = playStoreOf(store, () => somebody(store.state.document));
            play.update((before) => openScenario(before, entry, result?.failure?.step));
            store.show("play");
          }}
        >
          {t("replay")}
        </Button>
      </PanelPart>
      <PanelPart title={t("person")} hint={t("personHint")}>
        <FactsField
          facts={entry.participant}
          disabled={readOnly}
          onChange={(participant) => set("participant", participant)}
        />
      </PanelPart>
      {(ofCohort.length > 0 || entry.cohort !== undefined) && (
        <PanelPart title={t("cohortFacts")} hint={t("cohortHint")}>
          <FactsField
            facts={entry.cohort ?? {}}
            only={ofCohort}
            disabled={readOnly}
            onChange={(cohort) => set("cohort", filled(cohort))}
          />
        </PanelPart>
      )}
      {Object.keys(document.meta.places ?? {}).length > 0 && (
        <PanelPart title={t("placesAtStart")} hint={t("placesHint")}>
          <FreePlaces
            value={entry.places ?? {}}
            disabled={readOnly}
            onChange={(places) => set("places", filled(places))}
          />
        </PanelPart>
      )}
      <ScenarioSteps
        start={entry.start}
        steps={entry.steps}
        played={result?.steps ?? []}
        disabled={readOnly}
        onChange={(steps) => set("steps", steps)}
      />
    </EntryFrame>
  );
};
