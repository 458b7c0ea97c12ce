import type { Field, Language, RuleGroup } from "@parcours/core";
import { translate } from "@parcours/ui";
import { saidRule, type Said } from "./said-rule.ts";
import { texts } from "./texts.ts";

const Words = ({ said, language }: { said: Said; language: Language }) => {
  if (typeof said === "string") return said;
  const t = translate(texts, language);
  return (
    <>
      {t(said.joined === "and" ? "allOf" : "anyOf")}
      {language === "fr" ? "\u00a0:" : ":"}
      <ul>
        {said.parts.map((part, index) => (
          <li key={index}>
            <Words said={part} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
};

interface RuleWordsProps {
  rule: RuleGroup;
  fields: Record<string, Field>;
  language: Language;
}

/** A rule to be read: a sentence, or a list of its conditions under what joins them. */
export const RuleWords = ({ rule, fields, language }: RuleWordsProps) => (
  <Words said={saidRule(rule, fields, language)} language={language} />
);
