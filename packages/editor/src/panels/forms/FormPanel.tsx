import { Checkbox } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntriesPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { PreviewLanguage } from "../notices/PreviewLanguage.tsx";
import { FormPreview } from "./FormPreview.tsx";
import { FormQuestions } from "./FormQuestions.tsx";
import { texts } from "./texts.ts";

/** A form: who fills it in, what it asks, when it may be sent, and how it looks on a phone. */
export const FormPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const { entry, set, change, readOnly } = useEntry("forms", id);
  const [shown, setShown] = useState(language);
  if (entry === undefined) return null;
  const { roles, rules } = document.meta;
  return (
    <EntryFrame catalog="forms" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <BilingualField
          label={t("intro")}
          value={entry.intro}
          multiline
          disabled={readOnly}
          onChange={(intro) => set("intro", intro)}
        />
        <EntriesPicker
          label={t("by")}
          entries={roles}
          value={entry.by}
          disabled={readOnly}
          error={entry.by.length === 0 ? t("byNeeded") : undefined}
          onChange={(by) => set("by", by ?? [])}
        />
        <Checkbox
          size="sm"
          label={t("public")}
          checked={entry.public === true}
          disabled={readOnly}
          onChange={(event) => set("public", event.currentTarget.checked ? true : undefined)}
        />
        <Checkbox
          size="sm"
          label={t("per")}
          description={t("perHint")}
          checked={entry.per === "actor"}
          disabled={readOnly}
          onChange={(event) => set("per", event.currentTarget.checked ? "actor" : undefined)}
        />
      </PanelPart>
      <FormQuestions
        id={id}
        entries={entry.fields}
        disabled={readOnly}
        onChange={(fields, part) => change(["fields"], fields, part !== undefined)}
      />
      <PanelPart>
        <EntriesPicker
          label={t("valid")}
          description={t("validHint")}
          entries={rules}
          value={entry.valid}
          disabled={readOnly}
          onChange={(valid) => set("valid", valid)}
        />
      </PanelPart>
      <PanelPart title={t("preview")} tools={<PreviewLanguage value={shown} onChange={setShown} />}>
        <FormPreview key={id} document={document} id={id} language={shown} />
      </PanelPart>
    </EntryFrame>
  );
};
