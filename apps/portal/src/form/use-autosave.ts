import type { TypedAnswers } from "@parcours/ui";
import { useEffect, useRef, useState } from "react";

/** How the keeping of what is written goes. */
export type Kept = { state: "clean" | "keeping" | "lost" } | { state: "kept"; at: string };

const PAUSE_MS = 900;

/**
 * Keeps answers shortly after the last key, and when the page is put aside. What could not be kept is tried again with
 * the next change. `keep` answers when it was kept.
 */
export const useAutosave = (
  answers: TypedAnswers,
  keep: (answers: TypedAnswers) => Promise<string>,
  start: Kept,
): Kept => {
  const [kept, setKept] = useState<Kept>(start);
  const saved = useRef(answers);
  const latest = useRef({ answers, keep });
  latest.current = { answers, keep };
  useEffect(() => {
    if (saved.current === answers) return undefined;
    const save = async (): Promise<void> => {
      const { answers: now, keep: put } = latest.current;
      if (saved.current === now) return;
      setKept({ state: "keeping" });
      try {
        const at = await put(now);
        saved.current = now;
        setKept({ state: "kept", at });
      } catch {
        setKept({ state: "lost" });
      }
    };
    const timer = window.setTimeout(() => void save(), PAUSE_MS);
    const aside = (): void => {
      if (document.visibilityState === "hidden") void save();
    };
    document.addEventListener("visibilitychange", aside);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", aside);
    };
  }, [answers]);
  return kept;
};
