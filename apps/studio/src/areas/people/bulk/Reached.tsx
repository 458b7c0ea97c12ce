import { useTexts } from "@parcours/ui";
import type { Enrollment } from "../../../api/people.ts";
import type { PersonReport } from "../../../api/runs.ts";
import { useStageWords } from "../../../api/stages.ts";
import { caseloadTexts } from "../caseload-texts.ts";
import classes from "./bulk.module.css";

interface ReachedProps {
  people: readonly PersonReport[];
  /** How many move altogether: of many, the first are looked at. */
  moves: number;
  items: readonly Enrollment[];
}

/** Where those who move would come to, with how many; told of those who were looked at. */
export const Reached = ({ people, moves, items }: ReachedProps) => {
  const t = useTexts(caseloadTexts);
  const stageWords = useStageWords(items.slice(0, 20));
  const program = items[0]?.program;
  const counts = new Map<string, number>();
  for (const { stages = [] } of people) {
    const name = stages.map((stage) => (program === undefined ? stage : stageWords(program, stage).title)).join(" · ");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (
    <>
      {moves > people.length && <p className={classes.quiet}>{t("wouldGoFirst", { count: people.length })}</p>}
      <ul className={classes.reached}>
        {[...counts]
          .toSorted(([, a], [, b]) => b - a)
          .map(([stage, count]) => (
            <li key={stage}>{t("wouldGo", { stage, count })}</li>
          ))}
      </ul>
    </>
  );
};
