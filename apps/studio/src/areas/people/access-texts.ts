import { defineTexts } from "@parcours/ui";

export const accessTexts = defineTexts({
  fr: {
    title: "Qui a ouvert ce dossier",
    note: "Par fonction, pas par nom. La personne peut demander à voir cette liste.",
    show: "Afficher la liste",
    software: "Un logiciel connecté",
    self: "La personne elle-même",
    empty: "Personne d’autre que vous, à l’instant.",
    more: "Afficher la suite",
    was: "Avant : {field} « {value} »",
    refer: "Orienter",
  },
  en: {
    title: "Who opened this file",
    note: "By function, not by name. The person may ask to see this list.",
    show: "Show the list",
    software: "Connected software",
    self: "The person themselves",
    empty: "Nobody but you, just now.",
    more: "Show more",
    was: "Before: {field} “{value}”",
    refer: "Refer",
  },
});
