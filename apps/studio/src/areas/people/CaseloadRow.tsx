import { outcomeWords } from "@parcours/core";
import { StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Enrollment } from "../../api/people.ts";
import type { StageWords, useStageWords } from "../../api/stages.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

interface CaseloadRowProps {
  enrollment: Enrollment;
  program: string;
  stageWords: ReturnType<typeof useStageWords>;
}

const Where = ({ enrollment, stageWords }: Omit<CaseloadRowProps, "program">) => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const { status, outcome, stages, cause, program } = enrollment;
  if (status === "done") {
    return (
      <span className={classes.stage} data-quiet>
        <StageKindIcon kind="exit" outcome={outcome} />
        <span>{outcome === undefined ? t("done") : outcomeWords(outcome)[language]}</span>
      </span>
    );
  }
  const words = mostTelling(stages.map((stage) => stageWords(program, stage)));
  const shown = words.slice(0, MOST_STAGES).map(({ title }) => title);
  const others = words.length - shown.length;
  return (
    <span className={classes.stage}>
      <StageKindIcon kind={words[0]?.kind ?? "stage"} />
      <span>
        {shown.join(" · ")}
        {others > 0 && <span className={classes.others}> {t("others", { count: others })}</span>}
        {cause !== undefined && (
          <span className={classes.cause}>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden /> {cause.message}
          </span>
        )}
      </span>
    </span>
  );
};

/** Somebody may stand in several stages at once; two of them tell where the journey is. */
const MOST_STAGES = 2;
/** What somebody has to do says more than what is being waited for. */
const TELLING = ["form", "contract", "activity", "decision", "suspension", "stage", "wait", "phase", "exit"];
const mostTelling = (words: readonly StageWords[]): StageWords[] =>
  words.toSorted((one, other) => TELLING.indexOf(one.kind) - TELLING.indexOf(other.kind));

/** One journey: whose, in which program, where it stands, since when. */
export const CaseloadRow = ({ enrollment, program, stageWords }: CaseloadRowProps) => {
  const t = useTexts(peopleTexts);
  const { distance } = useFormats();
  const { participant, name, updatedAt } = enrollment;
  const content = (
    <>
      <span className={classes.name}>{name ?? t("nameless")}</span>
      <span className={classes.program}>{program}</span>
      <Where enrollment={enrollment} stageWords={stageWords} />
      <span className={classes.moved}>{distance(updatedAt)}</span>
    </>
  );
  if (participant === null) return <span className={classes.row}>{content}</span>;
  return (
    <Link to="/people/$id" params={{ id: participant }} preload={false} className={classes.row}>
      {content}
    </Link>
  );
};
