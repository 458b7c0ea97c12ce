import type { Language } from "@parcours/core";

const FR = {
  skip: "Aller au contenu",
  tagline: "Des parcours d’accompagnement décrits une fois, suivis pour de vrai.",
  docs: "Documentation de l’API",
  active: "en cours",
  held: "en attente d’une information",
  done: "terminés",
  people: "Personnes par étape",
  nobody: "Personne n’est encore inscrit.",
  back: "Vers Parcours",
  diagram: "Schéma",
  diagramHint:
    "Le tracé vert est le chemin le plus direct ; les sorties sont à droite. Faites défiler le cadre pour tout voir.",
  outline: "Les étapes, en mots",
  outlineNote: "Le même programme que le schéma, étape par étape.",
  outcomes: "Sorties",
  rules: "Règles",
  rulesNote:
    "Quand une information manque, la réponse est « on ne peut pas encore le dire » : la personne attend, elle n’est jamais refusée pour cela.",
  legal: "Référence",
  checkedOn: "vérifiée le",
  indicators: "Indicateurs",
  target: "objectif",
  notFound: "Cette page n’existe pas",
  notFoundNote: "Le programme demandé n’existe pas, ou n’est pas encore publié.",
  language: "Langue",
};

type Words = typeof FR;

const EN: Words = {
  skip: "Skip to content",
  tagline: "Programs for people, described once, run for real.",
  docs: "API documentation",
  active: "under way",
  held: "waiting for a fact",
  done: "finished",
  people: "People by stage",
  nobody: "Nobody is enrolled yet.",
  back: "To Parcours",
  diagram: "Diagram",
  diagramHint:
    "The green line is the most direct way through; exits are on the right. Scroll the frame to see everything.",
  outline: "The stages, in words",
  outlineNote: "The same program as the diagram, stage by stage.",
  outcomes: "Exits",
  rules: "Rules",
  rulesNote:
    "When a fact is missing the answer is “cannot be told yet”: the person waits, and is never refused for it.",
  legal: "Reference",
  checkedOn: "checked on",
  indicators: "Indicators",
  target: "target",
  notFound: "This page does not exist",
  notFoundNote: "The program asked for does not exist, or is not published yet.",
  language: "Language",
};

/** The texts of the pages. */
export const WORDS: Record<Language, Words> = { fr: FR, en: EN };
