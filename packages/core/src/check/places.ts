import type { Place } from "../definition/catalog.ts";
import type { Check, Report } from "./check.ts";
import type { Survey } from "./survey.ts";
import { nameIn, quoted } from "./wording.ts";

const checkLimit = (id: string, { title, limit, per }: Place, survey: Survey, report: Report): void => {
  if (typeof limit !== "object" || !("cohort" in limit)) return;
  const name = quoted(title, id);
  const field = Object.hasOwn(survey.fields, limit.cohort) ? survey.fields[limit.cohort] : undefined;
  if (field === undefined) return;
  const what = nameIn(survey, "fields", limit.cohort);
  if (field.type !== "number" || field.source !== "cohort") {
    report.error(`/meta/places/${id}/limit/cohort`, {
      fr: `Places ${name.fr} : ${what.fr} doit être un nombre tenu par la promotion.`,
      en: `Places ${name.en}: ${what.en} must be a number held by the cohort.`,
    });
  } else if (per === "site") {
    report.warning(`/meta/places/${id}/per`, {
      fr: `Places ${name.fr} : le nombre vient de la promotion, mais les places se comptent par site.`,
      en: `Places ${name.en}: the number comes from the cohort, but places are counted by site.`,
    });
  }
};

const checkUse = (id: string, { title }: Place, survey: Survey, report: Report): void => {
  const asks = survey.arrows.filter(
    ({ transition: { guard } }) => guard?.type === "place" && guard.params.place === id,
  );
  const name = quoted(title, id);
  if (asks.length === 0) {
    report.warning(`/meta/places/${id}`, {
      fr: `Places ${name.fr} : aucune suite ne vérifie s’il en reste.`,
      en: `Places ${name.en}: nothing checks whether any are left.`,
    });
  }
};

const ORDERED = ["number", "date"] as const;

const checkOrder = (id: string, { title, order }: Place, survey: Survey, report: Report): void => {
  if (typeof order !== "object") return;
  const type = Object.hasOwn(survey.fields, order.field) ? survey.fields[order.field]?.type : undefined;
  if (type === undefined || (ORDERED as readonly string[]).includes(type)) return;
  const [name, field] = [quoted(title, id), nameIn(survey, "fields", order.field)];
  report.error(`/meta/places/${id}/order/field`, {
    fr: `Places ${name.fr} : la liste d’attente ne peut être rangée que par un nombre ou une date, pas par ${field.fr}.`,
    en: `Places ${name.en}: the waiting list can be ordered by a number or a date only, not by ${field.en}.`,
  });
};

/** Places are counted, checked and given in an order that exists. */
export const placesCheck: Check = {
  name: "places",
  run: (survey, report) => {
    for (const [id, place] of Object.entries(survey.meta.places ?? {})) {
      checkLimit(id, place, survey, report);
      checkOrder(id, place, survey, report);
      checkUse(id, place, survey, report);
    }
  },
};
