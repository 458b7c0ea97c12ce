import { defineTexts } from "@parcours/ui";

export const texts = defineTexts({
  fr: {
    anytime: "À tout moment",
    title: "Titre de l’étape",
    canvas: "Schéma du parcours",
  },
  en: {
    anytime: "At any time",
    title: "Title of the stage",
    canvas: "Diagram of the program",
  },
});
