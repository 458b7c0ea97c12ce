import { useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { Link } from "../router/Link.tsx";
import { Languages } from "./Languages.tsx";
import { Leave } from "./Leave.tsx";
import { Mark } from "./Mark.tsx";
import classes from "./Shell.module.css";
import { shellTexts } from "./texts.ts";
import { SimpleWords } from "../wording/SimpleWords.tsx";

type Place = "home" | "messages" | "documents" | "file";

interface ShellProps {
  /** Somebody is in: they see where else they can go. */
  place?: Place | "none";
  /** Whose page it is: the organization. */
  organization?: string | undefined;
  demo?: boolean | undefined;
  /** What is shown has simple words, which may be chosen. */
  simpleWords?: boolean | undefined;
  children: ReactNode;
}

const PLACES: readonly [Place, string][] = [
  ["home", "/home"],
  ["messages", "/messages"],
  ["documents", "/documents"],
  ["file", "/file"],
];

/** What stands around every page: one column, whatever the width. */
export const Shell = ({ place, organization, demo = false, simpleWords = false, children }: ShellProps) => {
  const t = useTexts(shellTexts);
  const isIn = place !== undefined;
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#content">
        {t("skip")}
      </a>
      <header className={classes.top}>
        <div className={classes.inner}>
          <div className={classes.head}>
            <Link className={classes.brand} to={isIn && place !== "none" ? "/home" : "/"}>
              <Mark />
              <span>{organization ?? t("space")}</span>
            </Link>
            <div className={classes.tools}>
              {simpleWords && <SimpleWords />}
              <Languages remember={isIn && place !== "none"} />
              {isIn && <Leave />}
            </div>
          </div>
          {isIn && place !== "none" && (
            <nav className={classes.nav} aria-label={t("menu")}>
              {PLACES.map(([name, to]) => (
                <Link key={name} to={to} aria-current={name === place ? "page" : undefined}>
                  {t(name)}
                </Link>
              ))}
            </nav>
          )}
        </div>
        {demo && (
          <div className={classes.demo}>
            <p className={classes.inner}>{t("demo")}</p>
          </div>
        )}
      </header>
      <main id="content" tabIndex={-1} className={`${classes.inner} ${classes.main}`}>
        {children}
      </main>
      <footer className={classes.foot}>
        <p className={classes.inner}>{t("foot")}</p>
      </footer>
    </div>
  );
};
