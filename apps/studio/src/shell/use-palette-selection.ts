import { useSpotlight } from "@mantine/spotlight";
import { useEffect, useLayoutEffect, useState } from "react";
import { paletteStore } from "./palette-store.ts";

const lines = (): HTMLElement[] => {
  const list = document.getElementById(paletteStore.getState().listId);
  return [...(list?.querySelectorAll<HTMLElement>("[data-action]") ?? [])];
};

/**
 * Keeps the chosen line true: the first one whenever others are shown, and told to screen readers, which follow the
 * field and not the marks on the lines. Gives the id of the chosen line, for the field's `aria-activedescendant`.
 *
 * @param shown changes with the lines that are shown
 */
export const usePaletteSelection = (shown: string): string | undefined => {
  const { selected, opened } = useSpotlight(paletteStore);
  const [active, setActive] = useState<string>();
  useEffect(() => {
    if (opened) paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [shown, opened]);
  useLayoutEffect(() => {
    const all = lines();
    const chosen = all[Math.max(0, selected)];
    for (const line of all) {
      line.toggleAttribute("data-selected", line === chosen);
      line.setAttribute("aria-selected", String(line === chosen));
    }
    setActive(chosen?.id);
  }, [selected, shown, opened]);
  return active;
};
