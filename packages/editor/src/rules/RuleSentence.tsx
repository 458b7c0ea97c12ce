import { Text } from "@mantine/core";
import { LANGUAGES, ruleSentence, type Field, type RuleGroup } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import classes from "./rules.module.css";
import { texts } from "./texts.ts";
import { isWhole } from "./try-rule.ts";

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
        <p key={language} lang={language}>
          <span className={classes["tongue"]}>{t(language === "fr" ? "inFrench" : "inEnglish")}</span>
          {ruleSentence(rule, fields, language)}
        </p>
      ))}
    </section>
  );
};
