import { isExit, type Stage } from "../definition/outline.ts";
import type { Check } from "./check.ts";
import { clustersOf } from "./flow/clusters.ts";
import { listed, nameOfStage } from "./wording.ts";

/** From every stage some exit can be reached. */
export const deadEndsCheck: Check = {
  name: "dead-ends",
  run: ({ all, flow }, report) => {
    // A program without exits is told once, by `exits`.
    if (!all.some(isExit)) return;
    const stuck = flow.leaves.filter((leaf) => !flow.escapes(leaf));
    const next = (leaf: Stage): Stage[] => flow.moves(leaf).flatMap((move) => move.to);
    for (const cluster of clustersOf(stuck, next)) {
      const members = new Set(cluster);
      const isLast = cluster.every((leaf) => next(leaf).every((to) => members.has(to)));
      const hasMoves = cluster.some((leaf) => next(leaf).length > 0);
      // What leads into a dead end is not told again; a stage that nothing leaves is told by `endless-waits`.
      if (!isLast || !hasMoves || cluster.every((leaf) => next(leaf).every((to) => to === leaf))) continue;
      const ring = stuck.filter((leaf) => members.has(leaf));
      const names = listed(ring.map(nameOfStage));
      report.error(ring[0]?.path ?? "", {
        fr: `On tourne en rond entre ${names.fr} : aucune sortie du programme n’y est accessible.`,
        en: `People go round between ${names.en}: no exit of the program can be reached from there.`,
      });
    }
  },
};
