import type { Language, Text } from "@parcours/core";
import { createContext, useCallback, useContext } from "react";

/** The reader's language, and how to change it. */
export interface LanguageChoice {
  language: Language;
  setLanguage: (language: Language) => void;
}

/** French where nobody has said otherwise. */
export const LanguageContext = createContext<LanguageChoice>({ language: "fr", setLanguage: () => {} });

/** The reader's language, and how to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** A text of a definition in the reader's language, else in the other one; `""` when there is none. */
export const useTextIn = (): ((text: Text | undefined) => string) => {
  const { language } = useLanguage();
  return useCallback(
    (text) => {
      if (text === undefined || typeof text === "string") return text ?? "";
      return text[language] ?? text.fr ?? text.en ?? "";
    },
    [language],
  );
};
