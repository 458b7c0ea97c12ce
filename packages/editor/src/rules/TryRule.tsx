import { Button, Stack, Text, TextInput } from "@mantine/core";
import { fieldsOfRule, type Fact, type Field, type Language, type RuleGroup, type Truth } from "@parcours/core";
import { FormQuestion, useTexts, type FormSpec } from "@parcours/ui";
import { IconCircleCheck, IconCircleX, IconHelpCircle } from "@tabler/icons-react";
import { useId, useState } from "react";
import classes from "./rules.module.css";
import { texts } from "./texts.ts";
import { isWhole, tryRule } from "./try-rule.ts";

interface TryRuleProps {
  rule: RuleGroup;
  fields: Record<string, Field>;
  timeZone: string;
  language: Language;
}

const ICONS: Record<Truth, typeof IconCircleCheck> = {
  true: IconCircleCheck,
  false: IconCircleX,
  unknown: IconHelpCircle,
};

const WORDS = { true: "answerTrue", false: "answerFalse", unknown: "answerUnknown" } as const;

const today = (): string => new Date().toISOString().slice(0, 10);

/** Why; the answer itself stands above it already. */
const afterAnswer = (reasons: string): string => {
  const why = reasons.split(" – ").slice(1).join(" – ");
  return why === "" ? reasons : why.charAt(0).toUpperCase() + why.slice(1);
};

/** Somebody made up: what the rule reads is asked, and the answer stands below with its reasons, as it is typed. */
export const TryRule = ({ rule, fields, timeZone, language }: TryRuleProps) => {
  const t = useTexts(texts);
  const base = useId();
  const [facts, setFacts] = useState<Record<string, Fact>>({});
  const [date, setDate] = useState(today);
  if (!isWhole(rule)) return <Text size="sm">{t("empty")}</Text>;
  const asked = fieldsOfRule(rule, fields);
  const spec: FormSpec = {
    form: { title: "", by: ["participant"], fields: [] },
    meta: { fields },
    timeZone,
  };
  const now = `${date === "" ? today() : date}T12:00:00Z`;
  const { evaluation, reasons } = tryRule(rule, fields, facts, { now, timeZone, language });
  const Icon = ICONS[evaluation.result];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("tryHint")}
      </Text>
      {asked.map((id) => (
        <FormQuestion
          key={id}
          spec={spec}
          entry={{ field: id, required: true }}
          id={`${base}-${id}`}
          answer={facts[id]}
          error={undefined}
          disabled={false}
          self={false}
          onAnswer={(field, answer) => setFacts((given) => ({ ...given, [field]: answer }))}
        />
      ))}
      <TextInput
        size="sm"
        type="date"
        label={t("tryOn")}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <div role="status" aria-live="polite" aria-label={t("answer")} className={classes["answer"]}>
        <Icon size={22} aria-hidden />
        <div>
          <strong>{t(WORDS[evaluation.result])}</strong>
          <Text size="sm">{afterAnswer(reasons)}</Text>
        </div>
      </div>
      <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setFacts({})}>
        {t("reset")}
      </Button>
    </Stack>
  );
};
