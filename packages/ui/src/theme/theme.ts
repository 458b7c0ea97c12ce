import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from "@mantine/core";
import { accent, dark, gray, surfaces } from "./colors.ts";

const FONT = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

/** Short enough not to be waited for; none at all when the system asks for less motion. */
const MOTION = { transitionProps: { duration: 120 } };

/** Text on the accent is white in the light theme and dark in the dark one, where the accent is light. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === "accent";
  return isAccent && input.variant === "filled" ? { ...colors, color: "var(--parcours-on-accent)" } : colors;
};

/** The look of everything: warm greys, one accent, borders instead of shadows, an 8 px grid. */
export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace',
  fontWeights: { regular: "400", medium: "600", bold: "600" },
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  headings: {
    fontFamily: FONT,
    fontWeight: "600",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.75rem", lineHeight: "1.2" },
      h2: { fontSize: "1.25rem", lineHeight: "1.3" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
      h4: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h5: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h6: { fontSize: "0.8125rem", lineHeight: "1.4" },
    },
  },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "16px" },
  defaultRadius: "md",
  shadows: { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" },
  black: "#25221e",
  colors: { accent, gray, dark },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  respectReducedMotion: true,
  cursorType: "pointer",
  activeClassName: "",
  components: {
    Modal: { defaultProps: { ...MOTION, centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
    Drawer: { defaultProps: { ...MOTION, overlayProps: { backgroundOpacity: 0.4 } } },
    // Not <header>: outside of a page's sections it would be a second banner.
    ModalHeader: { defaultProps: { component: "div" } },
    DrawerHeader: { defaultProps: { component: "div" } },
    // Beside its button, so that it stands in the same part of the page for screen readers, and fixed, so that nothing cuts it.
    Menu: {
      defaultProps: { ...MOTION, withinPortal: false, floatingStrategy: "fixed", withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: MOTION },
    Tooltip: { defaultProps: { ...MOTION, openDelay: 300, withArrow: false } },
    Anchor: { defaultProps: { underline: "always" } },
  },
});

/** Colors that depend on the theme: Mantine's own, and ours under `--parcours-…`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...surfaces.light,
    "--mantine-color-body": surfaces.light["--parcours-ground"],
    "--mantine-color-text": surfaces.light["--parcours-ink"],
    "--mantine-color-default-border": surfaces.light["--parcours-edge"],
    "--mantine-color-dimmed": surfaces.light["--parcours-quiet"],
    "--mantine-color-placeholder": "#6f675e",
    "--mantine-color-error": surfaces.light["--parcours-lost"],
    "--mantine-color-anchor": surfaces.light["--parcours-accent"],
    "--mantine-color-disabled-color": "#6f675e",
  },
  dark: {
    ...surfaces.dark,
    "--mantine-color-body": surfaces.dark["--parcours-ground"],
    "--mantine-color-text": surfaces.dark["--parcours-ink"],
    "--mantine-color-default-border": surfaces.dark["--parcours-edge"],
    "--mantine-color-dimmed": surfaces.dark["--parcours-quiet"],
    "--mantine-color-placeholder": "#9b938a",
    "--mantine-color-error": surfaces.dark["--parcours-lost"],
    "--mantine-color-anchor": surfaces.dark["--parcours-accent"],
    "--mantine-color-disabled-color": "#9b938a",
  },
});
