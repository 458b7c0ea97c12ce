import { useLanguage, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Area } from "../areas/area.ts";
import { AREAS } from "../areas/areas.ts";
import { mayAny, useSession } from "../session/use-session.ts";
import { MoreAreas } from "./MoreAreas.tsx";
import classes from "./Navigation.module.css";
import { shellTexts } from "./texts.ts";

/** What a thumb can tell apart side by side on the narrowest phone, “More” among them. */
const PLACES = 5;

const entriesOf = (areas: readonly Area[]) => areas.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));

/** The areas that this role may use; on a phone the first of them, and the others behind “More”. */
export const Navigation = ({ className = "" }: { className?: string | undefined }) => {
  const t = useTexts(shellTexts);
  const { language } = useLanguage();
  const session = useSession();
  const entries = entriesOf(AREAS.filter(({ needs }) => mayAny(session, needs)));
  const shown = entries.length > PLACES ? PLACES - 1 : PLACES;
  const behind = entries.slice(shown);
  return (
    <nav id="navigation" tabIndex={-1} aria-label={t("navigation")} className={className}>
      <ul className={classes.list}>
        {entries.map(({ icon: Icon, title, to }, index) => (
          <li key={to} className={`${classes.item} ${index < shown ? "" : classes.behind}`}>
            <Link to={to} className={classes.link} activeProps={{ className: classes.here ?? "" }}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span>{title[language]}</span>
            </Link>
          </li>
        ))}
        {behind.length > 0 && (
          <li className={`${classes.item} ${classes.more}`}>
            <MoreAreas entries={behind} />
          </li>
        )}
      </ul>
    </nav>
  );
};
