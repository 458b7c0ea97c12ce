import { Anchor } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page } from "../../pages/Page.tsx";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

interface SettingsPageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where this page belongs, when it is not a page of the settings' list itself. */
  crumb?: ReactNode;
  children: ReactNode;
}

/** A page of the settings: as every page, with a way back to the list of them where that does not stand beside it. */
export const SettingsPage = ({ title, lead, actions, crumb, children }: SettingsPageProps) => {
  const t = useTexts(settingsTexts);
  return (
    <Page
      title={title}
      windowTitle={title}
      crumb={
        crumb ?? (
          <span className={classes.crumb}>
            <Anchor renderRoot={(props) => <Link to="/settings" {...props} />}>{t("title")}</Anchor>
          </span>
        )
      }
      {...(lead !== undefined && { lead })}
      {...(actions !== undefined && { actions })}
    >
      {children}
    </Page>
  );
};
