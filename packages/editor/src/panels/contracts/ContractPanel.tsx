import { Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { LegalField } from "../fields/LegalField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { MergeText } from "../notices/MergeText.tsx";
import { PreviewLanguage } from "../notices/PreviewLanguage.tsx";
import { ContractParties } from "./ContractParties.tsx";
import { ContractPreview } from "./ContractPreview.tsx";
import { ContractTiming } from "./ContractTiming.tsx";
import { texts } from "./texts.ts";

/** A contract: who signs, what it says, when it lapses, and how it looks to those who sign. */
export const ContractPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const { entry, set, readOnly } = useEntry("contracts", id);
  const [shown, setShown] = useState(language);
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="contracts" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
      </PanelPart>
      <ContractParties
        contract={entry}
        disabled={readOnly}
        onParties={(parties) => set("parties", parties)}
        onSigning={(signing) => set("signing", signing)}
      />
      <PanelPart>
        <MergeText
          label={t("body")}
          value={entry.body}
          required
          multiline
          minRows={8}
          marked
          disabled={readOnly}
          onChange={(body) => set("body", body ?? "")}
        />
        <Text size="xs" c="dimmed">
          {t("bodyHint")}
        </Text>
      </PanelPart>
      <PanelPart title={t("preview")} tools={<PreviewLanguage value={shown} onChange={setShown} />}>
        <ContractPreview contract={entry} document={document} language={shown} />
      </PanelPart>
      <ContractTiming contract={entry} disabled={readOnly} set={set} />
      <PanelPart title={t("legal")}>
        <LegalField value={entry.legal} disabled={readOnly} onChange={(legal) => set("legal", legal)} />
      </PanelPart>
    </EntryFrame>
  );
};
