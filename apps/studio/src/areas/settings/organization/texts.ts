import { defineTexts } from "@parcours/ui";

export const organizationTexts = defineTexts({
  fr: {
    title: "Organisation",
    name: "Nom",
    nameNote: "Tel que le lisent les membres, les personnes accompagnées et les mails.",
    figures: "Plus petit groupe montré aux financeurs",
    figuresNote:
      "Un chiffre qui repose sur moins de personnes n’est pas montré : il désignerait quelqu’un. De 5 à 100.",
    referrals: "Recevoir des orientations d’autres organisations de cette installation",
    referralsNote: "Elles voient alors le nom de l’organisation, et rien d’autre.",
    saved: "Réglages de l’organisation enregistrés",
  },
  en: {
    title: "Organization",
    name: "Name",
    nameNote: "As members, the people supported and mails read it.",
    figures: "Smallest group shown to funders",
    figuresNote: "A figure that rests on fewer people is not shown: it would point at somebody. From 5 to 100.",
    referrals: "Take referrals from other organizations of this installation",
    referralsNote: "They then see the name of the organization, and nothing else.",
    saved: "Settings of the organization saved",
  },
});
