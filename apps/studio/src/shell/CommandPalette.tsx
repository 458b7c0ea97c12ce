import { Spotlight } from "@mantine/spotlight";
import { useDebouncedValue } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { type PaletteItem, usePaletteGroups } from "./use-palette-groups.ts";
import { shellTexts } from "./texts.ts";

const DEBOUNCE_MS = 150;

const Item = ({ item }: { item: PaletteItem }) => {
  const Icon = item.icon;
  return (
    <Spotlight.Action
      label={item.title}
      {...(item.note !== undefined && { description: item.note })}
      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
      onClick={() => void item.run()}
    />
  );
};

/** Ctrl or ⌘ K: finds people, programs, pages and actions. */
export const CommandPalette = () => {
  const t = useTexts(shellTexts);
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), DEBOUNCE_MS);
  const groups = usePaletteGroups(query.trim(), asked);
  const isEmpty = groups.every(({ items }) => items.length === 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={440}
      title={undefined}
    >
      <Spotlight.Search
        placeholder={t("searchHint")}
        aria-label={t("search")}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label={t("search")}>
        {groups.map(
          ({ title, items }) =>
            items.length > 0 && (
              <Spotlight.ActionsGroup key={title} label={title}>
                {items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </Spotlight.ActionsGroup>
            ),
        )}
        {isEmpty && <Spotlight.Empty>{t("searchNothing", { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
