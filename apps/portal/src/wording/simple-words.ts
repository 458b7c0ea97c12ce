import { useSyncExternalStore } from "react";

const KEY = "parcours.simple-words";
const listeners = new Set<() => void>();

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether simple words were chosen on this device; kept like the language. */
const wantsSimpleWords = (): boolean => window.localStorage.getItem(KEY) === "yes";

/** Keeps the choice on this device. */
export const chooseSimpleWords = (wanted: boolean): void => {
  if (wanted) window.localStorage.setItem(KEY, "yes");
  else window.localStorage.removeItem(KEY);
  for (const listener of listeners) listener();
};

/** Whether simple words are chosen; the page follows the choice at once. */
export const useSimpleWords = (): boolean => useSyncExternalStore(listen, wantsSimpleWords);

/** The language of the page as the service is asked for it: `fr`, or in simple words `fr-simple`. */
export const askedLanguage = (): string =>
  wantsSimpleWords() ? `${document.documentElement.lang}-simple` : document.documentElement.lang;
