import type { Stage } from "../definition/outline.ts";
import type { ActionType } from "../definition/vocabulary.ts";
import type { Check } from "./check.ts";
import { isHistory, isInside } from "./flow/tree.ts";
import { sitesOf } from "./names/action-sites.ts";
import { nameOfStage } from "./wording.ts";

/** Actions of which once is not the same as twice. */
const ONCE = [
  "notify",
  "createTask",
  "openContract",
  "send",
  "increment",
  "append",
  "record",
] as const satisfies ActionType[];

const WORDS: Record<(typeof ONCE)[number], { fr: string; en: string }> = {
  notify: { fr: "le message repartirait", en: "the notice would go out again" },
  createTask: { fr: "la tâche serait recréée", en: "the task would be created again" },
  openContract: { fr: "le contrat serait rouvert", en: "the contract would be opened again" },
  send: { fr: "l’événement repartirait", en: "the event would be sent again" },
  increment: { fr: "le compteur augmenterait encore", en: "the counter would go up again" },
  append: { fr: "la liste s’allongerait encore", en: "the list would grow again" },
  record: { fr: "la mesure serait comptée encore", en: "the measure would be counted again" },
};

/** What happens on entry happens again at each return from a pause; what must happen once belongs on the way there. */
export const repeatedEffectsCheck: Check = {
  name: "repeated-effects",
  run: ({ actions, all, arrows, byId }, report) => {
    const used = new Set(arrows.map(({ target }) => (target === undefined ? undefined : byId.get(target))));
    const resumed = all.flatMap((stage) =>
      isHistory(stage) && used.has(stage) && stage.parent !== undefined ? [stage.parent] : [],
    );
    const phaseOf = (stage: Stage): Stage | undefined =>
      resumed.find((phase) => phase === stage || isInside(stage, phase));
    for (const { action, stage, at, path } of sitesOf(actions, ...ONCE)) {
      const phase = at === "entry" && stage !== undefined ? phaseOf(stage) : undefined;
      if (stage === undefined || phase === undefined) continue;
      const [name, around, what] = [nameOfStage(stage), nameOfStage(phase), WORDS[action.type]];
      report.warning(path, {
        fr: `${name.fr} fait cela à chaque entrée : à la reprise de ${around.fr} après une pause, ${what.fr}. Placez l’action sur la suite qui y mène.`,
        en: `${name.en} does this on every entry: when ${around.en} is resumed after a pause, ${what.en}. Put the action on the way that leads there.`,
      });
    }
  },
};
