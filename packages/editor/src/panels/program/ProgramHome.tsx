import { textIn } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconChevronRight } from "@tabler/icons-react";
import { matchingOf } from "../../commands/matching/matching-of.ts";
import { entriesOf } from "../../commands/catalog/catalog.ts";
import type { Section } from "../../graph/selection.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { usePanel } from "../frame/use-panel.ts";
import { SECTION_ORDER, SECTION_WORDS } from "../catalog/section-words.ts";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { ProblemCount } from "../frame/ProblemCount.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import classes from "../frame/panel.module.css";
import { TextsSummary } from "./TextsSummary.tsx";
import { texts } from "./texts.ts";

/** What only programs with groups, pairs or a limited number of places need. */
const TOGETHER: readonly Section[] = ["cohort", "members", "matching", "places", "sessions"];
const MAIN = SECTION_ORDER.filter((section) => !TOGETHER.includes(section));

/** The parts of the program, with what each holds and what is wrong in it. */
export const ProgramHome = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, select } = usePanel();
  const findings = useEditorValue((state) => state.findings);
  const count = (section: Section): number | undefined => {
    if (section === "program") return undefined;
    if (section === "cohort") return document.meta.cohort?.fields.length ?? 0;
    return section === "matching"
      ? Object.keys(matchingOf(document).criteria).length
      : entriesOf(document, section).length;
  };
  const problems = (section: Section): number =>
    section === "program"
      ? 0
      : findings.problems.filter(({ path }) => path === `/meta/${section}` || path.startsWith(`/meta/${section}/`))
          .length;
  return (
    <PanelFrame kind={t("program")} title={textIn(document.meta.title, language) || document.id}>
      <PanelProblems path="/meta" except={SECTION_ORDER.map((section) => `/meta/${section}`)} />
      {[MAIN, TOGETHER].map((sections) => (
        <PanelPart key={sections[0]} {...(sections === TOGETHER && { title: t("together") })}>
          <ul className={classes["links"]}>
            {sections.map((section) => (
              <li key={section}>
                <button type="button" className={classes["link"]} onClick={() => select({ kind: "program", section })}>
                  <span className={classes["grow"]}>
                    {section === "program" ? t("settings") : SECTION_WORDS[section].many[language]}
                  </span>
                  <ProblemCount count={problems(section)} />
                  <span className={classes["faint"]}>{count(section)}</span>
                  <IconChevronRight size={14} aria-hidden className={classes["faint"]} />
                </button>
              </li>
            ))}
          </ul>
        </PanelPart>
      ))}
      <TextsSummary />
    </PanelFrame>
  );
};
