import { useSpotlight } from "@mantine/spotlight";
import { useEffect } from "react";
import { paletteStore } from "./palette-store.ts";

/**
 * The line that Enter takes: the first one whenever others are shown, then the one that the arrows led to. Undefined when
 * there are none.
 *
 * @param ids of the lines that are shown, in their order
 */
export const usePaletteSelection = (ids: readonly string[]): string | undefined => {
  const { selected, opened } = useSpotlight(paletteStore);
  const shown = ids.join(" ");
  useEffect(() => {
    if (opened) paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [shown, opened]);
  return ids[Math.max(0, selected)];
};
