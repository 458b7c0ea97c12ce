import { useLanguage, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { AREAS } from "../areas/areas.ts";
import { mayAny, useSession } from "../session/use-session.ts";
import classes from "./Navigation.module.css";
import { shellTexts } from "./texts.ts";

/** The areas that this role may use. */
export const Navigation = ({ className = "" }: { className?: string | undefined }) => {
  const t = useTexts(shellTexts);
  const { language } = useLanguage();
  const session = useSession();
  return (
    <nav id="navigation" tabIndex={-1} aria-label={t("navigation")} className={className}>
      <ul className={classes.list}>
        {AREAS.map(({ id, entry, needs }) => {
          if (entry === undefined || !mayAny(session, needs)) return null;
          const { icon: Icon, title, to } = entry;
          return (
            <li key={id} className={classes.item}>
              <Link to={to} className={classes.link} activeProps={{ className: classes.here ?? "" }}>
                <Icon size={20} stroke={1.6} aria-hidden />
                <span>{title[language]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
