import { VisuallyHidden } from "@mantine/core";
import { formatDateTime, useLanguage, useTexts } from "@parcours/ui";
import { memo } from "react";
import { noBreak } from "../../outline/sentence.ts";
import { texts } from "../texts.ts";
import type { Block } from "../words/log.ts";
import { LogLine } from "./LogLine.tsx";
import classes from "./play.module.css";

interface LogBlockProps {
  block: Block;
  timeZone: string;
  /** Seen from the moment that is looked at. */
  place: "before" | "here" | "later";
  onLook: () => void;
}

/** One thing that happened: when, what, in whose name, and all that came of it. */
export const LogBlock = memo(
  ({ block, timeZone, place, onLook }: LogBlockProps) => {
    const t = useTexts(texts);
    const { language } = useLanguage();
    const date = formatDateTime(block.when, language, { timeZone });
    const title = noBreak(block.title, language);
    return (
      <li className={classes["block"]} data-place={place}>
        <button
          type="button"
          className={classes["blockHead"]}
          aria-current={place === "here" ? "step" : undefined}
          onClick={onLook}
        >
          <VisuallyHidden>{t("lookHere")}</VisuallyHidden>
          <time dateTime={block.when}>{date}</time>
          <strong>{title}</strong>
          {block.who !== undefined && <span>{block.who}</span>}
        </button>
        <ul className={classes["lines"]}>
          {block.lines.map((line) => (
            <LogLine key={`${line.sort} ${line.text}`} line={line} />
          ))}
        </ul>
        {block.others.length > 0 && (
          <details className={classes["others"]}>
            <summary>{t("otherRules", { count: block.others.length })}</summary>
            <ul className={classes["lines"]}>
              {block.others.map((line) => (
                <LogLine key={line.text} line={line} />
              ))}
            </ul>
          </details>
        )}
      </li>
    );
  },
  (a, b) => a.block === b.block && a.place === b.place && a.timeZone === b.timeZone,
);
LogBlock.displayName = "LogBlock";
