import type { ReactNode } from "react";
import { usePageTitle } from "../shell/use-page-title.ts";
import classes from "./Page.module.css";

export interface PageProps {
  /** The heading. */
  title: ReactNode;
  /** The title of the window: nothing about a person. The heading itself when that is a text without names. */
  windowTitle: string;
  /** Above the heading: where this page belongs. */
  crumb?: ReactNode;
  /** Under the heading, in one or two lines. */
  lead?: ReactNode;
  /** Beside the heading: what can be done. */
  actions?: ReactNode;
  /** For lists and diagrams: as wide as there is room. */
  wide?: boolean;
  children: ReactNode;
}

/** A page of the studio: heading, what can be done, content. */
export const Page = ({ title, windowTitle, crumb, lead, actions, wide = false, children }: PageProps) => {
  usePageTitle(windowTitle);
  return (
    <div className={classes.page} data-wide={wide}>
      {crumb !== undefined && <div className={classes.crumb}>{crumb}</div>}
      <div className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
};
