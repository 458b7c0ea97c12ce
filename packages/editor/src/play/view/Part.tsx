import type { ReactNode } from "react";
import { useId } from "react";
import classes from "./play.module.css";

/** A part of a column under its heading. */
export const Part = ({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) => {
  const id = useId();
  return (
    <section className={classes["part"]} aria-labelledby={id}>
      <div className={classes["head"]}>
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
};
