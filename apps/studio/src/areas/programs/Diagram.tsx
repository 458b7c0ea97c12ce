import { ActionIcon, Tooltip } from "@mantine/core";
import { type Definition, type DiagramOptions, toSvg } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconMinus, IconPlus, IconViewfinder } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { adoptDiagramStyle } from "./adopt-diagram-style.ts";
import classes from "./programs.module.css";
import { programsTexts } from "./texts.ts";

const STEP = 1.25;
const LEAST = 0.4;
const MOST = 2;

interface DiagramProps {
  definition: Definition;
  counts: Readonly<Record<string, number>>;
  title: string;
  /** A click on a stage where people are. The list under the diagram does the same by keyboard. */
  onStage?: (stage: string) => void;
}

const peopled = (target: EventTarget, counts: Readonly<Record<string, number>>): string | undefined => {
  const stage = target instanceof Element ? target.closest("[data-stage]")?.getAttribute("data-stage") : undefined;
  return typeof stage === "string" && (counts[stage] ?? 0) > 0 ? stage : undefined;
};

/** The picture of a program as an element of this page, which carries its style. */
export const drawn = (
  definition: Definition,
  counts: Readonly<Record<string, number>>,
  language: "fr" | "en",
  shape: Pick<DiagramOptions, "depth" | "width"> = {},
): Element => {
  const text = toSvg(definition, { language, counts, width: 1_280, styled: false, ...shape });
  return document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true);
};

/** The program as a picture in a frame that scrolls; everything in it is also told in words on the same page. */
export const Diagram = ({ definition, counts, title, onStage }: DiagramProps) => {
  const t = useTexts(programsTexts);
  const { language } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number | "fit">(1);
  const picture = useMemo(() => drawn(definition, counts, language), [definition, counts, language]);
  useEffect(() => {
    adoptDiagramStyle();
    for (const card of picture.querySelectorAll("[data-stage]")) {
      card.toggleAttribute("data-peopled", peopled(card, counts) !== undefined);
    }
    host.current?.replaceChildren(picture);
  }, [picture, counts]);
  useEffect(() => {
    const natural = Number(picture.getAttribute("viewBox")?.split(" ")[2] ?? 0);
    if (picture instanceof SVGElement) picture.style.width = zoom === "fit" ? "100%" : `${natural * zoom}px`;
  }, [picture, zoom]);
  const scale = (factor: number): void =>
    setZoom((now) => Math.min(MOST, Math.max(LEAST, (now === "fit" ? 1 : now) * factor)));
  const tools = [
    { label: t("zoomOut"), icon: IconMinus, run: () => scale(1 / STEP) },
    { label: t("zoomIn"), icon: IconPlus, run: () => scale(STEP) },
    { label: t("fit"), icon: IconViewfinder, run: () => setZoom("fit") },
  ];
  return (
    <>
      <div className={classes.tools}>
        <p className={classes.hint}>{t("diagramHint")}</p>
        <div className={classes.buttons}>
          {tools.map(({ label, icon: Icon, run }) => (
            <Tooltip key={label} label={label}>
              <ActionIcon variant="default" size="lg" aria-label={label} onClick={run}>
                <Icon size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      </div>
      {/* A frame that scrolls has to be reached by keyboard. */}
      <div className={classes.frame} tabIndex={0} role="region" aria-label={t("diagramOf", { title })}>
        <div
          ref={host}
          className={classes.canvas}
          data-leads={onStage !== undefined}
          onClick={({ target }) => {
            const stage = peopled(target, counts);
            if (stage !== undefined) onStage?.(stage);
          }}
        />
      </div>
    </>
  );
};
