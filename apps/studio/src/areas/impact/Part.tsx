import type { ReactNode } from "react";
import { HowCounted } from "./HowCounted.tsx";
import classes from "./impact.module.css";

interface PartProps {
  id: string;
  title: string;
  /** How these figures are counted. */
  how?: string;
  children: ReactNode;
}

/** A part of the report under its heading. */
export const Part = ({ id, title, how, children }: PartProps) => (
  <section className={classes["part"]} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
    {how !== undefined && (
      <HowCounted about={title}>
        <p>{how}</p>
      </HowCounted>
    )}
  </section>
);
