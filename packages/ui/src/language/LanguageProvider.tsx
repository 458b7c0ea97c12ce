import type { Language } from "@parcours/core";
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from "react";
import { LanguageContext } from "./language-context.ts";
import { preferredLanguage } from "./preferred-language.ts";

const KEY = "parcours.language";

const remembered = (): Language => {
  const kept = window.localStorage.getItem(KEY);
  return kept === "fr" || kept === "en" ? kept : preferredLanguage(navigator.languages);
};

/**
 * Says in which language the interface speaks: the one given, else the one chosen before in this browser, else the
 * browser's. Keeps `<html lang>` true, for screen readers and hyphenation.
 */
export const LanguageProvider = ({ initial, children }: { initial?: Language; children: ReactNode }) => {
  const [language, keep] = useState<Language>(() => initial ?? remembered());
  const setLanguage = useCallback((chosen: Language) => {
    window.localStorage.setItem(KEY, chosen);
    keep(chosen);
  }, []);
  // Before the effects of what is inside: a page asks the service in the language that stands here.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};
