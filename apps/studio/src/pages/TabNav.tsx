import type { ReactNode } from "react";
import classes from "./TabNav.module.css";

/** What the link of a tab is given, whatever it leads to. */
interface TabLinkProps {
  className: string;
  "aria-current"?: "page";
  /** What is current is told here, not by the address: the router adds nothing of its own. */
  activeProps: Record<string, never>;
  activeOptions: { exact: true };
}

/** A tab: `children` makes its link. */
export const Tab = ({
  current,
  children,
  more,
}: {
  current: boolean;
  children: (props: TabLinkProps) => ReactNode;
  /** Beside the link: what can be done with the tab. */
  more?: ReactNode;
}) => (
  <li className={classes.item}>
    {children({
      className: classes.tab ?? "",
      activeProps: {},
      activeOptions: { exact: true },
      ...(current && { "aria-current": "page" as const }),
    })}
    {more}
  </li>
);

/** Parts of one page, each with its address. */
export const TabNav = ({ label, children, aside }: { label: string; children: ReactNode; aside?: ReactNode }) => (
  <nav aria-label={label} className={classes.bar}>
    <ul className={classes.tabs}>{children}</ul>
    {aside}
  </nav>
);
