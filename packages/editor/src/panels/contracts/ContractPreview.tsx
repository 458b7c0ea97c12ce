import type { Contract, Language } from "@parcours/core";
import { translate } from "@parcours/ui";
import Markdown from "react-markdown";
import type { Document } from "../../graph/document.ts";
import classes from "../frame/panel.module.css";
import { filledText } from "../notices/merge-fields.ts";
import { signatories } from "./contract-terms.ts";
import { texts } from "./texts.ts";

interface ContractPreviewProps {
  contract: Contract;
  document: Document;
  language: Language;
}

/** A contract as a person gets it: filled, set as text, with the lines for signatures. */
export const ContractPreview = ({ contract, document, language }: ContractPreviewProps) => {
  const t = translate(texts, language);
  return (
    <div className={classes["paper"]} lang={language}>
      <Markdown>{filledText(contract.body, document, language)}</Markdown>
      <strong>{t("signatures")}</strong>
      <ol>
        {signatories(contract, document, language).map((name, index) => (
          <li key={`${name} ${index}`}>{name}</li>
        ))}
      </ol>
    </div>
  );
};
