import { formatDateTime, useLanguage, useTexts } from "@parcours/ui";
import { useEffect, useRef, useState } from "react";
import { texts } from "../texts.ts";
import type { Block } from "../words/log.ts";

/** More would be read for too long; the rest can be read in the log. */
const MOST = 3;

/** What a screen reader says when something has happened, or when another moment is looked at. */
export const useSpoken = (blocks: readonly Block[], at: number): string => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [spoken, setSpoken] = useState("");
  const before = useRef({ blocks, at });
  useEffect(() => {
    const earlier = before.current;
    before.current = { blocks, at };
    if (earlier.blocks === blocks && earlier.at === at) return;
    const here = blocks.filter((block) => block.at === at);
    const [first] = here;
    if (first === undefined) return;
    if (earlier.blocks === blocks) {
      setSpoken(t("wentBack", { date: formatDateTime(first.when, language) }));
      return;
    }
    const said = here
      .slice(0, MOST)
      .toReversed()
      .map(({ title, lines }) => t("happened", { title, lines: lines.map(({ text }) => text).join(". ") }));
    setSpoken(said.join(" "));
  }, [blocks, at, t, language]);
  return spoken;
};
