import type { Check } from "./check.ts";
import { sendersOf } from "./names/senders.ts";
import { nameOfId, nameOfSource } from "./wording.ts";

/** Where a second person must decide, there can be one. */
export const secondPersonCheck: Check = {
  name: "second-person",
  run: (survey, report) => {
    for (const arrow of survey.arrows) {
      const first = arrow.transition.meta?.notSameActorAs;
      if (first === undefined) continue;
      const path = `${arrow.path}/meta/notSameActorAs`;
      const place = nameOfSource(arrow);
      if (arrow.trigger !== "on") {
        report.error(path, {
          fr: `À ${place.fr}, cette suite se fait sans personne : on ne peut pas y demander une seconde personne.`,
          en: `At ${place.en}, this happens without anybody: no second person can be asked for.`,
        });
        continue;
      }
      const others = survey.arrows.filter((other) => other.trigger === "on" && other.key === first);
      const roles = new Set([...others, arrow].flatMap((one) => sendersOf(one, survey)));
      if (others.length > 0 && roles.size === 1 && roles.has("participant")) {
        const name = nameOfId(first);
        report.error(path, {
          fr: `À ${place.fr}, une autre personne que celle de ${name.fr} doit agir, mais les deux reviennent à la personne accompagnée : elle est seule.`,
          en: `At ${place.en}, somebody else than the sender of ${name.en} has to act, but both are up to the participant, who is one person.`,
        });
      }
    }
  },
};
