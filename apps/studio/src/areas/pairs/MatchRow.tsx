import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Match } from "../../api/pairs.ts";
import { Conditions, Criteria, Proofs } from "./Comparison.tsx";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

/** Somebody who might fit, with what speaks for it and what nobody knows. */
export const MatchRow = ({ match, busy, onChoose }: { match: Match; busy: boolean; onChoose: () => void }) => {
  const t = useTexts(pairTexts);
  const { date } = useFormats();
  const { name, participant, agrees, unknown, since, criteria, conditions, proofs } = match;
  return (
    <li className={classes.match}>
      <div>
        <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.name}>
          {name}
        </Link>
        {criteria.length > 0 && (
          <span className={classes.score}>
            <b>{t("score", { agrees, of: criteria.length })}</b>{" "}
            <span className={classes.quiet}>{t("scoreWords", { agrees, unknown })}</span>
          </span>
        )}
        <span className={classes.quiet}>{t("since", { date: date(since) })}</span>
      </div>
      <div>
        <Criteria criteria={criteria} />
        <Conditions conditions={conditions} />
        <Proofs proofs={proofs} />
      </div>
      <div>
        <Button variant="default" loading={busy} aria-label={t("chooseOf", { name })} onClick={onChoose}>
          {t("choose")}
        </Button>
      </div>
    </li>
  );
};
