import type { ReactNode } from "react";
import classes from "./states.module.css";

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What will stand here, and how it comes. */
  children?: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
  /** Level of the heading. */
  level?: 1 | 2 | 3;
}

/** A list with nothing in it: says what it is for and offers the first action. */
export const EmptyState = ({ icon, title, children, action, level = 2 }: EmptyStateProps) => {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Heading className={classes.title}>{title}</Heading>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.actions}>{action}</div>}
    </div>
  );
};
