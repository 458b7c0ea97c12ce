import { useFormats, useTexts } from "@parcours/ui";
import type { PastMoment } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { journeyTexts } from "./texts.ts";

/** What happened, in plain words, newest first. */
export const Past = ({ past }: { past: readonly PastMoment[] }) => {
  const t = useTexts(journeyTexts);
  const { date } = useFormats();
  return (
    <ol className={parts.list}>
      {past.map((moment, index) => {
        const who = moment.own ? t("me") : moment.by;
        return (
          <li key={`${index}/${moment.at}`} className={parts.item}>
            <span>{t(moment.kind, { title: moment.title })}</span>
            <span className={parts.small}>
              <time dateTime={moment.at}>{date(moment.at, { style: "long" })}</time>
              {who !== undefined && ` · ${t("by", { who })}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
