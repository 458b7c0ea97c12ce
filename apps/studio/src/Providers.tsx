import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { LanguageProvider, ThemeProvider, useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { shellTexts } from "./shell/texts.ts";

const Messages = () => {
  const t = useTexts(shellTexts);
  return <Notifications position="bottom-right" autoClose={6_000} limit={3} aria-label={t("messages")} />;
};

/** Language, look, dialogs and messages around every page. */
export const Providers = ({ nonce, children }: { nonce: string | undefined; children: ReactNode }) => (
  <LanguageProvider>
    <ThemeProvider nonce={nonce}>
      <ModalsProvider>
        <Messages />
        {children}
      </ModalsProvider>
    </ThemeProvider>
  </LanguageProvider>
);
