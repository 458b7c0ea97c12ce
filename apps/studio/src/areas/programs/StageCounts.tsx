import { type Definition, outcomeWords, outlineOf } from "@parcours/core";
import { outcomeTone, StageKindIcon, useFormats, useLanguage, useTextIn, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../session/use-session.ts";
import classes from "./programs.module.css";
import { programsTexts } from "./texts.ts";

interface StageCountsProps {
  slug: string;
  definition: Definition;
  counts: Readonly<Record<string, number>>;
  /** Those of them who are held. */
  stuck: Readonly<Record<string, number>>;
  /** Those with a task or a deadline past its date. */
  overdue: Readonly<Record<string, number>>;
}

/** How many people stand at each stage, in the order of the program; leads to them where the role may see them. */
export const StageCounts = ({ slug, definition, counts, stuck, overdue }: StageCountsProps) => {
  const t = useTexts(programsTexts);
  const say = useTextIn();
  const { number } = useFormats();
  const seesPeople = useMay("enrollment.read");
  const rows = outlineOf(definition).all.flatMap(({ id, state }) => {
    const count = counts[id] ?? 0;
    return count === 0 || state.type === "final"
      ? []
      : [{ id, count, kind: state.meta?.kind ?? ("stage" as const), title: say(state.meta?.title) || id }];
  });
  const most = Math.max(...rows.map(({ count }) => count), 1);
  if (rows.length === 0) return <p>{t("nobody")}</p>;
  return (
    <ul className={classes.counts}>
      {rows.map(({ id, count, kind, title }) => {
        const content = (
          <>
            <StageKindIcon kind={kind} />
            <span>
              {title}
              {(stuck[id] ?? 0) > 0 && (
                <span className={classes["stuck"]}> · {t("stuck", { count: stuck[id] ?? 0 })}</span>
              )}
              {(overdue[id] ?? 0) > 0 && (
                <span className={classes["stuck"]}> · {t("overdue", { count: overdue[id] ?? 0 })}</span>
              )}
            </span>
            <span className={classes.bar} aria-hidden>
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className={classes.number}>{number(count)}</span>
          </>
        );
        return (
          <li key={id}>
            {seesPeople ? (
              <Link to="/people" search={{ program: slug, stage: id }} className={classes.count}>
                {content}
              </Link>
            ) : (
              <span className={classes.count}>{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** How many left by each outcome, most frequent first. */
export const OutcomeCounts = ({ counts }: { counts: Readonly<Record<string, number>> }) => {
  const { number } = useFormats();
  const { language } = useLanguage();
  const rows = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one);
  const most = Math.max(...rows.map(([, count]) => count), 1);
  return (
    <ul className={classes.counts}>
      {rows.map(([outcome, count]) => (
        <li key={outcome} className={classes.count} data-tone={outcomeTone(outcome)}>
          <StageKindIcon kind="exit" outcome={outcome} />
          <span>{outcomeWords(outcome)[language]}</span>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={classes.number}>{number(count)}</span>
        </li>
      ))}
    </ul>
  );
};
