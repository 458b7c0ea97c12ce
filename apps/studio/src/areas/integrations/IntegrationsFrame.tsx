import { useTexts } from "@parcours/ui";
import { IconApi, IconBook2, IconKey, IconRss, IconTable, IconWebhook } from "@tabler/icons-react";
import { Link, Outlet } from "@tanstack/react-router";
import { useMay } from "../../session/use-session.ts";
import settings from "../settings/settings.module.css";
import classes from "./integrations.module.css";
import { integrationsTexts } from "./texts.ts";

const PAGES = [
  { id: "webhooks", to: "/integrations", icon: IconWebhook, exact: true },
  { id: "feed", to: "/integrations/feed", icon: IconRss, exact: false },
  { id: "connectors", to: "/integrations/connectors", icon: IconTable, exact: false },
  { id: "promises", to: "/integrations/promises", icon: IconBook2, exact: false },
] as const;

/** Around every page of the integrations: the others beside it, or above it where there is no room. */
export const IntegrationsFrame = () => {
  const t = useTexts(integrationsTexts);
  const mayKeys = useMay("key.manage");
  const active = { className: settings.sideHere ?? "" };
  return (
    <div className={classes.frame}>
      <nav aria-label={t("pages")} className={classes.side}>
        <span className={settings.sideTitle}>{t("title")}</span>
        <ul className={classes.sideList}>
          {PAGES.map(({ id, to, icon: Icon, exact }) => (
            <li key={id}>
              <Link to={to} className={settings.sideLink} activeOptions={{ exact }} activeProps={active}>
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(id)}
              </Link>
            </li>
          ))}
          {mayKeys && (
            <li className={classes.apart}>
              <Link to="/settings/keys" className={settings.sideLink}>
                <IconKey size={18} stroke={1.6} aria-hidden />
                {t("keys")}
              </Link>
            </li>
          )}
          <li>
            <a href="/api/docs" className={settings.sideLink}>
              <IconApi size={18} stroke={1.6} aria-hidden />
              {t("docs")}
            </a>
          </li>
        </ul>
      </nav>
      <div className={settings.content}>
        <Outlet />
      </div>
    </div>
  );
};
