import { useTexts } from "@parcours/ui";
import type { Ref } from "react";
import classes from "./form.module.css";
import { formTexts } from "./texts.ts";

/** One thing to correct, and where. */
export interface Fault {
  /** Id of the control; absent for what concerns the whole. */
  id?: string;
  message: string;
}

/** Everything that has to be corrected, first of all, with the focus on it. */
export const ErrorSummary = ({ faults, ref }: { faults: readonly Fault[]; ref: Ref<HTMLDivElement> }) => {
  const t = useTexts(formTexts);
  if (faults.length === 0) return null;
  const reach = (id: string): void => {
    const control = document.getElementById(id);
    control?.focus();
    control?.scrollIntoView({ block: "center" });
  };
  return (
    <div className={classes.summary} ref={ref} tabIndex={-1} role="alert">
      <h2>{t("summary", { count: faults.length })}</h2>
      <ul>
        {faults.map(({ id, message }) => (
          <li key={`${id}/${message}`}>
            {id === undefined ? (
              message
            ) : (
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  reach(id);
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
