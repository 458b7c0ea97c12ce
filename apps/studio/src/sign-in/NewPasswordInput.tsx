import { PasswordInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { LEAST_LENGTH, passwordStrength } from "./password-strength.ts";
import classes from "./sign-in.module.css";
import { signInTexts } from "./texts.ts";

interface NewPasswordInputProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  /** What a guesser would try first: name, address. */
  personal?: readonly string[];
}

/** A password to be made: at least 12 characters, how strong it is in words and as a bar. */
export const NewPasswordInput = ({ value, onChange, label, personal = [] }: NewPasswordInputProps) => {
  const t = useTexts(signInTexts);
  const strength = passwordStrength(value, personal);
  const missing = LEAST_LENGTH - value.length;
  const words = missing > 0 ? t("short", { count: missing }) : t("strength", { word: t(`strength${strength}`) });
  return (
    <div>
      <PasswordInput
        label={label ?? t("newPassword")}
        description={t("passwordNote")}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={LEAST_LENGTH}
        size="md"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.bar} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={missing <= 0 && strength >= step} />
        ))}
      </div>
      <p className={classes.strength} role="status">
        {value === "" ? "" : words}
      </p>
    </div>
  );
};
