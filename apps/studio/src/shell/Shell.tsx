import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { sessionQuery } from "../session/session-query.ts";
import { SessionContext } from "../session/use-session.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { CommandPalette } from "./CommandPalette.tsx";
import { DemoNotice } from "./DemoNotice.tsx";
import { NotificationBell } from "./notifications/NotificationBell.tsx";
import { Navigation } from "./Navigation.tsx";
import { OfflineNotice } from "./OfflineNotice.tsx";
import { OrganizationSwitcher } from "./OrganizationSwitcher.tsx";
import { SearchButton } from "./SearchButton.tsx";
import { SkipLinks } from "./SkipLinks.tsx";
import classes from "./Shell.module.css";
import { shellTexts } from "./texts.ts";

/** The frame of every page behind sign-in: navigation at the side, on a phone above and below. */
export const Shell = () => {
  const t = useTexts(shellTexts);
  const { data: session } = useQuery(sessionQuery);
  const router = useRouter();
  const ended = session === null;
  useEffect(() => {
    // The session ended meanwhile: the route's own check leads to the sign-in page, and back here after.
    if (ended) void router.invalidate();
  }, [ended, router]);
  if (session === undefined || session === null) return null;
  return (
    <SessionContext value={session}>
      <div className={classes.shell}>
        <SkipLinks />
        <div className={classes.side}>
          <section className={classes.top} aria-label={t("organization")}>
            <OrganizationSwitcher />
          </section>
          <div className={classes.quick}>
            <SearchButton className={classes.search} />
            <NotificationBell />
          </div>
          <Navigation className={classes.navigation} />
          <AccountMenu className={classes.account} />
        </div>
        <main id="content" tabIndex={-1} className={classes.main}>
          <OfflineNotice />
          <DemoNotice />
          <Outlet />
        </main>
        <CommandPalette />
      </div>
    </SessionContext>
  );
};
