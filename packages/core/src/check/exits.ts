import { isExit, type Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { isHistory } from "./flow/tree.ts";
import { nameOfStage } from "./wording.ts";

const checkExit = (stage: Stage, report: Report): void => {
  const { state, path } = stage;
  const name = nameOfStage(stage);
  if (state.meta?.outcome === undefined) {
    report.error(state.meta === undefined ? path : `${path}/meta`, {
      fr: `La sortie ${name.fr} n’a pas d’issue : dites si le parcours y est mené à bien, refusé, abandonné…`,
      en: `The exit ${name.en} has no outcome: say whether the run is completed there, declined, dropped …`,
    });
  }
  if (state.meta !== undefined && state.meta.kind !== "exit") {
    report.error(`${path}/meta/kind`, {
      fr: `${name.fr} met fin au parcours : sa nature doit être « sortie ».`,
      en: `${name.en} ends the run: its kind must be “exit”.`,
    });
  }
};

const checkOther = (stage: Stage, report: Report): void => {
  const { state, path, parent } = stage;
  const name = nameOfStage(stage);
  if (state.meta?.kind === "exit") {
    const phase = parent === undefined ? undefined : nameOfStage(parent);
    report.error(
      `${path}/meta/kind`,
      phase === undefined
        ? {
            fr: `${name.fr} est une sortie, mais le parcours ne s’y arrête pas : il faut en faire une étape de fin.`,
            en: `${name.en} is an exit, but the run does not stop there: it has to be a final stage.`,
          }
        : {
            fr: `${name.fr} est une sortie placée dans ${phase.fr} : les sorties se placent au premier niveau du programme.`,
            en: `${name.en} is an exit inside ${phase.en}: exits stand at the first level of the program.`,
          },
    );
  } else if (state.meta?.outcome !== undefined) {
    report.error(`${path}/meta/outcome`, {
      fr: `${name.fr} a une issue, mais ce n’est pas une sortie.`,
      en: `${name.en} has an outcome, but it is not an exit.`,
    });
  }
};

/** Every run ends somewhere, and every end says how. */
export const exitsCheck: Check = {
  name: "exits",
  run: ({ all, top }, report) => {
    const exits = all.filter(isExit);
    if (exits.length === 0 && top.length > 0) {
      report.error("/states", {
        fr: "Le programme n’a aucune sortie : personne ne pourra le terminer.",
        en: "The program has no exit: nobody will be able to finish it.",
      });
    }
    for (const stage of all) {
      if (isHistory(stage)) continue;
      if (isExit(stage)) checkExit(stage, report);
      else checkOther(stage, report);
    }
  },
};
