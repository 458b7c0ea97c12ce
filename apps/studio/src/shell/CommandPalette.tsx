import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { useTexts } from "@parcours/ui";
import { IconSearch } from "@tabler/icons-react";
import { useId, useState } from "react";
import classes from "./CommandPalette.module.css";
import { paletteStore } from "./palette-store.ts";
import { shellTexts } from "./texts.ts";
import { type PaletteItem, usePaletteGroups } from "./use-palette-groups.ts";
import { usePaletteSelection } from "./use-palette-selection.ts";

const DEBOUNCE_MS = 150;

const Item = ({ item, id, isChosen }: { item: PaletteItem; id: string; isChosen: boolean }) => {
  const Icon = item.icon;
  return (
    <Spotlight.Action
      // It keeps an `id` for itself; the field points at the line by one that stands in the page.
      ref={(line: HTMLButtonElement | null) => {
        if (line !== null) line.id = id;
      }}
      role="option"
      aria-selected={isChosen}
      data-selected={isChosen || undefined}
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
  const base = useId();
  const list = `${base}-list`;
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), DEBOUNCE_MS);
  const groups = usePaletteGroups(query.trim(), asked).filter(({ items }) => items.length > 0);
  const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const chosen = usePaletteSelection(ids);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={440}
      title={t("search")}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      classNames={{ header: classes.heading ?? "", actionsGroup: classes.group ?? "", action: classes.action ?? "" }}
    >
      <Spotlight.Search
        placeholder={t("searchHint")}
        aria-label={t("search")}
        role="combobox"
        aria-expanded={groups.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(chosen !== undefined && { "aria-activedescendant": `${base}-${chosen}` })}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <div id={list} role="listbox" aria-label={t("search")}>
          {groups.map(({ title, items }) => (
            <Spotlight.ActionsGroup key={title} label={title} role="group" aria-label={title}>
              {items.map((item) => (
                <Item key={item.id} item={item} id={`${base}-${item.id}`} isChosen={item.id === chosen} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </div>
        {groups.length === 0 && <Spotlight.Empty>{t("searchNothing", { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
