import type { Bilingual } from "@parcours/core";
import type { Section } from "../../graph/selection.ts";

/** What a part of the program is called: all of it, and one of it. */
export interface SectionWords {
  many: Bilingual;
  one: Bilingual;
  /** What it is for, where the list is empty. */
  about: Bilingual;
  add: Bilingual;
}

/** The parts of a program outside its stages, in plain words. */
export const SECTION_WORDS: Record<Section, SectionWords> = {
  program: {
    many: { fr: "Programme", en: "Program" },
    one: { fr: "Programme", en: "Program" },
    about: { fr: "Titre, résumé, langues, retours.", en: "Title, summary, languages, coming back." },
    add: { fr: "", en: "" },
  },
  cohort: {
    many: { fr: "Promotion", en: "Cohort" },
    one: { fr: "Promotion", en: "Cohort" },
    about: {
      fr: "Ce que l’on sait de la session ou de la promotion : début, fin des candidatures.",
      en: "What is known of the session or cohort: its start, the end of the call.",
    },
    add: { fr: "", en: "" },
  },
  roles: {
    many: { fr: "Rôles", en: "Roles" },
    one: { fr: "Rôle", en: "Role" },
    about: { fr: "Qui agit dans le programme.", en: "Who acts in the program." },
    add: { fr: "Ajouter un rôle", en: "Add a role" },
  },
  fields: {
    many: { fr: "Informations", en: "Information" },
    one: { fr: "Information", en: "Information" },
    about: {
      fr: "Ce que le programme sait de chaque personne, et pourquoi il le demande.",
      en: "What the program knows of each person, and why it asks.",
    },
    add: { fr: "Ajouter une information", en: "Add information" },
  },
  forms: {
    many: { fr: "Formulaires", en: "Forms" },
    one: { fr: "Formulaire", en: "Form" },
    about: { fr: "Ce que l’on demande, page par page.", en: "What is asked, page by page." },
    add: { fr: "Ajouter un formulaire", en: "Add a form" },
  },
  rules: {
    many: { fr: "Règles", en: "Rules" },
    one: { fr: "Règle", en: "Rule" },
    about: {
      fr: "Les conditions du programme, nommées une fois, avec le texte sur lequel elles reposent.",
      en: "The conditions of the program, named once, with the text they rest on.",
    },
    add: { fr: "Ajouter une règle", en: "Add a rule" },
  },
  contracts: {
    many: { fr: "Contrats", en: "Contracts" },
    one: { fr: "Contrat", en: "Contract" },
    about: { fr: "Ce qui se signe, par qui, dans quel ordre.", en: "What is signed, by whom, in what order." },
    add: { fr: "Ajouter un contrat", en: "Add a contract" },
  },
  deadlines: {
    many: { fr: "Échéances", en: "Deadlines" },
    one: { fr: "Échéance", en: "Deadline" },
    about: {
      fr: "Les délais du programme, et ce qu’une suspension en fait.",
      en: "The deadlines of the program, and what a suspension does to them.",
    },
    add: { fr: "Ajouter une échéance", en: "Add a deadline" },
  },
  notices: {
    many: { fr: "Messages", en: "Messages" },
    one: { fr: "Message", en: "Message" },
    about: { fr: "Ce qui est envoyé, à qui, par quel moyen.", en: "What is sent, to whom, by which means." },
    add: { fr: "Ajouter un message", en: "Add a message" },
  },
  tasks: {
    many: { fr: "Tâches", en: "Tasks" },
    one: { fr: "Tâche", en: "Task" },
    about: { fr: "Ce que l’équipe doit faire, et pour quand.", en: "What the team has to do, and by when." },
    add: { fr: "Ajouter une tâche", en: "Add a task" },
  },
  members: {
    many: { fr: "Membres", en: "Members" },
    one: { fr: "Membre", en: "Member" },
    about: {
      fr: "Les parcours qui forment un binôme ou une équipe.",
      en: "The runs that make up a pair or a team.",
    },
    add: { fr: "Ajouter un membre", en: "Add a member" },
  },
  matching: {
    many: { fr: "Mise en relation", en: "Matching" },
    one: { fr: "Mise en relation", en: "Matching" },
    about: {
      fr: "Comment deux personnes sont proposées l’une à l’autre. Cela classe et dit pourquoi ; ce sont des personnes qui décident.",
      en: "How two people are proposed to each other. This ranks and says why; people decide.",
    },
    add: { fr: "Ajouter un critère", en: "Add a criterion" },
  },
  places: {
    many: { fr: "Places", en: "Places" },
    one: { fr: "Places", en: "Places" },
    about: { fr: "Le nombre de places et la liste d’attente.", en: "The number of places and the waiting list." },
    add: { fr: "Ajouter des places", en: "Add places" },
  },
  sessions: {
    many: { fr: "Séances", en: "Sessions" },
    one: { fr: "Séance", en: "Session" },
    about: {
      fr: "Les moments en groupe où l’on note les présents.",
      en: "Group moments where attendance is noted.",
    },
    add: { fr: "Ajouter une séance", en: "Add a session" },
  },
  indicators: {
    many: { fr: "Indicateurs", en: "Indicators" },
    one: { fr: "Indicateur", en: "Indicator" },
    about: { fr: "Les chiffres dont le programme rend compte.", en: "The figures that the program reports." },
    add: { fr: "Ajouter un indicateur", en: "Add an indicator" },
  },
  properties: {
    many: { fr: "Garanties", en: "Guarantees" },
    one: { fr: "Garantie", en: "Guarantee" },
    about: {
      fr: "Ce qui doit être vrai pour toute personne, quoi qu’il arrive.",
      en: "What must hold for everybody, whatever happens.",
    },
    add: { fr: "Ajouter une garantie", en: "Add a guarantee" },
  },
  scenarios: {
    many: { fr: "Scénarios", en: "Scenarios" },
    one: { fr: "Scénario", en: "Scenario" },
    about: {
      fr: "Des histoires de personnes, rejouées à chaque changement.",
      en: "Stories of people, played again at each change.",
    },
    add: { fr: "Ajouter un scénario", en: "Add a scenario" },
  },
};

/** The parts as they are offered, those that a designer needs first. */
export const SECTION_ORDER: readonly Section[] = [
  "program",
  "roles",
  "fields",
  "forms",
  "rules",
  "contracts",
  "deadlines",
  "notices",
  "tasks",
  "indicators",
  "properties",
  "scenarios",
  "cohort",
  "members",
  "matching",
  "places",
  "sessions",
];
