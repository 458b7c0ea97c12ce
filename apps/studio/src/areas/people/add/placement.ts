/** Where a new journey begins; empty strings are not said. */
export interface Placement {
  program: string;
  cohort: string;
  site: string;
}

export const NOWHERE: Placement = { program: "", cohort: "", site: "" };

/** The body that starts a journey. */
export const startOf = ({ program, cohort, site }: Placement) => ({
  program,
  ...(cohort !== "" && { cohort }),
  ...(site !== "" && { site }),
});
