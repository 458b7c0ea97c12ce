import { defineTexts } from "@parcours/ui";

export const documentTexts = defineTexts({
  fr: {
    title: "Documents",
    add: "Ajouter",
    added: "Document ajouté.",
    none: "Aucun document.",
    self: "déposé par la personne",
    staff: "ajouté par l’équipe",
    until: "valable jusqu’au {date}",
  },
  en: {
    title: "Documents",
    add: "Add",
    added: "Document added.",
    none: "No documents.",
    self: "brought by the person",
    staff: "added by the team",
    until: "good until {date}",
  },
});
