import { defineTexts, useTexts } from "@parcours/ui";
import type { Journey } from "../../api/api.ts";
import classes from "./Steps.module.css";

type Step = Journey["steps"][number];

const texts = defineTexts({
  fr: { done: "fait", now: "en ce moment", ahead: "à venir" },
  en: { done: "done", now: "now", ahead: "ahead" },
});

const Sign = ({ state }: Pick<Step, "state">) => (
  <svg viewBox="0 0 24 24" aria-hidden focusable="false">
    {state === "done" && (
      <>
        <circle cx="12" cy="12" r="9" fill="currentColor" />
        <path
          d="m8 12.3 2.7 2.7L16 9.6"
          fill="none"
          stroke="var(--parcours-card)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </>
    )}
    {state === "now" && (
      <>
        <circle cx="12" cy="12" r="9" fill="var(--parcours-card)" stroke="currentColor" strokeWidth="2" />
        <circle cx="12" cy="12" r="4.5" fill="currentColor" />
      </>
    )}
    {state === "ahead" && (
      <circle cx="12" cy="12" r="9" fill="var(--parcours-card)" stroke="currentColor" strokeWidth="2" />
    )}
  </svg>
);

/** The way through the program: what is done, what is now, what is ahead; by shape and word, not by color alone. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => {
  const t = useTexts(texts);
  return (
    <ol className={classes.steps}>
      {steps.map(({ title, state }, index) => (
        <li
          key={`${index}/${title}`}
          className={classes.step}
          data-state={state}
          aria-current={state === "now" ? "step" : undefined}
        >
          <Sign state={state} />
          <span>
            {title}
            <span className={classes.hidden}> ({t(state)})</span>
          </span>
        </li>
      ))}
    </ol>
  );
};
