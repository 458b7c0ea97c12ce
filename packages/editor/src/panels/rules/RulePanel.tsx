import { useLanguage, useTexts } from "@parcours/ui";
import { RuleBuilder } from "../../rules/RuleBuilder.tsx";
import { sameShape } from "../../rules/same-shape.ts";
import { RuleSentence } from "../../rules/RuleSentence.tsx";
import { TryRule } from "../../rules/TryRule.tsx";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { LegalField } from "../fields/LegalField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./texts.ts";

const NO_FIELDS = {};

/** A named rule: what it asks, in words, on what it rests, and how it answers. */
export const RulePanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { entry, set, change, readOnly } = useEntry("rules", id);
  const fields = useEditorValue((state) => state.document.meta.fields) ?? NO_FIELDS;
  const timeZone = useEditorValue((state) => state.document.meta.timeZone) ?? "Europe/Paris";
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="rules" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          description={t("titleHint")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
      </PanelPart>
      <PanelPart title={t("conditions")}>
        <RuleBuilder
          rule={entry.rule}
          fields={fields}
          language={language}
          disabled={readOnly}
          onChange={(rule) => change(["rule"], rule, sameShape(entry.rule, rule))}
        />
        <RuleSentence rule={entry.rule} fields={fields} />
      </PanelPart>
      <PanelPart title={t("tryOut")}>
        <TryRule key={id} rule={entry.rule} fields={fields} timeZone={timeZone} language={language} />
      </PanelPart>
      <PanelPart>
        <BilingualField
          label={t("whenFalse")}
          value={entry.whenFalse}
          multiline
          disabled={readOnly}
          onChange={(whenFalse) => set("whenFalse", whenFalse)}
        />
      </PanelPart>
      <PanelPart title={t("legal")}>
        <LegalField value={entry.legal} disabled={readOnly} onChange={(legal) => set("legal", legal)} />
      </PanelPart>
    </EntryFrame>
  );
};
