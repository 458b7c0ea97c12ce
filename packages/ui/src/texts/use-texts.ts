import { useMemo } from "react";
import { useLanguage } from "../language/language-context.ts";
import type { Texts } from "./define-texts.ts";
import { translate, type Translate } from "./translate.ts";

/** The texts in the language of the reader. */
export const useTexts = <Key extends string>(texts: Texts<Key>): Translate<Key> => {
  const { language } = useLanguage();
  return useMemo(() => translate(texts, language), [texts, language]);
};
