import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.ts";
import type { Session } from "../../api/session.ts";
import { mayAny } from "../../session/use-session.ts";
import { requireArea } from "../require-area.ts";
import { settingsArea } from "./area.ts";
import { readAuditSearch } from "./audit/audit-search.ts";
import { SETTINGS_PAGES, type SettingsPageEntry } from "./settings-pages.ts";

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  beforeLoad: requireArea(settingsArea),
  component: lazyRouteComponent(() => import("./SettingsFrame.tsx"), "SettingsFrame"),
});

const indexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./SettingsIndexPage.tsx"), "SettingsIndexPage"),
});

/** A page that the role may not use does not exist for it. */
const requirePage =
  (id: SettingsPageEntry["id"]) =>
  ({ context }: { context: { session: Session } }): void => {
    const needs = SETTINGS_PAGES.find((page) => page.id === id)?.needs ?? [];
    if (!mayAny(context.session, needs)) throw notFound();
  };

const parent = { getParentRoute: () => settingsRoute } as const;

const organizationRoute = createRoute({
  ...parent,
  path: "organization",
  beforeLoad: requirePage("organization"),
  component: lazyRouteComponent(() => import("./organization/OrganizationPage.tsx"), "OrganizationPage"),
});

const sitesRoute = createRoute({
  ...parent,
  path: "sites",
  beforeLoad: requirePage("sites"),
  component: lazyRouteComponent(() => import("./sites/SitesPage.tsx"), "SitesPage"),
});

const teamsRoute = createRoute({
  ...parent,
  path: "teams",
  beforeLoad: requirePage("teams"),
  component: lazyRouteComponent(() => import("./teams/TeamsPage.tsx"), "TeamsPage"),
});

const membersRoute = createRoute({
  ...parent,
  path: "members",
  beforeLoad: requirePage("members"),
  component: lazyRouteComponent(() => import("./members/MembersPage.tsx"), "MembersPage"),
});

const invitationsRoute = createRoute({
  ...parent,
  path: "invitations",
  beforeLoad: requirePage("invitations"),
  component: lazyRouteComponent(() => import("./invitations/InvitationsPage.tsx"), "InvitationsPage"),
});

const securityRoute = createRoute({
  ...parent,
  path: "security",
  beforeLoad: requirePage("security"),
  component: lazyRouteComponent(() => import("./security/SecurityPage.tsx"), "SecurityPage"),
});

const keysRoute = createRoute({
  ...parent,
  path: "keys",
  beforeLoad: requirePage("keys"),
  component: lazyRouteComponent(() => import("./keys/KeysPage.tsx"), "KeysPage"),
});

const mailRoute = createRoute({
  ...parent,
  path: "mail",
  beforeLoad: requirePage("mail"),
  component: lazyRouteComponent(() => import("./mail/MailPage.tsx"), "MailPage"),
});

const outboxRoute = createRoute({
  ...parent,
  path: "mail/outbox",
  beforeLoad: requirePage("mail"),
  component: lazyRouteComponent(() => import("./mail/OutboxPage.tsx"), "OutboxPage"),
});

const auditRoute = createRoute({
  ...parent,
  path: "audit",
  validateSearch: readAuditSearch,
  beforeLoad: requirePage("audit"),
  component: lazyRouteComponent(() => import("./audit/AuditPage.tsx"), "AuditPage"),
});

export const settingsRoutes = [
  settingsRoute.addChildren([
    indexRoute,
    organizationRoute,
    sitesRoute,
    teamsRoute,
    membersRoute,
    invitationsRoute,
    securityRoute,
    keysRoute,
    mailRoute,
    outboxRoute,
    auditRoute,
  ]),
] as const;
