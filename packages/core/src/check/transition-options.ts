import type { Check } from "./check.ts";
import { nameOfSource } from "./wording.ts";

/** Settings of a transition that need somebody who acts. */
const FOR_PEOPLE = ["by", "form", "reason", "bulk"] as const;

/** What is set on a transition can have its effect there. */
export const transitionOptionsCheck: Check = {
  name: "transition-options",
  run: ({ arrows }, report) => {
    for (const arrow of arrows) {
      const { transition, trigger, path, target } = arrow;
      const place = nameOfSource(arrow);
      for (const key of FOR_PEOPLE) {
        if (trigger === "on" || transition.meta?.[key] === undefined) continue;
        report.warning(`${path}/meta/${key}`, {
          fr: `À ${place.fr}, cette suite se fait sans personne : rôle, formulaire, motif et action groupée n’y servent à rien.`,
          en: `At ${place.en}, this happens without anybody: role, form, reason and bulk mean nothing there.`,
        });
      }
      if (transition.reenter !== undefined && target === undefined) {
        report.warning(`${path}/reenter`, {
          fr: `À ${place.fr}, cette suite ne mène nulle part : il n’y a rien à recommencer.`,
          en: `At ${place.en}, this leads nowhere: there is nothing to enter again.`,
        });
      }
      if (target === undefined && (transition.actions ?? []).length === 0 && trigger !== "on") {
        report.warning(path, {
          fr: `À ${place.fr}, cette suite ne mène nulle part et ne fait rien.`,
          en: `At ${place.en}, this leads nowhere and does nothing.`,
        });
      }
    }
  },
};
