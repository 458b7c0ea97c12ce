import { isExit, type Stage } from "../definition/outline.ts";
import type { Bilingual } from "../definition/problem.ts";
import type { Check } from "./check.ts";
import type { Move } from "./flow/flow.ts";
import { mayOccur } from "./names/senders.ts";
import { listed, nameOfId, nameOfStage } from "./wording.ts";

/** Moves that lead anywhere else than back to the same stage. */
const waysOn = (leaf: Stage, moves: Move[]): Move[] =>
  moves.filter(({ to, lost }) => lost || to.length > 1 || (to.length === 1 && to[0] !== leaf));

const nothingAtAll = (leaf: Stage): Bilingual => {
  const name = nameOfStage(leaf);
  const phase = leaf.parent === undefined ? undefined : nameOfStage(leaf.parent);
  return leaf.state.type === "final" && phase !== undefined
    ? {
        fr: `${name.fr} termine ${phase.fr}, mais rien n’est prévu ensuite : on y reste pour toujours. Ajoutez une suite à ${phase.fr} quand tout y est fini.`,
        en: `${name.en} ends ${phase.en}, but nothing is planned after it: people stay there forever. Add what follows ${phase.en} when all is done.`,
      }
    : {
        fr: `On n’a ni échéance ni événement pour quitter ${name.fr} : une fois là, on y reste pour toujours.`,
        en: `There is neither a deadline nor an event to leave ${name.en}: once there, people stay forever.`,
      };
};

/** Where a person waits, a deadline falls due or somebody may do something. */
export const endlessWaitsCheck: Check = {
  name: "endless-waits",
  run: (survey, report) => {
    const { flow } = survey;
    for (const leaf of flow.leaves) {
      if (isExit(leaf)) continue;
      const ways = waysOn(leaf, flow.moves(leaf));
      if (ways.length === 0) {
        report.error(leaf.path, nothingAtAll(leaf));
        continue;
      }
      if (ways.some(({ arrow }) => mayOccur(arrow, survey))) continue;
      const name = nameOfStage(leaf);
      const events = listed([...new Set(ways.map(({ arrow }) => arrow.key))].map(nameOfId), "or");
      report.error(leaf.path, {
        fr: `On ne quitte ${name.fr} que par ${events.fr}, que personne ne peut envoyer et que rien ne provoque. Dites qui peut agir, ou prévoyez une échéance.`,
        en: `${name.en} is left only by ${events.en}, which nobody may send and nothing sets off. Say who may act, or add a deadline.`,
      });
    }
  },
};
