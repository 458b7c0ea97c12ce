import { outcomeWords } from "@parcours/core";
import { ListRow, StageKindIcon, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import type { Pair } from "../../api/pairs.ts";
import type { useStageWords } from "../../api/stages.ts";
import { peopleTexts } from "../people/texts.ts";
import classes from "./pairs.module.css";

/** Who, where it stands, since when. */
export const PAIR_COLUMNS = "minmax(0, 5fr) minmax(0, 8fr) auto";

/** One pair: who, where it stands, since when. `without`: the person whose file this is. */
export const PairRow = ({
  pair,
  stageWords,
  without,
}: {
  pair: Pair;
  stageWords: ReturnType<typeof useStageWords>;
  without?: string;
}) => {
  const t = useTexts(peopleTexts);
  const { language } = useLanguage();
  const { distance, list } = useFormats();
  const { id, parts, status, outcome, stages, program, cause, updatedAt } = pair;
  const others = parts.filter(({ participant }) => without === undefined || participant !== without);
  const words = stages.map((stage) => stageWords(program, stage));
  return (
    <ListRow centered>
      <span>
        <Link to="/pairs/$id" params={{ id }} preload={false} className={classes.name}>
          {list(others.map(({ name, title }) => name || title))}
        </Link>
      </span>
      <span className={classes.stage}>
        {status === "done" ? (
          <>
            <StageKindIcon kind="exit" outcome={outcome} />
            <span>{outcome === undefined ? t("done") : outcomeWords(outcome)[language]}</span>
          </>
        ) : (
          <>
            <StageKindIcon kind={words[0]?.kind ?? "stage"} />
            <span>
              {words.map(({ title }) => title).join(" · ")}
              {cause !== undefined && ` – ${cause.message}`}
            </span>
          </>
        )}
      </span>
      <span className={classes.quiet}>{distance(updatedAt)}</span>
    </ListRow>
  );
};
