import { outcomeWords } from "@parcours/core";
import { StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Enrollment } from "../../api/people.ts";
import type { useStageWords } from "../../api/stages.ts";
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
  const words = stages.map((stage) => stageWords(program, stage));
  return (
    <span className={classes.stage}>
      <StageKindIcon kind={words[0]?.kind ?? "stage"} />
      <span>
        {words.map(({ title }) => title).join(" · ")}
        {cause !== undefined && (
          <span className={classes.cause}>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden /> {cause.message}
          </span>
        )}
      </span>
    </span>
  );
};

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
