import { Alert, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ScenarioStep } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMemo, useState, type KeyboardEvent } from "react";
import { noBreak } from "../../outline/sentence.ts";
import { redoStep, undoStep } from "../story/session.ts";
import { litBy } from "../story/lit.ts";
import { texts } from "../texts.ts";
import { usePlay } from "../use-play.ts";
import { blocksOf } from "../words/blocks.ts";
import { ActsPart } from "./ActsPart.tsx";
import { ClockPart } from "./ClockPart.tsx";
import { LogPart } from "./LogPart.tsx";
import { PersonPart } from "./PersonPart.tsx";
import { PlayCanvas } from "./PlayCanvas.tsx";
import classes from "./play.module.css";
import { ScenariosTab } from "./ScenariosTab.tsx";
import { ScenariosPart } from "./ScenariosPart.tsx";
import { useSpoken } from "./use-spoken.ts";

const FACES = ["act", "log", "diagram", "scenarios"] as const;
type Face = (typeof FACES)[number];

const inField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea") !== null;

/** Plays the program on the engine itself: somebody at the left, the diagram, what happened and why at the right. */
export const TryIt = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const play = usePlay();
  const { played, moment, at, scope, graph, why, attempt } = play;
  const narrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const [face, setFace] = useState<Face>("act");
  const [side, setSide] = useState<"log" | "scenarios">("log");
  const blocks = useMemo(() => (played === undefined ? [] : blocksOf(played.moments, scope)), [played, scope]);
  const lit = useMemo(
    () => (played === undefined ? new Set<string>() : litBy(graph, played.moments.slice(0, at + 1))),
    [graph, played, at],
  );
  const spoken = useSpoken(blocks, at);
  const step = (next: ScenarioStep): void => {
    attempt(next);
  };
  // Here the keys of undo take back what happened to the person, not an edit of the program.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || inField(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    play.store.update(key === "y" || event.shiftKey ? redoStep : undoStep);
  };
  const shows = (...faces: Face[]): boolean => !narrow || faces.includes(face);
  return (
    <div className={classes["play"]} onKeyDown={onKeyDown}>
      <div className={classes["spoken"]} role="status" aria-live="polite">
        {spoken}
      </div>
      {narrow && (
        <SegmentedControl
          className={classes["faces"] ?? ""}
          size="xs"
          fullWidth
          aria-label={t("part")}
          value={face}
          onChange={(value) => setFace(FACES.find((one) => one === value) ?? "act")}
          data={FACES.map((value) => ({ value, label: t(value) }))}
        />
      )}
      {shows("act") && (
        <div className={classes["column"]} data-side="left">
          <PersonPart play={play} moment={moment} onStep={step} />
          {why !== undefined && (
            <Alert color="red" title={t("cannotPlay")} role="alert" m="md">
              <div>{noBreak(why[language], language)}</div>
              <div>{t("seeProblems")}</div>
            </Alert>
          )}
          {moment !== undefined && <ClockPart moment={moment} scope={scope} onStep={step} />}
          {moment !== undefined && <ActsPart play={play} moment={moment} />}
        </div>
      )}
      {shows("diagram") && (
        <div className={classes["ground"]} aria-label={t("diagram")} role="region">
          <PlayCanvas graph={graph} lit={lit} stages={moment?.simulation.snapshot.stages ?? []} />
        </div>
      )}
      {shows("log", "scenarios") && (
        <div className={classes["column"]} data-side="right">
          {!narrow && (
            <SegmentedControl
              className={classes["faces"] ?? ""}
              size="xs"
              aria-label={t("part")}
              value={side}
              onChange={(value) => setSide(value === "scenarios" ? "scenarios" : "log")}
              data={[
                { value: "log", label: t("log") },
                { value: "scenarios", label: <ScenariosTab scenarios={graph.document.meta.scenarios?.length ?? 0} /> },
              ]}
            />
          )}
          {(narrow ? face : side) === "log" ? (
            <LogPart play={play} blocks={blocks} />
          ) : (
            <ScenariosPart play={play} onOpen={() => (narrow ? setFace : setSide)("log")} />
          )}
        </div>
      )}
    </div>
  );
};
