import { defineTexts } from "@parcours/ui";

export const securityTexts = defineTexts({
  fr: {
    title: "Sécurité",
    lead: "Un mot de passe se perd ou se devine. Un code sur le téléphone protège les dossiers en plus.",
    roles: "Second facteur demandé pour",
    rolesNote:
      "Les membres de ces rôles qui n’en ont pas encore l’activent à leur prochain clic, avant toute autre chose.",
    members:
      "{count, plural, =0 {Aucun membre} one {# membre} other {# membres}}{without, plural, =0 {} one {, dont # sans second facteur} other {, dont # sans second facteur}}",
    months: "Durée de conservation du journal des accès, en mois",
    monthsNote: "De 6 à 36. Les lignes plus anciennes s’effacent ; les autres restent vérifiables.",
    self: "Votre rôle en fait partie : vous devrez l’activer aussitôt.",
    saved: "Réglages de sécurité enregistrés",
  },
  en: {
    title: "Security",
    lead: "A password can be lost or guessed. A code on the phone protects the files as well.",
    roles: "Second factor needed for",
    rolesNote: "Members of these roles who have none yet set it up at their next click, before anything else.",
    members:
      "{count, plural, =0 {No member} one {# member} other {# members}}{without, plural, =0 {} one {, # of them without a second factor} other {, # of them without a second factor}}",
    months: "Months that the access log is kept",
    monthsNote: "From 6 to 36. Older lines are erased; the others can still be verified.",
    self: "Your role is among them: you will have to set it up at once.",
    saved: "Security settings saved",
  },
});
