import { useFormats, useTexts } from "@parcours/ui";
import { IconAlertTriangle, IconCheck, IconHelp, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Match } from "../../api/pairs.ts";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

type Tone = "agrees" | "differs" | "unknown" | "no" | "valid" | "lapsed";

const ICONS = {
  agrees: IconCheck,
  valid: IconCheck,
  differs: IconX,
  unknown: IconHelp,
  no: IconAlertTriangle,
  lapsed: IconAlertTriangle,
} as const;

const Fact = ({ tone, label, children }: { tone: Tone; label?: string; children: ReactNode }) => {
  const Icon = ICONS[tone];
  return (
    <li className={classes.fact} data-tone={tone}>
      {label === undefined ? (
        <Icon size={18} stroke={1.8} aria-hidden />
      ) : (
        <Icon size={18} stroke={1.8} role="img" aria-label={label} />
      )}
      <span>{children}</span>
    </li>
  );
};

/** The criteria of a pair, each with its reason. */
export const Criteria = ({ criteria }: Pick<Match, "criteria">) => {
  const t = useTexts(pairTexts);
  if (criteria.length === 0) return <p className={classes.quiet}>{t("noCriteria")}</p>;
  return (
    <ul className={classes.facts}>
      {criteria.map(({ criterion, title, agreement, because }) => (
        <Fact key={criterion} tone={agreement} label={t(agreement)}>
          <b>{title}</b> <span className={classes.quiet}>{because}</span>
        </Fact>
      ))}
    </ul>
  );
};

/** Documents with an end that the pair asks of its members: valid until when, or not. */
export const Proofs = ({ proofs }: Pick<Match, "proofs">) => {
  const t = useTexts(pairTexts);
  const { date } = useFormats();
  return (
    <ul className={classes.facts}>
      {proofs.map(({ field, title, until, state }) => (
        <Fact key={field} tone={state}>
          {until === undefined
            ? t("unsaid", { title })
            : t(state === "valid" ? "valid" : "lapsed", { title, date: date(until, { style: "long" }) })}
        </Fact>
      ))}
    </ul>
  );
};

/** What the program’s own rules say against the two, or cannot tell. */
export const Conditions = ({ conditions }: Pick<Match, "conditions">) => (
  <ul className={classes.facts}>
    {conditions.map(({ rule, title, answer, because }) => (
      <Fact key={rule} tone={answer}>
        {answer === "no" ? because : `${title} – ${because}`}
      </Fact>
    ))}
  </ul>
);
