import { useTexts } from "@parcours/ui";
import {
  IconAlertCircle,
  IconArrowRight,
  IconCheck,
  IconClock,
  IconFileText,
  IconFlag,
  IconHelpCircle,
  IconMail,
  IconMessage,
  IconSend,
  IconSignature,
  IconSquareCheck,
  IconX,
} from "@tabler/icons-react";
import Markdown from "react-markdown";
import { texts } from "../texts.ts";
import type { Line, Preview } from "../words/log.ts";
import classes from "./play.module.css";

const ICONS = {
  moved: IconArrowRight,
  rule: IconCheck,
  message: IconMail,
  task: IconSquareCheck,
  contract: IconSignature,
  deadline: IconClock,
  file: IconFileText,
  sent: IconSend,
  said: IconMessage,
  status: IconFlag,
  check: IconCheck,
} as const;

const iconOf = ({ sort, tone }: Line) => {
  if (sort === "rule" || sort === "check") {
    if (tone === "bad") return IconX;
    if (tone === "unsure") return IconHelpCircle;
  }
  return sort === "status" && tone !== "good" && tone !== "plain" ? IconAlertCircle : ICONS[sort];
};

const Read = ({ preview }: { preview: Preview }) => {
  const t = useTexts(texts);
  const { kind, subject, body, parties } = preview;
  return (
    <details className={classes["read"]}>
      <summary>{t(kind === "message" ? "showMessage" : "showContract")}</summary>
      <div className={classes["letter"]} data-kind={kind}>
        <strong>{subject}</strong>
        {kind === "message" ? <p>{body}</p> : <Markdown>{body}</Markdown>}
        {parties !== undefined && <p>{t("signatures", { parties: parties.join(", ") })}</p>}
      </div>
    </details>
  );
};

/** One thing that came of what happened. */
export const LogLine = ({ line }: { line: Line }) => {
  const Icon = iconOf(line);
  return (
    <li className={classes["line"]} data-tone={line.tone} data-sort={line.sort}>
      <Icon size={15} aria-hidden />
      <div>
        {line.text}
        {line.preview !== undefined && <Read preview={line.preview} />}
      </div>
    </li>
  );
};
