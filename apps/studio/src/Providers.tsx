// First: what the others build on is in the same layer, where the later sheet wins.
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { LanguageProvider, ThemeProvider } from "@parcours/ui";
import type { ReactNode } from "react";

/** Language, look, dialogs and messages around every page. */
export const Providers = ({ nonce, children }: { nonce: string | undefined; children: ReactNode }) => (
  <LanguageProvider>
    <ThemeProvider nonce={nonce}>
      <ModalsProvider>
        <Notifications position="bottom-right" autoClose={6_000} limit={3} />
        {children}
      </ModalsProvider>
    </ThemeProvider>
  </LanguageProvider>
);
