import type { Page } from "playwright-core";
import { DIALOGS } from "./dialogs.ts";
import { openDialog } from "./open-dialog.ts";
import type { LookedAt } from "./pages.ts";

const nameOf = (path: string): string => path.slice(1).replaceAll(/\W+/g, "-");
const at = (path: string): LookedAt => ({ name: nameOf(path), path: () => path });

const EDITOR = "/programs/mentoring-mentor/edit";
const drawn = async (page: Page): Promise<void> => await page.locator(".react-flow__node").first().waitFor();
/** A view of the editor, chosen by its name; the phone has them, too. */
const view = (name: RegExp) => async (page: Page) => {
  await drawn(page);
  await page.getByRole("radio", { name }).first().focus();
  await page.getByText(name).first().click();
};

const EDITOR_PAGES: LookedAt[] = [
  { name: "editor", path: () => EDITOR, then: drawn },
  {
    name: "editor-stage",
    path: () => EDITOR,
    then: async (page) => {
      await drawn(page);
      await page.locator(".react-flow__node [role=group], .react-flow__node").nth(2).click();
    },
  },
  { name: "editor-outline", path: () => EDITOR, then: view(/^(Plan|Outline)$/) },
  { name: "editor-play", path: () => EDITOR, then: view(/^(Essayer|Try it)$/) },
  {
    name: "editor-publish",
    path: () => EDITOR,
    then: async (page) => {
      await drawn(page);
      await page.getByRole("button", { name: /^(Publier|Publish)/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "version", path: () => "/programs/mentoring-mentor/versions/1", then: drawn },
];

/** What is looked at in its tabs, one after another. */
const personTab = (name: string, index: number): LookedAt => ({
  name: `person-${name}`,
  path: ({ person }) => `/people/${person}`,
  then: async (page) => await page.getByRole("tab").nth(index).click(),
});

/** Held by tests of their own, which follow their links and use them; here for their pictures only. */
export const ELSEWHERE: LookedAt[] = [
  ...[
    "/today",
    "/people?program=mentoring-mentor&shape=board",
    "/people/import",
    "/pairs/new",
    "/cohorts",
    "/programs/mentoring-mentor/versions",
    "/programs/mentoring-mentor/dossier",
    "/settings",
    "/settings/organization",
    "/settings/sites",
    "/settings/teams",
    "/settings/members",
    "/settings/invitations",
    "/settings/security",
    "/settings/keys",
    "/settings/mail",
    "/settings/mail/outbox",
    "/settings/audit",
    "/integrations",
    "/integrations/feed",
    "/integrations/connectors",
    "/integrations/promises",
  ].map(at),
  { name: "webhook", path: ({ webhook }) => `/integrations/webhooks/${webhook}` },
  { name: "inbound", path: ({ inbound }) => `/integrations/inbound/${inbound}` },
  { name: "pair", path: ({ pair }) => `/pairs/${pair}` },
  { name: "session", path: ({ session }) => `/sessions/${session}` },
  { name: "cohort", path: ({ cohort }) => `/cohorts/${cohort}` },
  { name: "signer", path: ({ signer }) => `/people/${signer}` },
  personTab("tasks", 2),
  personTab("messages", 3),
  {
    name: "people-chosen",
    path: () => "/people?program=mentoring-mentor",
    then: async (page) => {
      await page.getByRole("listitem").nth(4).waitFor();
      await page.getByLabel(/^(Choisir les personnes|Choose the people)/).click();
    },
  },
  ...EDITOR_PAGES,
];

/** Every dialog of an administrator's pages. */
export const OPENED: LookedAt[] = DIALOGS.flatMap(({ name, path, openers }) =>
  openers.map((opener, index) => ({
    name: `dialog-${name}-${index + 1}`,
    path,
    then: async (page: Page) => await openDialog(page, opener),
  })),
);

/** What somebody finds whose organization has just begun. */
export const EMPTY: LookedAt[] = [
  "/today",
  "/people",
  "/pairs",
  "/pairs/new",
  "/sessions",
  "/cohorts",
  "/programs",
  "/referrals",
  "/impact",
  "/integrations",
  "/integrations/feed",
  "/integrations/connectors",
  "/settings/sites",
  "/settings/teams",
  "/settings/invitations",
  "/settings/keys",
  "/settings/mail/outbox",
].map((path) => ({ name: `empty-${nameOf(path)}`, path: () => path }));

/** The public pages of the portal. */
export const PORTAL_OUTSIDE: LookedAt[] = [
  { name: "portal", path: () => "/portal" },
  { name: "portal-enter", path: () => "/portal/enter#a-token-of-a-mail" },
  { name: "portal-sign-enter", path: () => "/portal/sign/enter#a-token-of-a-mail" },
  { name: "portal-sign-left", path: () => "/portal/sign" },
  { name: "portal-apply", path: ({ organization }) => `/portal/apply/${organization}/mentoring-mentee` },
  { name: "portal-apply-closed", path: () => "/portal/apply/org_x/nothing" },
  { name: "portal-not-found", path: () => "/portal/nowhere" },
];

/** What a party to a contract sees who came by the link of a mail. */
export const SIGNING: LookedAt[] = [
  {
    name: "portal-sign",
    path: ({ signing }) => signing.shift() ?? "/portal/sign",
    then: async (page) => {
      await page.getByRole("button", { name: /^(Entrer|Come in)$/ }).click();
      await page.getByRole("button", { name: /^(J’ai lu|I have read)/ }).waitFor();
    },
  },
];

/** What whoever must set up a second factor finds instead of every page. */
export const PROTECTING: LookedAt[] = [{ name: "protect", path: () => "/sign-in/protect" }];

/** Follows the first link of the home page that is called so. */
const followed = (name: string, link: RegExp): LookedAt => ({
  name,
  path: () => "/portal/home",
  then: async (page) => {
    await page.getByRole("link", { name: link }).first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForURL(/journeys/);
  },
});

/** The pages of the demo's participant. */
export const PORTAL: LookedAt[] = [
  { name: "portal-home", path: () => "/portal/home" },
  followed("portal-journey", /^(Voir le détail|See the details)/),
  followed("portal-form", /^(Remplir|Fill)/),
  { name: "portal-messages", path: () => "/portal/messages" },
  { name: "portal-documents", path: () => "/portal/documents" },
  { name: "portal-file", path: () => "/portal/file" },
];
