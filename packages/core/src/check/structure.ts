import type { Bilingual } from "../definition/problem.ts";
import type { Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { inner, isHistory, isInside } from "./flow/tree.ts";
import type { Survey } from "./survey.ts";
import { nameOfStage } from "./wording.ts";

const about = (stage: Stage, fr: string, en: string): Bilingual => {
  const name = nameOfStage(stage);
  return { fr: `${name.fr} ${fr}`, en: `${name.en} ${en}` };
};

const FOLLOW_UPS = ["on", "always", "after", "onDone"] as const;

const checkHistory = (stage: Stage, survey: Survey, report: Report): void => {
  const { state, path, parent } = stage;
  if (parent === undefined) {
    report.error(
      path,
      about(
        stage,
        "est un point de reprise hors de toute phase : placez-le dans la phase à reprendre.",
        "is a point of return outside any phase: put it into the phase to go back to.",
      ),
    );
    return;
  }
  const target = survey.byId.get(state.target?.slice(1) ?? "");
  if (target !== undefined && !isInside(target, parent)) {
    report.error(
      `${path}/target`,
      about(
        stage,
        `mène hors de sa phase (${nameOfStage(target).fr}).`,
        `leads out of its phase (${nameOfStage(target).en}).`,
      ),
    );
  }
  for (const key of [...FOLLOW_UPS, "states", "entry", "exit", "initial"] as const) {
    if (state[key] === undefined) continue;
    report.error(
      `${path}/${key}`,
      about(
        stage,
        "est un point de reprise : rien ne s’y passe, il ne peut avoir ni suite, ni action, ni étapes.",
        "is a point of return: nothing happens there, it can have no transitions, actions or stages.",
      ),
    );
  }
};

const checkPhase = (stage: Stage, report: Report): void => {
  const { state, path } = stage;
  if (state.type === "final") {
    report.error(
      `${path}/states`,
      about(stage, "est une fin : elle ne peut pas contenir d’étapes.", "is an end: it cannot hold stages."),
    );
    return;
  }
  if (state.type === "atomic") {
    report.error(
      `${path}/type`,
      about(stage, "contient des étapes : ce n’est pas une étape simple.", "holds stages: it is not a simple stage."),
    );
  }
  if (inner(stage).length === 0) {
    report.error(`${path}/states`, about(stage, "ne contient aucune étape.", "holds no stage."));
  } else if (state.type === "parallel") {
    if (state.initial !== undefined) {
      report.error(
        `${path}/initial`,
        about(
          stage,
          "mène ses volets de front : tous commencent ensemble, il n’y a pas de première étape.",
          "runs its parts side by side: all begin together, there is no first stage.",
        ),
      );
    }
  } else if (state.initial === undefined) {
    report.error(
      path,
      about(stage, "ne dit pas par quelle étape on y entre.", "does not say at which stage one enters it."),
    );
  } else if (!stage.children.some((child) => child.key === state.initial)) {
    report.error(
      `${path}/initial`,
      about(
        stage,
        `commence par « ${state.initial} », qui n’est pas une de ses étapes.`,
        `begins at “${state.initial}”, which is not one of its stages.`,
      ),
    );
  }
};

const checkSimple = (stage: Stage, report: Report): void => {
  const { state, path } = stage;
  if (state.type === "compound" || state.type === "parallel") {
    report.error(
      `${path}/type`,
      about(stage, "devrait contenir des étapes et n’en a pas.", "should hold stages and has none."),
    );
  }
  if (state.initial !== undefined) {
    report.error(
      `${path}/initial`,
      about(stage, "nomme une première étape mais n’en contient aucune.", "names a first stage but holds none."),
    );
  }
  if (state.onDone !== undefined && state.type !== "final") {
    report.error(
      `${path}/onDone`,
      about(
        stage,
        "n’est pas une phase : la suite « quand tout est fini » n’y aurait jamais lieu.",
        "is not a phase: what follows “when all is done” would never happen.",
      ),
    );
  }
  if (state.type !== "final") return;
  for (const key of FOLLOW_UPS) {
    if (state[key] === undefined) continue;
    report.error(
      `${path}/${key}`,
      about(stage, "est une fin : rien ne peut suivre.", "is an end: nothing can follow."),
    );
  }
};

/** True when some day everything inside may be over. */
const mayEnd = (stage: Stage): boolean => {
  if (inner(stage).length === 0) return stage.state.type === "final";
  return stage.state.type === "parallel"
    ? inner(stage).every(mayEnd)
    : inner(stage).some((child) => child.state.type === "final");
};

const checkStage = (stage: Stage, survey: Survey, report: Report): void => {
  const { state, path } = stage;
  if (isHistory(stage)) {
    checkHistory(stage, survey, report);
    return;
  }
  for (const key of ["history", "target"] as const) {
    if (state[key] === undefined) continue;
    report.error(
      `${path}/${key}`,
      about(
        stage,
        "n’est pas un point de reprise : ce réglage n’y a pas de sens.",
        "is not a point of return: this setting means nothing there.",
      ),
    );
  }
  if (state.states === undefined) checkSimple(stage, report);
  else {
    checkPhase(stage, report);
    if (state.onDone !== undefined && inner(stage).length > 0 && !mayEnd(stage)) {
      report.error(
        `${path}/onDone`,
        about(
          stage,
          "ne se termine jamais : il y manque une étape de fin (une dans chaque volet, s’ils vont de front).",
          "never ends: it lacks a final stage (one in each part, where they run side by side).",
        ),
      );
    }
  }
  if (state.meta === undefined) {
    report.warning(
      path,
      about(
        stage,
        "n’a ni titre ni nature : les gens liront son identifiant.",
        "has neither title nor kind: people will read its id.",
      ),
    );
  }
};

/** Phases, parallel parts, ends and points of return are put together so that a run can go through them. */
export const structureCheck: Check = {
  name: "structure",
  run: (survey, report) => {
    const { definition, top, all } = survey;
    if (top.every(isHistory)) {
      report.error("/states", { fr: "Le programme n’a aucune étape.", en: "The program has no stage." });
      return;
    }
    if (!top.some((stage) => stage.key === definition.initial && !isHistory(stage))) {
      report.error("/initial", {
        fr: `Le programme commence par « ${definition.initial} », qui n’est pas une de ses étapes.`,
        en: `The program begins at “${definition.initial}”, which is not one of its stages.`,
      });
    }
    for (const stage of all) checkStage(stage, survey, report);
  },
};
