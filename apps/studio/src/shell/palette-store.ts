import { createSpotlight } from "@mantine/spotlight";

const [store, handlers] = createSpotlight();

/** The state of the command palette: open or not, what is typed, which line is chosen. */
export const paletteStore = store;
export const openPalette = handlers.open;
