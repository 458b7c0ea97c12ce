import { useMantineColorScheme } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { type Icon, IconLanguage, IconLogout, IconMoon, IconRoute, IconSun, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { api } from "../api/api.ts";
import { programsQuery } from "../api/programs.ts";
import { AREAS } from "../areas/areas.ts";
import { useSignOut } from "../session/use-sign-out.ts";
import { mayAny, useSession } from "../session/use-session.ts";
import { matchWords } from "./match-words.ts";
import { shellTexts } from "./texts.ts";
import { useSwitchLanguage } from "./use-switch-language.ts";

export interface PaletteItem {
  id: string;
  title: string;
  note?: string;
  icon: Icon;
  /** Other words under which it is found. */
  keywords?: string;
  run: () => unknown;
}

export interface PaletteGroup {
  title: string;
  items: PaletteItem[];
}

const LEAST_LETTERS = 2;
const MOST_PEOPLE = 8;
const MOST_PROGRAMS = 6;

const usePeople = (asked: string): PaletteItem[] => {
  const session = useSession();
  const router = useRouter();
  const enabled = asked.length >= LEAST_LETTERS && mayAny(session, ["participant.read"]);
  const { data } = useQuery({
    queryKey: ["palette", "people", asked],
    queryFn: async ({ signal }) =>
      await api.post("/api/participants/search", { body: { q: asked, limit: MOST_PEOPLE }, signal }),
    enabled,
  });
  if (!enabled) return [];
  return (data?.items ?? []).map(({ id, name, externalId }) => ({
    id,
    title: name,
    ...(externalId !== undefined && { note: externalId }),
    icon: IconUser,
    run: () => router.navigate({ to: "/people/$id", params: { id } }),
  }));
};

const usePrograms = (query: string): PaletteItem[] => {
  const session = useSession();
  const router = useRouter();
  const enabled = query !== "" && mayAny(session, ["program.read"]);
  const { data } = useQuery({ ...programsQuery, enabled });
  if (!enabled) return [];
  return (data ?? [])
    .filter(({ title, slug }) => matchWords(query, `${title} ${slug}`))
    .slice(0, MOST_PROGRAMS)
    .map(({ id, slug, title }) => ({
      id,
      title,
      icon: IconRoute,
      run: () => router.navigate({ to: "/programs/$slug", params: { slug } }),
    }));
};

const usePages = (): PaletteItem[] => {
  const session = useSession();
  const router = useRouter();
  const { language } = useLanguage();
  return AREAS.flatMap(({ id, entry, needs }) =>
    entry === undefined || !mayAny(session, needs)
      ? []
      : [{ id, title: entry.title[language], icon: entry.icon, run: () => router.navigate({ to: entry.to }) }],
  );
};

const useActions = (): PaletteItem[] => {
  const t = useTexts(shellTexts);
  const session = useSession();
  const router = useRouter();
  const { language } = useLanguage();
  const switchLanguage = useSwitchLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const ofAreas = AREAS.flatMap(({ needs, actions = [] }) => (mayAny(session, needs) ? actions : []))
    .filter(({ needs = [] }) => mayAny(session, needs))
    .map(({ id, title, icon, to, keywords }) => ({
      id,
      title: title[language],
      icon,
      keywords: keywords?.join(" ") ?? "",
      run: () => router.navigate({ to }),
    }));
  const other = language === "fr" ? "en" : "fr";
  return [
    ...ofAreas,
    { id: "account", title: t("account"), icon: IconUser, run: () => router.navigate({ to: "/account" }) },
    {
      id: "language",
      title: other === "en" ? "English" : "Français",
      keywords: `${t("language")} anglais french`,
      icon: IconLanguage,
      run: () => switchLanguage(other),
    },
    {
      id: "light",
      title: t("themeTo", { name: t("themeLight") }),
      icon: IconSun,
      run: () => setColorScheme("light"),
    },
    { id: "dark", title: t("themeTo", { name: t("themeDark") }), icon: IconMoon, run: () => setColorScheme("dark") },
    { id: "sign-out", title: t("signOut"), icon: IconLogout, run: signOut },
  ];
};

/** What the palette shows for a query; people are asked of the server for `asked`, the query a moment later. */
export const usePaletteGroups = (query: string, asked: string): PaletteGroup[] => {
  const t = useTexts(shellTexts);
  const found = (items: PaletteItem[]): PaletteItem[] =>
    items.filter(({ title, keywords = "" }) => matchWords(query, `${title} ${keywords}`));
  return [
    { title: t("people"), items: usePeople(asked) },
    { title: t("programs"), items: usePrograms(query) },
    { title: t("pages"), items: found(usePages()) },
    { title: t("actions"), items: found(useActions()) },
  ];
};
