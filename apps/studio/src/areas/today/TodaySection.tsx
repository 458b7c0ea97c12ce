import { useTexts } from "@parcours/ui";
import type { Icon } from "@tabler/icons-react";
import { Children, type ReactNode, useId, useState } from "react";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

interface TodaySectionProps {
  title: string;
  icon: Icon;
  tone?: "lost";
  /** There are others than these rows. */
  more?: boolean;
  children: ReactNode;
}

/** Rows that are seen at once; the others are one click away, so that no section hides the next. */
const MOST = 6;

/** Rows of one kind under a heading that counts them; nothing at all when there are none. */
export const TodaySection = ({ title, icon: Icon, tone, more = false, children }: TodaySectionProps) => {
  const t = useTexts(todayTexts);
  const heading = useId();
  const [whole, setWhole] = useState(false);
  const rows = Children.toArray(children);
  if (rows.length === 0) return null;
  const shown = whole ? rows : rows.slice(0, MOST);
  const hidden = rows.length - shown.length;
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading} data-tone={tone}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {title} <span className={classes.count}>{more ? t("atLeast", { count: rows.length }) : rows.length}</span>
      </h2>
      <ul className={classes.rows}>{shown}</ul>
      {(hidden > 0 || (whole && rows.length > MOST)) && (
        <button type="button" className={classes.more} onClick={() => setWhole(!whole)}>
          {whole ? t("less") : t("more", { count: hidden })}
        </button>
      )}
    </section>
  );
};
