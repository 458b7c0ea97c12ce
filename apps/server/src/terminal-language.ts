import type { Language } from "@parcours/core";

/** The language of a terminal by LC_ALL, LC_MESSAGES or LANG, as other programs do; English when it is neither of ours. */
export const languageOf = (environment: NodeJS.ProcessEnv): Language => {
  const tag = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return tag.toLowerCase().startsWith("fr") ? "fr" : "en";
};
