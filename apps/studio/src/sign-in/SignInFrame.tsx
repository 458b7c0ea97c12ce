import { useLanguage, useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { Brand } from "../shell/Brand.tsx";
import { OfflineNotice } from "../shell/OfflineNotice.tsx";
import { useSwitchLanguage } from "../shell/use-switch-language.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { shellTexts } from "../shell/texts.ts";
import classes from "./SignInFrame.module.css";
import { signInTexts } from "./texts.ts";

const LANGUAGES = [
  { code: "fr", name: "Français" },
  { code: "en", name: "English" },
] as const;

export interface SignInFrameProps {
  title: string;
  /** Under the title: what is to be done here. */
  lead?: ReactNode;
  children: ReactNode;
  /** Beside the form where there is room, below it on a phone. */
  aside?: ReactNode;
}

/** The frame of every page that comes before signing in. */
export const SignInFrame = ({ title, lead, children, aside }: SignInFrameProps) => {
  const t = useTexts(signInTexts);
  const shell = useTexts(shellTexts);
  const { language } = useLanguage();
  const switchLanguage = useSwitchLanguage();
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <nav aria-label={shell("language")} className={classes.languages}>
          {LANGUAGES.map(({ code, name }) => (
            <button
              key={code}
              type="button"
              lang={code}
              className={classes.language}
              aria-pressed={code === language}
              onClick={() => switchLanguage(code)}
            >
              {name}
            </button>
          ))}
        </nav>
      </header>
      <main id="content" className={classes.main} data-aside={aside !== undefined}>
        <section className={classes.card}>
          <OfflineNotice />
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
          {children}
        </section>
        {aside}
      </main>
      <footer className={classes.foot}>{t("footer")}</footer>
    </div>
  );
};
