import type { Language } from "@parcours/core";
import { type ReactNode, useMemo } from "react";
import { LanguageContext, useLanguage } from "../language/language-context.ts";

/** A part of a page in another language than the rest: a preview, a document. The reader's own choice stays. */
export const InLanguage = ({ language, children }: { language: Language; children: ReactNode }) => {
  const { setLanguage } = useLanguage();
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext value={choice}>
      <div lang={language}>{children}</div>
    </LanguageContext>
  );
};
