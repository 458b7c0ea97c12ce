import { useLanguage, useTexts } from "@parcours/ui";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { mayAny, useSession } from "../../session/use-session.ts";
import { SETTINGS_PAGES } from "./settings-pages.ts";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

/** Around every page of the settings: where there is room, the others stand beside it. */
export const SettingsFrame = () => {
  const t = useTexts(settingsTexts);
  const { language } = useLanguage();
  const session = useSession();
  const isIndex = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, "") === "/settings" });
  if (isIndex) return <Outlet />;
  return (
    <div className={classes.frame}>
      <nav aria-label={t("pages")} className={classes.side}>
        <Link to="/settings" className={classes.sideTitle}>
          {t("title")}
        </Link>
        <ul className={classes.sideList}>
          {SETTINGS_PAGES.filter(({ needs }) => mayAny(session, needs)).map(({ id, title, to, icon: Icon }) => (
            <li key={id}>
              <Link to={to} className={classes.sideLink} activeProps={{ className: classes.sideHere ?? "" }}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {title[language]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
};
