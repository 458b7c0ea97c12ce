import type { Language } from "@parcours/core";
import { useLanguage } from "@parcours/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

/** Changes the language of the page, and reads again what the server had put into words. */
export const useSwitchLanguage = (): ((language: Language) => void) => {
  const { setLanguage } = useLanguage();
  const queries = useQueryClient();
  return useCallback(
    (language) => {
      setLanguage(language);
      // Requests read the language of the document, which React sets after this render.
      setTimeout(() => void queries.invalidateQueries(), 0);
    },
    [setLanguage, queries],
  );
};
