import { Button, Collapse, Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState, type ReactNode } from "react";
import type { StageNode } from "../../graph/graph.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { ContractPreview } from "../contracts/ContractPreview.tsx";
import { contractTerms } from "../contracts/contract-terms.ts";
import { FormPreview } from "../forms/FormPreview.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "../frame/panel.module.css";
import { PreviewLanguage } from "../notices/PreviewLanguage.tsx";
import { texts } from "./texts.ts";

interface AskedProps {
  title: string;
  /** What is to be known of it before it is opened. */
  terms: readonly string[];
  preview: (language: "fr" | "en") => ReactNode;
}

const Asked = ({ title, terms, preview }: AskedProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(language);
  return (
    <PanelPart title={title} tools={open && <PreviewLanguage value={shown} onChange={setShown} />}>
      {terms.length > 0 && (
        <ul className={classes["terms"]}>
          {terms.map((term) => (
            <Text key={term} component="li" size="sm">
              {term}
            </Text>
          ))}
        </ul>
      )}
      <Button size="compact-sm" variant="default" w="fit-content" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? "hidePreview" : "showPreview")}
      </Button>
      <Collapse expanded={open}>{open && preview(shown)}</Collapse>
    </PanelPart>
  );
};

/** What a stage puts before people: the contract with its terms, the form with its questions, as they get them. */
export const StageAsks = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const { contract: contractId = "", form: formId = "" } = node.state.meta ?? {};
  const contract = document.meta.contracts?.[contractId];
  const form = document.meta.forms?.[formId];
  return (
    <>
      {contract !== undefined && (
        <Asked
          key={contractId}
          title={t("contractGot")}
          terms={contractTerms(contract, document, language)}
          preview={(shown) => <ContractPreview contract={contract} document={document} language={shown} />}
        />
      )}
      {form !== undefined && (
        <Asked
          key={formId}
          title={t("formGot")}
          terms={[t("questions", { count: form.fields.length })]}
          preview={(shown) => <FormPreview document={document} id={formId} language={shown} />}
        />
      )}
    </>
  );
};
