import { Text } from "@mantine/core";
import { LANGUAGES, type Field, type Language, type RuleGroup } from "@parcours/core";
import { translate, useTexts } from "@parcours/ui";
import classes from "./rules.module.css";
import { saidRule, type Said } from "./said-rule.ts";
import { texts } from "./texts.ts";
import { isWhole } from "./try-rule.ts";

/** A sentence, or a list under what joins its conditions. */
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

/** The rule in words of both languages, as people will read it. */
export const RuleSentence = ({ rule, fields }: { rule: RuleGroup; fields: Record<string, Field> }) => {
  const t = useTexts(texts);
  if (rule.rules.length === 0) return <Text size="sm">{t("empty")}</Text>;
  return (
    <section aria-label={t("sentence")} className={classes["sentence"]}>
      {!isWhole(rule) && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t("emptyGroup")}
        </Text>
      )}
      {LANGUAGES.map((language) => (
        <div key={language} lang={language} className={classes["said"]}>
          <span className={classes["tongue"]}>{t(language === "fr" ? "inFrench" : "inEnglish")}</span>
          <Words said={saidRule(rule, fields, language)} language={language} />
        </div>
      ))}
    </section>
  );
};
