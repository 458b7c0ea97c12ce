import { defineTexts } from "@parcours/ui";

export const moveTexts = defineTexts({
  fr: {
    open: "Déplacer à la main…",
    title: "Déplacer à la main",
    note: "Aucune condition du programme n’est vérifiée. Ce que font les étapes en entrant et en sortant est fait : contrats, tâches, messages, délais. Le motif reste au journal.",
    to: "Vers",
    stages: "Étapes",
    exits: "Sorties",
    reason: "Motif",
    try: "Essayer d’abord",
    do: "Déplacer",
    cancel: "Annuler",
    wouldStand: "La personne serait ici : {stages}.",
    wouldEnd: "Le parcours serait terminé : {stages}.",
    moved: "C’est fait : le parcours est déplacé.",
  },
  en: {
    open: "Move by hand…",
    title: "Move by hand",
    note: "No condition of the program is checked. What the stages do on entering and leaving is done: contracts, tasks, messages, deadlines. The reason stays in the journal.",
    to: "To",
    stages: "Stages",
    exits: "Exits",
    reason: "Reason",
    try: "Try first",
    do: "Move",
    cancel: "Cancel",
    wouldStand: "The person would stand here: {stages}.",
    wouldEnd: "The journey would be over: {stages}.",
    moved: "Done: the journey is moved.",
  },
});
