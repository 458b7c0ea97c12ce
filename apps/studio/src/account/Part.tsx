import { type ReactNode, useId } from "react";
import classes from "./account.module.css";

/** A part of the account page: what it is about at the left, what is set at the right. */
export const Part = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
};
