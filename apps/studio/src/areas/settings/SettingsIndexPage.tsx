import { useLanguage, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { Page } from "../../pages/Page.tsx";
import { mayAny, useSession } from "../../session/use-session.ts";
import { SETTINGS_PAGES } from "./settings-pages.ts";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

/** What can be set here, with what each page is for. */
export const SettingsIndexPage = () => {
  const t = useTexts(settingsTexts);
  const { language } = useLanguage();
  const session = useSession();
  return (
    <Page title={t("title")} windowTitle={t("title")}>
      <ul className={classes.index}>
        {SETTINGS_PAGES.filter(({ needs }) => mayAny(session, needs)).map(({ id, title, to, icon: Icon }) => (
          <li key={id} className={classes.indexItem}>
            <Icon size={24} stroke={1.4} aria-hidden className={classes.indexIcon} />
            <span>
              <Link to={to} className={classes.indexLink}>
                {title[language]}
              </Link>
              <span className={classes.quiet}>{t(`what.${id}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
};
