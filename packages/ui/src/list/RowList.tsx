import type { ReactNode } from "react";
import classes from "./list.module.css";

export interface RowListProps {
  /** The columns of a wide screen, as CSS says them; on a narrow one everything stands below each other. */
  columns: string;
  /** What a screen reader calls the list. */
  label?: string;
  /** The order of the rows means something. */
  ordered?: boolean;
  children: ReactNode;
}

/** Rows with lines between them, whose columns stand under each other. */
export const RowList = ({ columns, label, ordered = false, children }: RowListProps) => {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={classes.list} aria-label={label} style={{ "--list-columns": columns } as Record<string, string>}>
      {children}
    </List>
  );
};

export interface ListRowProps {
  /** In the middle of the row rather than on one line of writing: for rows with buttons and icons. */
  centered?: boolean;
  children: ReactNode;
}

/** A row of a `RowList`: one child for each column. */
export const ListRow = ({ centered = false, children }: ListRowProps) => (
  <li className={classes.item} data-centered={centered}>
    {children}
  </li>
);
