import { useLanguage, useTexts } from "@parcours/ui";
import { changeProgram } from "../../commands/program/change-program.ts";
import { usePanel } from "../frame/use-panel.ts";
import { SECTION_WORDS } from "../catalog/section-words.ts";
import { EntriesPicker } from "../fields/EntryPicker.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./catalog-texts.ts";

/** What is known of each session or promotion of the program. */
export const CohortPanel = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, select } = usePanel();
  const edit = useEdit();
  const { fields, cohort } = document.meta;
  const words = SECTION_WORDS.cohort;
  const ofCohort = Object.fromEntries(Object.entries(fields ?? {}).filter(([, field]) => field.source === "cohort"));
  return (
    <PanelFrame
      kind={SECTION_WORDS.program.one[language]}
      title={words.many[language]}
      back={{ where: SECTION_WORDS.program.one[language], go: () => select({ kind: "none" }) }}
    >
      <PanelProblems path="/meta/cohort" />
      <PanelPart hint={words.about[language]}>
        <EntriesPicker
          label={t("cohortFields")}
          description={t("cohortHint")}
          entries={ofCohort}
          value={cohort?.fields}
          disabled={readOnly}
          onChange={(chosen) =>
            edit(changeProgram, { key: "cohort", value: chosen === undefined ? undefined : { fields: chosen } })
          }
        />
      </PanelPart>
    </PanelFrame>
  );
};
