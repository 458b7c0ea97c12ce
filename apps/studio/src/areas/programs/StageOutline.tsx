import {
  type Arrow,
  arrowWords,
  type Definition,
  kindWords,
  type Outline,
  outlineOf,
  type Stage,
} from "@parcours/core";
import { StageKindIcon, useLanguage, useTextIn } from "@parcours/ui";
import classes from "./programs.module.css";

interface Told {
  definition: Definition;
  outline: Outline;
}

const Way = ({ arrow, told }: { arrow: Arrow; told: Told }) => {
  const { language } = useLanguage();
  const say = useTextIn();
  const target = arrow.target === undefined ? undefined : told.outline.byId.get(arrow.target);
  const words = arrowWords(told.definition, arrow, language);
  return (
    <li>
      {words}
      {target !== undefined && ` → ${say(target.state.meta?.title) || target.id}`}
    </li>
  );
};

const StageItem = ({ stage, told }: { stage: Stage; told: Told }) => {
  const { language } = useLanguage();
  const say = useTextIn();
  const { definition, outline } = told;
  const { id, state } = stage;
  const kind = state.meta?.kind ?? (stage.children.length > 0 ? "phase" : "stage");
  const roles = (state.meta?.roles ?? []).map((role) => say(definition.meta.roles?.[role]?.title) || role);
  const arrows = outline.arrows.filter(({ source }) => source === stage);
  const description = say(state.meta?.description);
  return (
    <li>
      <div className={classes.stage}>
        <StageKindIcon kind={kind} outcome={state.meta?.outcome} />
        <div>
          <span className={classes.stageTitle}>{say(state.meta?.title) || id}</span>{" "}
          <span className={classes.stageKind}>{[kindWords(kind)[language], ...roles].join(" · ")}</span>
          {description !== "" && <div className={classes.stageKind}>{description}</div>}
          {arrows.length > 0 && (
            <ul className={classes.ways}>
              {arrows.map((arrow) => (
                <Way key={arrow.path} arrow={arrow} told={told} />
              ))}
            </ul>
          )}
        </div>
      </div>
      <StageList stages={stage.children} told={told} />
    </li>
  );
};

const StageList = ({ stages, told }: { stages: readonly Stage[]; told: Told }) => {
  const shown = stages.filter(({ state }) => state.type !== "history");
  if (shown.length === 0) return null;
  return (
    <ol className={classes.outline}>
      {shown.map((stage) => (
        <StageItem key={stage.path} stage={stage} told={told} />
      ))}
    </ol>
  );
};

/** A program as nested lists: every stage with its kind, who acts, and where it leads. The diagram for those who read. */
export const StageOutline = ({ definition }: { definition: Definition }) => {
  const outline = outlineOf(definition);
  return <StageList stages={outline.top} told={{ definition, outline }} />;
};
