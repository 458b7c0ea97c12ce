import { textIn, type Contract, type Language } from "@parcours/core";
import { translate } from "@parcours/ui";
import Markdown from "react-markdown";
import type { Document } from "../../graph/document.ts";
import classes from "../frame/panel.module.css";
import { filledText } from "../notices/merge-fields.ts";
import { texts } from "./texts.ts";

interface ContractPreviewProps {
  contract: Contract;
  document: Document;
  language: Language;
}

const uncapitalized = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A contract as a person gets it: filled, set as text, with the lines for signatures. */
export const ContractPreview = ({ contract, document, language }: ContractPreviewProps) => {
  const t = translate(texts, language);
  const { roles, rules } = document.meta;
  return (
    <div className={classes["paper"]} lang={language}>
      <Markdown>{filledText(contract.body, document, language)}</Markdown>
      <strong>{t("signatures")}</strong>
      <ol>
        {contract.parties.map(({ role, when }, index) => {
          const name = textIn(roles[role]?.title, language) || role;
          const rule = when === undefined ? "" : textIn(rules?.[when]?.title, language) || when;
          return (
            <li key={`${role} ${index}`}>
              {rule === "" ? name : t("ifWords", { role: name, rule: uncapitalized(rule) })}
            </li>
          );
        })}
      </ol>
    </div>
  );
};
