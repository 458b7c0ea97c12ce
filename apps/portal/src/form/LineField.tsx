import classes from "./form.module.css";

interface LineFieldProps {
  id: string;
  type?: "text" | "email";
  label: string;
  help: string;
  error: string | undefined;
  autoComplete: string;
  value: string;
  onChange: (value: string) => void;
}

/** One line to be filled in, that no program asks for. */
export const LineField = ({ id, type = "text", label, help, error, autoComplete, value, onChange }: LineFieldProps) => (
  <div className={`${classes.field} ${error === undefined ? "" : classes.wrong}`}>
    <label className={classes.label} htmlFor={id}>
      {label}
    </label>
    <p id={`${id}-help`} className={classes.help}>
      {help}
    </p>
    {error !== undefined && (
      <p id={`${id}-error`} className={classes.error}>
        {error}
      </p>
    )}
    <input
      id={id}
      className={classes.input}
      type={type}
      inputMode={type}
      autoComplete={autoComplete}
      aria-required
      aria-invalid={error !== undefined}
      aria-describedby={error === undefined ? `${id}-help` : `${id}-help ${id}-error`}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  </div>
);
