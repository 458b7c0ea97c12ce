import { defineTexts } from "@parcours/ui";

export const versionsTexts = defineTexts({
  fr: {
    loading: "Chargement des versions",
    draftTitle: "Brouillon",
    draftSaved: "Enregistré le {when}",
    differs: "diffère de la version {version}",
    same: "identique à la version {version}",
    never: "jamais publié",
    open: "Ouvrir",
    openOf: "Ouvrir la version {version}",
    edit: "Modifier le brouillon",
    see: "Voir le brouillon",
    changes: "Voir ce qui change",
    compare: "Comparer au brouillon",
    compareOf: "Comparer au brouillon : version {version}",
    restore: "Restaurer",
    restoreOf: "Restaurer la version {version} dans le brouillon",
    version: "Version {version}",
    newest: "en vigueur",
    by: "{when}, par {who}",
    people:
      "{active, plural, =0 {Personne en cours} one {# personne en cours} other {# personnes en cours}}{held, plural, =0 {} other {, # en attente d’une information}}{done, plural, =0 {} one {, # parcours terminé} other {, # parcours terminés}}",
    empty: "Aucune version publiée",
    emptyWords:
      "Publiez le brouillon depuis l’éditeur : chaque publication reste ici, avec sa note et les personnes qui la suivent.",
  },
  en: {
    loading: "Loading the versions",
    draftTitle: "Draft",
    draftSaved: "Saved on {when}",
    differs: "differs from version {version}",
    same: "the same as version {version}",
    never: "never published",
    open: "Open",
    openOf: "Open version {version}",
    edit: "Edit the draft",
    see: "See the draft",
    changes: "See what changes",
    compare: "Compare with the draft",
    compareOf: "Compare with the draft: version {version}",
    restore: "Restore",
    restoreOf: "Restore version {version} into the draft",
    version: "Version {version}",
    newest: "in force",
    by: "{when}, by {who}",
    people:
      "{active, plural, =0 {Nobody under way} one {# person under way} other {# people under way}}{held, plural, =0 {} other {, # waiting for a fact}}{done, plural, =0 {} one {, # journey finished} other {, # journeys finished}}",
    empty: "No published version",
    emptyWords:
      "Publish the draft from the editor: each publication stays here, with its note and the people who follow it.",
  },
});
