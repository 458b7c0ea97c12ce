import type { MantineColorsTuple } from "@mantine/core";

/** Deep teal: what can be done. Shade 7 on white and shade 3 on the dark ground both read at AA. */
export const accent: MantineColorsTuple = [
  "#eaf4f2",
  "#d5e8e5",
  "#a9d3ce",
  "#6cc7c1",
  "#45a39d",
  "#258581",
  "#167573",
  "#0f6b6b",
  "#0b5757",
  "#084343",
];

/** Warm greys of the light theme, from ground to ink. */
export const gray: MantineColorsTuple = [
  "#faf8f5",
  "#f4f1ec",
  "#e9e5de",
  "#ddd7cd",
  "#cfc8bd",
  "#8a8178",
  "#5f5952",
  "#4a453f",
  "#36322d",
  "#25221e",
];

/** Warm greys of the dark theme, from ink to ground. */
export const dark: MantineColorsTuple = [
  "#efebe5",
  "#d8d2ca",
  "#b3aca3",
  "#9b938a",
  "#47433e",
  "#33302d",
  "#262422",
  "#191817",
  "#141312",
  "#0f0e0e",
];

/** Our own names for surfaces and lines, beside Mantine's; by theme. */
export const surfaces = {
  light: {
    "--parcours-ground": "#fbfaf8",
    "--parcours-card": "#ffffff",
    "--parcours-card-edge": "#d6d1c9",
    "--parcours-soft": "#f4f1ec",
    "--parcours-region": "#faf8f5",
    "--parcours-edge": "#ddd7cd",
    "--parcours-field-edge": "#8a8178",
    "--parcours-ink": "#25221e",
    "--parcours-quiet": "#5f5952",
    "--parcours-wire": "#a39c92",
    "--parcours-accent": "#0f6b6b",
    "--parcours-on-accent": "#ffffff",
    "--parcours-accent-soft": "#e3efed",
    "--parcours-note": "#7a4a00",
    "--parcours-note-soft": "#fbf1de",
    "--parcours-lost": "#a3271f",
    "--parcours-lost-soft": "#fbe9e7",
  },
  dark: {
    "--parcours-ground": "#191817",
    "--parcours-card": "#262422",
    "--parcours-card-edge": "#47433e",
    "--parcours-soft": "#1f1e1c",
    "--parcours-region": "#232120",
    "--parcours-edge": "#3b3834",
    "--parcours-field-edge": "#827a71",
    "--parcours-ink": "#efebe5",
    "--parcours-quiet": "#b3aca3",
    "--parcours-wire": "#7a736a",
    "--parcours-accent": "#6cc7c1",
    "--parcours-on-accent": "#12211f",
    "--parcours-accent-soft": "#1d3332",
    "--parcours-note": "#f0c987",
    "--parcours-note-soft": "#33291a",
    "--parcours-lost": "#f4a8a0",
    "--parcours-lost-soft": "#3a2120",
  },
} as const;
