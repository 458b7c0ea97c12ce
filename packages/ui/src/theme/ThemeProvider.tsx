import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-600.css";
import "@fontsource/inter/latin-ext-400.css";
import "@fontsource/inter/latin-ext-600.css";
import "@mantine/core/styles.layer.css";
import "./ground.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { cssVariables, theme } from "./theme.ts";

/** Light, dark or the system's is no personal datum: it may stay in the browser. */
const colorSchemeManager = localStorageColorSchemeManager({ key: "parcours.theme" });

export interface ThemeProviderProps {
  /** Under a content security policy: the nonce of this page, for the style elements that Mantine writes. */
  nonce?: string | undefined;
  /** For tests and pictures; otherwise what the reader chose, or the system's. */
  colorScheme?: "light" | "dark";
  children: ReactNode;
}

/** Our look, for a whole application. Brings its fonts and style sheets along. */
export const ThemeProvider = ({ nonce, colorScheme, children }: ThemeProviderProps) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={colorSchemeManager}
    defaultColorScheme="auto"
    {...(colorScheme !== undefined && { forceColorScheme: colorScheme })}
    {...(nonce !== undefined && { getStyleNonce: () => nonce })}
  >
    {children}
  </MantineProvider>
);
