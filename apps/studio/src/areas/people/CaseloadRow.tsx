import { outcomeWords } from "@parcours/core";
import { StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { memo } from "react";
import type { Enrollment } from "../../api/people.ts";
import type { StageWords, useStageWords } from "../../api/stages.ts";
import type { CaseloadColumn } from "./caseload-search.ts";
import { caseloadTexts } from "./caseload-texts.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

interface CaseloadRowProps {
  enrollment: Enrollment;
  columns: readonly CaseloadColumn[];
  /** Titles of what the enrollment names by its id. */
  program: string;
  site: string;
  owner: string;
  stageWords: ReturnType<typeof useStageWords>;
  /** Whether it is chosen; absent where nobody chooses. */
  chosen?: boolean;
  onChoose?: (id: string) => void;
}

const Where = ({ enrollment, stageWords }: Pick<CaseloadRowProps, "enrollment" | "stageWords">) => {
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
      <span title={words.map(({ title }) => title).join(" · ")}>
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

/** How wide each column is, beside the name. */
const WIDTHS: Record<CaseloadColumn, string> = {
  program: "minmax(0, 8fr)",
  stage: "minmax(0, 9fr)",
  due: "228px",
  site: "minmax(0, 4fr)",
  owner: "minmax(0, 4fr)",
  moved: "180px",
};

/** The columns of a row, and of what stands above them. */
const columnsOf = (columns: readonly CaseloadColumn[]): string =>
  ["minmax(152px, 5fr)", ...columns.map((column) => WIDTHS[column])].join(" ");

/** What the columns are, above them; each cell says so itself to a screen reader, and on a phone to everybody. */
export const CaseloadHeads = ({ columns, chooses }: { columns: readonly CaseloadColumn[]; chooses: boolean }) => {
  const t = useTexts(caseloadTexts);
  return (
    <div
      className={classes.heads}
      data-chooses={chooses}
      style={{ gridTemplateColumns: columnsOf(columns) }}
      aria-hidden
    >
      <span>{t("column.name")}</span>
      {columns.map((column) => (
        <span key={column}>{t(`column.${column}`)}</span>
      ))}
    </div>
  );
};

type Say = (value: string) => string;

/** When something happened, or is to happen: as far from now as it is. */
const When = ({ column, enrollment, say, t }: CellProps & { column: "due" | "moved" }) => {
  const { dueAt, updatedAt, status } = enrollment;
  if (column === "moved")
    return (
      <span className={classes.moved}>
        <span className={classes.cellLabel}>{t("column.moved")}</span> {say(updatedAt)}
      </span>
    );
  if (dueAt === undefined || status === "done") return <span className={classes.moved} />;
  const when = say(dueAt);
  return (
    <span className={classes.moved} data-late={dueAt < new Date().toISOString()} title={t("due_", { when })}>
      <span className={classes.cellLabel}>{t("column.due")}</span> {when}
    </span>
  );
};

interface CellProps {
  enrollment: Enrollment;
  say: Say;
  t: ReturnType<typeof useTexts<keyof typeof caseloadTexts.fr>>;
}

/** Where a row leads: to the person, or of a pair to its page. */
const addressOf = ({ participant, id }: Enrollment): string =>
  participant === null ? `/pairs/${id}` : `/people/${participant}`;

/**
 * One journey: whose, and what the reader chose to see of it. Drawn again only when something of it has changed. While
 * the list is scrolled dozens are drawn at once, so a row is made of plain elements; the list follows its links.
 */
export const CaseloadRow = memo(({ enrollment, columns, stageWords, chosen, onChoose, ...words }: CaseloadRowProps) => {
  const nameless = useTexts(peopleTexts);
  const t = useTexts(caseloadTexts);
  const { distance } = useFormats();
  const { name = nameless("nameless") } = enrollment;
  return (
    <div className={classes.rowHost} data-chosen={chosen}>
      {onChoose !== undefined && (
        <label className={classes.choose}>
          <input
            type="checkbox"
            aria-label={t("select", { name })}
            checked={chosen ?? false}
            onChange={() => onChoose(enrollment.id)}
          />
        </label>
      )}
      <a href={addressOf(enrollment)} className={classes.row} style={{ gridTemplateColumns: columnsOf(columns) }}>
        <span className={classes.name}>{name}</span>
        {columns.map((column) => {
          if (column === "stage") return <Where key={column} enrollment={enrollment} stageWords={stageWords} />;
          if (column === "due" || column === "moved")
            return <When key={column} column={column} enrollment={enrollment} say={distance} t={t} />;
          return (
            <span key={column} className={classes.program} title={words[column]}>
              {words[column]}
            </span>
          );
        })}
      </a>
    </div>
  );
});
CaseloadRow.displayName = "CaseloadRow";
