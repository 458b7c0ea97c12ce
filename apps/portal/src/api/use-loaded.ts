import { useCallback, useEffect, useState } from "react";
import { useLanguage } from "@parcours/ui";
import { go } from "../router/location.ts";
import { useSimpleWords } from "../wording/simple-words.ts";
import { isSignedOut } from "./api.ts";

/** What was asked for: on its way, there, or refused. */
export interface Loaded<T> {
  data: T | undefined;
  error: unknown;
  /** Asks again; what is there stays until the new answer comes. */
  again: () => void;
  /** Puts what an action answered in its place. */
  put: (data: T) => void;
}

const seen = new Map<string, unknown>();

/** Forgets what was shown: somebody left. */
export const forgetAll = (): void => seen.clear();

/**
 * Asks for something when a page is shown, and again in another language or in other words. What was shown before is shown at once. Whoever
 * is not in any more comes back to the first page.
 */
export const useLoaded = <T>(name: string, ask: () => Promise<T>): Loaded<T> => {
  const { language } = useLanguage();
  const words = useSimpleWords() ? "simple" : "ordinary";
  const key = `${language}:${words}:${name}`;
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; data?: T; error?: unknown }>({ key });
  useEffect(() => {
    let stale = false;
    const load = async (): Promise<void> => {
      try {
        const data = await ask();
        seen.set(key, data);
        if (!stale) setAnswer({ key, data });
      } catch (error) {
        if (stale) return;
        if (isSignedOut(error)) go("/?ended", { replace: true });
        else setAnswer({ key, error });
      }
    };
    void load();
    return () => {
      stale = true;
    };
  }, [key, round]);
  const put = useCallback(
    (data: T) => {
      seen.set(key, data);
      setAnswer({ key, data });
    },
    [key],
  );
  const again = useCallback(() => setRound((count) => count + 1), []);
  const own = answer.key === key ? answer : { key };
  return { data: own.data ?? (seen.get(key) as T | undefined), error: own.error, again, put };
};
