import { Text } from "@mantine/core";
import { LANGUAGES, type Field, type RuleGroup } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { RuleWords } from "./RuleWords.tsx";
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
        <div key={language} lang={language} className={classes["said"]}>
          <span className={classes["tongue"]}>{t(language === "fr" ? "inFrench" : "inEnglish")}</span>
          <RuleWords rule={rule} fields={fields} language={language} />
        </div>
      ))}
    </section>
  );
};
