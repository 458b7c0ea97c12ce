import type { Bilingual } from "../definition/problem.ts";
import type { FaultCode } from "./condition.ts";

/** What a program manager reads about a comparison that has no meaning. */
export const FAULT_MESSAGES: Record<FaultCode, Bilingual> = {
  field_unknown: {
    fr: "Ce champ n’existe pas dans le catalogue.",
    en: "This field is not in the catalog.",
  },
  window_mixed: {
    fr: "La période de ce champ calculé doit compter soit des jours, mois ou années, soit des heures ; pas les deux.",
    en: "The window of this computed field must count either days, months or years, or hours; not both.",
  },
  operator_type: {
    fr: "Cette comparaison ne s’applique pas à un champ de ce type.",
    en: "This comparison does not fit a field of this type.",
  },
  text_needed: { fr: "Un texte est attendu ici.", en: "A text is expected here." },
  number_needed: { fr: "Un nombre est attendu ici.", en: "A number is expected here." },
  boolean_needed: { fr: "Oui ou non est attendu ici.", en: "Yes or no is expected here." },
  date_needed: {
    fr: "Une date telle que 2026-11-22, ou « today » (aujourd’hui), est attendue ici.",
    en: "A date such as 2026-11-22, or “today”, is expected here.",
  },
  duration_needed: {
    fr: "Une durée en jours, semaines, mois ou années, telle que P6M, est attendue ici.",
    en: "A duration in days, weeks, months or years, such as P6M, is expected here.",
  },
  years_needed: {
    fr: "Un âge en années entières, de 0 à 150, est attendu ici.",
    en: "An age in whole years, from 0 to 150, is expected here.",
  },
  count_needed: {
    fr: "Un nombre entier de choix, de 0 à 1 000, est attendu ici.",
    en: "A whole number of choices, from 0 to 1,000, is expected here.",
  },
  two_needed: { fr: "Deux bornes sont attendues ici.", en: "Two bounds are expected here." },
  several_needed: {
    fr: "Une liste d’au moins une valeur est attendue ici.",
    en: "A list of at least one value is expected here.",
  },
  field_not_taken: {
    fr: "Cette comparaison se fait avec une valeur, pas avec un autre champ.",
    en: "This comparison is made with a value, not with another field.",
  },
  other_field_unknown: {
    fr: "Le champ auquel on compare n’existe pas dans le catalogue.",
    en: "The field compared with is not in the catalog.",
  },
  other_field_type: {
    fr: "Le champ auquel on compare est d’un autre type.",
    en: "The field compared with is of another type.",
  },
  at_not_taken: {
    fr: "Seul un âge se calcule à une date donnée.",
    en: "Only an age is taken on a given date.",
  },
  at_unknown: {
    fr: "Le champ qui donne la date de l’âge n’existe pas dans le catalogue.",
    en: "The field that gives the date of the age is not in the catalog.",
  },
  at_not_date: {
    fr: "Le champ qui donne la date de l’âge n’est pas une date.",
    en: "The field that gives the date of the age is not a date.",
  },
};
