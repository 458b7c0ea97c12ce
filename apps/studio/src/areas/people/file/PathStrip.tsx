import { Button, VisuallyHidden } from "@mantine/core";
import { type Definition, happyPath, type StageKind } from "@parcours/core";
import { Dialog, StageKindIcon, useTextIn, useTexts } from "@parcours/ui";
import { IconRoute } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { EnrollmentInFile } from "../../../api/people.ts";
import { outlineOnce } from "../../../api/stages.ts";
import classes from "./file.module.css";
import { fileTexts } from "./texts.ts";

const Diagram = lazy(async () => ({ default: (await import("../../programs/Diagram.tsx")).Diagram }));

interface PathStripProps {
  definition: Definition;
  enrollment: EnrollmentInFile;
  name: string;
  /** Stages that this person came through, as far as the journal was read. */
  visited: ReadonlySet<string>;
  /** What else can be looked at or set about this journey. */
  children?: ReactNode;
}

type State = "passed" | "here" | "ahead";

/** The way through the program at its best, with where this person stands on it; a stage beside the way stands last. */
export const PathStrip = ({ definition, enrollment, name, visited, children }: PathStripProps) => {
  const t = useTexts(fileTexts);
  const say = useTextIn();
  const [drawn, setDrawn] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  // Where the person stands is seen, however long the way to it.
  useLayoutEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (strip.current !== null && here !== undefined && here !== null)
      strip.current.scrollLeft = here.offsetLeft + here.offsetWidth - strip.current.clientWidth;
  }, [enrollment.stages]);
  const outline = outlineOnce(definition);
  const { stages } = enrollment;
  const inside = (id: string): boolean => {
    for (const stage of stages)
      for (let at = outline.byId.get(stage); at !== undefined; at = at.parent) if (at.id === id) return true;
    return false;
  };
  const way = (happyPath(outline).get("") ?? []).filter((id) => outline.byId.get(id)?.state.meta?.kind !== "decision");
  const beside = stages.filter((stage) => !way.some((id) => id === stage || inside(id)));
  const last = way.findLastIndex((id) => visited.has(id) || inside(id));
  const stateOf = (id: string, index: number): State =>
    inside(id) ? "here" : visited.has(id) || index < last ? "passed" : "ahead";
  const shown = [
    ...way.map((id, index) => ({ id, state: stateOf(id, index) })),
    ...beside.map((id) => ({ id, state: "here" as const })),
  ];
  return (
    <div className={classes.way}>
      {/* What is drawn aside by the thumb on a phone is moved by the arrow keys. */}
      <div ref={strip} className={classes.strip} tabIndex={0} role="region" aria-label={t("path")}>
        <ol className={classes.steps}>
          {shown.map(({ id, state }) => {
            const meta = outline.byId.get(id)?.state.meta;
            const title = say(meta?.title) || id;
            const kind: StageKind = meta?.kind ?? "stage";
            return (
              <li
                key={id}
                className={classes.step}
                data-state={state}
                title={title}
                {...(state === "here" && { "aria-current": "step" })}
              >
                <span className={classes.dot}>
                  <StageKindIcon kind={kind} outcome={meta?.outcome} />
                </span>
                <span className={classes.stepTitle}>{title}</span>
                <VisuallyHidden>{t(state)}</VisuallyHidden>
              </li>
            );
          })}
        </ol>
      </div>
      <div className={classes.wayActs}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRoute size={16} stroke={1.6} aria-hidden />}
          onClick={() => setDrawn(true)}
        >
          {t("diagram")}
        </Button>
        {children}
      </div>
      {drawn && (
        <Dialog
          title={t("diagramTitle", { title: say(definition.meta.title), name })}
          onClose={() => setDrawn(false)}
          size="lg"
        >
          <Suspense fallback={null}>
            <Diagram
              definition={definition}
              counts={Object.fromEntries(stages.map((stage) => [stage, 1]))}
              title={say(definition.meta.title)}
            />
          </Suspense>
        </Dialog>
      )}
    </div>
  );
};
