import { isDuration, spanWords, textIn, type Contract, type Language } from "@parcours/core";
import { translate } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import { noBreak } from "../../outline/sentence.ts";
import { texts } from "./texts.ts";

/** Begins small, as inside a sentence; what is written in capitals stays. */
const uncapitalized = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const span = (duration: string, language: Language): string =>
  isDuration(duration) ? spanWords(duration, language) : duration;

/** Who signs, under which condition: "Représentante légale, si personne mineure". */
export const signatories = (contract: Contract, document: Document, language: Language): string[] => {
  const t = translate(texts, language);
  const { roles, rules } = document.meta;
  return contract.parties.map(({ role, when }) => {
    const name = textIn(roles[role]?.title, language) || role;
    if (when === undefined) return name;
    return t("ifWords", { role: name, rule: uncapitalized(textIn(rules?.[when]?.title, language) || when) });
  });
};

/** What is agreed about the signing of a contract, a line each: who, how long it may take, when people are reminded. */
export const contractTerms = (contract: Contract, document: Document, language: Language): string[] => {
  const t = translate(texts, language);
  const { expires, reminders = [], notice, paper, signing } = contract;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const names = signatories(contract, document, language);
  const inOrder = signing === "in-order" && names.length > 1;
  return [
    t(inOrder ? "signInOrder" : "signBy", {
      names: inOrder ? names.join(" → ") : names.join(language === "fr" ? "\u00a0; " : "; "),
    }),
    expires === undefined ? t("neverExpires") : t("expiresIn", { span: span(expires, language) }),
    ...(reminders.length > 0
      ? [t("remindedAfter", { spans: list.format(reminders.map((one) => span(one, language))) })]
      : []),
    ...(notice === undefined ? [] : [t("noticeOf", { span: span(notice, language) })]),
    ...(paper === true ? [t("onPaper")] : []),
  ].map((line) => noBreak(line, language));
};
