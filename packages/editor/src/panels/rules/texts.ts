import { defineTexts } from "@parcours/ui";

export const texts = defineTexts({
  fr: {
    title: "Nom",
    titleHint: "Court et affirmatif : « 16 ans ou plus ».",
    conditions: "Conditions",
    whenFalse: "Ce que lit la personne quand la réponse est non",
    legal: "Texte de référence",
    reference: "Référence",
    referenceHint: "Par exemple : Code du travail, article L. 5131-3.",
    url: "Adresse",
    urlWrong: "Une adresse commence par https://",
    checkedOn: "Vérifié le",
    addLegal: "Ajouter un texte de référence",
    removeLegal: "Retirer le texte de référence",
    tryOut: "Essayer sur une personne",
  },
  en: {
    title: "Name",
    titleHint: "Short, in the affirmative: “16 or older”.",
    conditions: "Conditions",
    whenFalse: "What the person reads when the answer is no",
    legal: "Legal reference",
    reference: "Reference",
    referenceHint: "For example: Labor Code, article L. 5131-3.",
    url: "Address",
    urlWrong: "An address begins with https://",
    checkedOn: "Checked on",
    addLegal: "Add a legal reference",
    removeLegal: "Remove the legal reference",
    tryOut: "Try it on a person",
  },
});
