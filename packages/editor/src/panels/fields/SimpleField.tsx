import { Button, Input, Stack, Textarea } from "@mantine/core";
import { LANGUAGES, type Text } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useId, useState } from "react";
import { inEach, simpleInEach, withSimpleWording } from "./bilingual-text.ts";
import classes from "./fields.module.css";
import { texts } from "./texts.ts";

interface SimpleFieldProps {
  /** Of the text itself. */
  label: string;
  value: Text;
  disabled: boolean;
  onChange: (text: Text) => void;
}

const NAMES = { fr: "inFrench", en: "inEnglish" } as const;

/** The simple form of a text, where it has one or somebody wants to give it one. The ordinary words show through. */
export const SimpleField = ({ label, value, disabled, onChange }: SimpleFieldProps) => {
  const t = useTexts(texts);
  const base = useId();
  const simple = simpleInEach(value);
  const ordinary = inEach(value);
  const [wanted, setWanted] = useState(false);
  const open = wanted || simple.fr !== "" || simple.en !== "";
  if (!open && disabled) return null;
  if (!open)
    return (
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={t("addSimpleTo", { label })}
        onClick={() => setWanted(true)}
        style={{ alignSelf: "start" }}
      >
        {t("addSimple")}
      </Button>
    );
  return (
    <div role="group" aria-labelledby={base}>
      <Input.Label component="span" id={base} size="xs">
        {t("simple")}
      </Input.Label>
      <Stack gap={4}>
        {LANGUAGES.map((language) => (
          <Textarea
            key={language}
            lang={language}
            size="sm"
            rows={1}
            style={{ "--rows": 1 }}
            classNames={{ input: classes["growing"] ?? "" }}
            aria-label={`${label}, ${t("simple")}, ${t(NAMES[language])}`}
            placeholder={ordinary[language]}
            spellCheck
            disabled={disabled}
            autoFocus={wanted && language === "fr" && simple.fr === "" && simple.en === ""}
            value={simple[language]}
            leftSection={
              <span className={classes["tongue"]} aria-hidden>
                {language}
              </span>
            }
            onChange={(event) => onChange(withSimpleWording(value, language, event.currentTarget.value))}
          />
        ))}
      </Stack>
    </div>
  );
};
