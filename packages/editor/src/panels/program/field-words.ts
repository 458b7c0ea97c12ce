import type { Bilingual, Field, FieldType } from "@parcours/core";

const TYPES: Record<FieldType, Bilingual> = {
  text: { fr: "Texte", en: "Text" },
  email: { fr: "Adresse électronique", en: "E-mail address" },
  phone: { fr: "Téléphone", en: "Telephone" },
  number: { fr: "Nombre", en: "Number" },
  boolean: { fr: "Oui ou non", en: "Yes or no" },
  date: { fr: "Date", en: "Date" },
  choice: { fr: "Un choix", en: "One choice" },
  choices: { fr: "Plusieurs choix", en: "Several choices" },
};

/** A type of fact in words. */
export const typeWords = (type: FieldType): Bilingual => TYPES[type];

/** How much a fact must be protected, in words. */
export const SENSITIVITY: Record<Field["sensitivity"], Bilingual> = {
  ordinary: { fr: "Ordinaire", en: "Ordinary" },
  personal: { fr: "Personnelle", en: "Personal" },
  special: { fr: "Sensible (santé, opinions, origine…)", en: "Special category (health, opinions, origin…)" },
};
