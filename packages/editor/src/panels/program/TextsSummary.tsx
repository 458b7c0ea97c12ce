import { Button, Text } from "@mantine/core";
import { LANGUAGES } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useMemo, useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { TextsList } from "./TextsList.tsx";
import { texts } from "./texts.ts";
import { textsOf } from "./untranslated.ts";

/** How much is left to translate, and the way to all texts. */
export const TextsSummary = () => {
  const t = useTexts(texts);
  const document = useEditorValue((state) => state.document);
  const all = useMemo(() => textsOf(document), [document]);
  const [open, setOpen] = useState(false);
  const lacking = LANGUAGES.map((language) => ({
    language,
    count: all.filter(({ missing }) => missing.includes(language)).length,
  })).filter(({ count }) => count > 0);
  return (
    <PanelPart
      title={t("openTexts")}
      tools={
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("allTexts")}
        </Button>
      }
    >
      {lacking.length === 0 && <Text size="sm">{t("textsNone")}</Text>}
      {lacking.map(({ language, count }) => (
        <Text key={language} size="sm">
          {t("missing", { language, count })}
        </Text>
      ))}
      {open && <TextsList all={all} />}
    </PanelPart>
  );
};
