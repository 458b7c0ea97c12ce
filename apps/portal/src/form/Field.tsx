import type { ReactNode } from "react";
import classes from "./form.module.css";
import type { Question } from "./question.ts";

interface FieldProps {
  question: Question;
  /** Several controls answer it: a group with a name, not a label. */
  group?: boolean;
  children: ReactNode;
}

const Words = ({ question: { id, help, error } }: { question: Question }) => (
  <>
    {help !== undefined && (
      <p id={`${id}-help`} className={classes.help}>
        {help}
      </p>
    )}
    {error !== undefined && (
      <p id={`${id}-error`} className={classes.error}>
        {error}
      </p>
    )}
  </>
);

/** A question with its words around its control. */
export const Field = ({ question, group = false, children }: FieldProps) => {
  const { id, label, help, error } = question;
  const className = `${classes.field} ${error === undefined ? "" : classes.wrong}`;
  if (!group)
    return (
      <div className={className}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        <Words question={question} />
        {children}
      </div>
    );
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className={className} {...(described !== "" && { "aria-describedby": described })}>
      <legend className={classes.label}>{label}</legend>
      <Words question={question} />
      {children}
    </fieldset>
  );
};
