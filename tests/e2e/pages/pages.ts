import type { Page } from "playwright-core";
import type { Shown } from "./populate.ts";

/** A page, or a dialog on one, that is looked at. */
export interface LookedAt {
  name: string;
  path: (shown: Shown) => string;
  /** What to do before looking: opens a menu, a dialog. */
  then?: (page: Page) => Promise<void>;
}

export const OUTSIDE: LookedAt[] = [
  { name: "sign-in", path: () => "/sign-in" },
  { name: "recovery", path: () => "/sign-in/recovery" },
  { name: "new-password", path: () => "/sign-in/recovery#a-token-of-a-mail" },
  { name: "two-factor", path: () => "/sign-in/two-factor" },
  { name: "link", path: () => "/sign-in/link#a-token-of-a-mail" },
  { name: "set-up", path: () => "/set-up" },
  { name: "invitation", path: () => "/invitation" },
];

export const INSIDE: LookedAt[] = [
  { name: "people", path: () => "/people", then: async (page) => await page.getByRole("listitem").nth(8).waitFor() },
  { name: "people-none", path: () => "/people?status=held&program=nothing" },
  {
    name: "person",
    path: ({ person }) => `/people/${person}`,
    then: async (page) => await page.getByRole("tabpanel").getByRole("listitem").first().waitFor(),
  },
  {
    name: "person-facts",
    path: ({ person }) => `/people/${person}`,
    then: async (page) => await page.getByRole("tab").nth(1).click(),
  },
  {
    name: "next-step",
    path: ({ person }) => `/people/${person}`,
    then: async (page) => {
      const steps = page.locator("div", { has: page.locator("> h3", { hasText: /^(Que faire|What to do)/ }) });
      await steps.last().getByRole("button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "pairs", path: () => "/pairs" },
  { name: "sessions", path: () => "/sessions" },
  { name: "referrals", path: () => "/referrals" },
  { name: "programs", path: () => "/programs" },
  {
    name: "program",
    path: () => "/programs/mentoring-mentor",
    then: async (page) => await page.locator("main svg.pd").waitFor(),
  },
  {
    name: "impact",
    path: () => "/impact?period=all",
    then: async (page) => await page.locator("main h2").nth(3).waitFor(),
  },
  {
    name: "impact-program",
    path: () => "/impact/maraude-volunteers?period=this-year&by=ageBand&compare=true",
    then: async (page) => await page.locator("#funnel").waitFor(),
  },
  { name: "account", path: () => "/account" },
  { name: "not-found", path: () => "/nowhere" },
  {
    name: "palette",
    path: () => "/account",
    then: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").waitFor();
    },
  },
  {
    name: "account-menu",
    path: () => "/account",
    then: async (page) => {
      await page.locator("button[aria-haspopup=menu]").last().click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "notifications",
    path: () => "/account",
    then: async (page) => {
      await page.getByRole("button", { name: /^Notifications/ }).click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  },
];
