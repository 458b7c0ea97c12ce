import classes from "./impact.module.css";

/** A length beside the number that says the same. Nothing where the number is withheld. */
export const Bar = ({ value, most }: { value: number | null; most: number }) => (
  <span className={classes["bar"]} aria-hidden>
    {value !== null && most > 0 && <span style={{ width: `${Math.max(0, Math.min(100, (100 * value) / most))}%` }} />}
  </span>
);
