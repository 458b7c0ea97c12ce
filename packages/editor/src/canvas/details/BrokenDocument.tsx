import { Button, Text, Title } from "@mantine/core";
import type { Bilingual } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { openDocument, type Document } from "../../graph/document.ts";
import classes from "../frame/frame.module.css";
import { texts } from "../frame/texts.ts";

interface BrokenDocumentProps {
  text: string;
  reason: Bilingual;
  onMended: (document: Document) => void;
}

/** A definition in which there is no machine to draw: its text, and why. */
export const BrokenDocument = ({ text, reason, onMended }: BrokenDocumentProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [typed, setTyped] = useState(text);
  const opened = openDocument(typed);
  return (
    <div className={classes.broken}>
      <Title order={2}>{t("brokenTitle")}</Title>
      <Text>{t("brokenText")}</Text>
      <textarea
        className={classes.code}
        aria-label={t("jsonOfProgram")}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {opened.ok ? t("valid") : (typed === text ? reason : opened.reason)[language]}
      </Text>
      <Button
        w="fit-content"
        disabled={!opened.ok}
        onClick={() => {
          if (opened.ok) onMended(opened.document);
        }}
      >
        {t("open")}
      </Button>
    </div>
  );
};
