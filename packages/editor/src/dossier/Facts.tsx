import type { ReactNode } from "react";
import classes from "./dossier.module.css";

/** Facts of one thing, each under its name; what is not there is not told. */
export const Facts = ({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) => {
  const told = of.filter(([, value]) => value !== undefined && value !== "" && value !== false);
  if (told.length === 0) return null;
  return (
    <dl className={classes["facts"]}>
      {told.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
};
