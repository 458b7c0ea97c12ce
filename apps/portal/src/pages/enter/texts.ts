import { defineTexts } from "@parcours/ui";

export const enterTexts = defineTexts({
  fr: {
    title: "Entrer dans mon espace",
    signTitle: "Un document à lire et à signer",
    lead: "Votre lien est prêt. Appuyez sur le bouton pour entrer.",
    enter: "Entrer",
    shared:
      "Sur un appareil partagé, pensez à « Quitter » quand vous avez fini. Sans activité, la visite s’arrête au bout de 30 minutes.",
    spentTitle: "Ce lien ne sert plus",
    spent: "Un lien sert une seule fois, et pendant un temps limité. C’est ce qui protège votre dossier.",
    again: "M’envoyer un nouveau lien",
    againSent: "Si ce lien était le vôtre, un autre vient de partir à la même adresse.",
    missing:
      "Il manque quelque chose dans l’adresse de cette page. Ouvrez le lien depuis le courriel que vous avez reçu.",
    other: "Demander un lien avec mon adresse",
  },
  en: {
    title: "Enter my space",
    signTitle: "A document to read and sign",
    lead: "Your link is ready. Press the button to come in.",
    enter: "Come in",
    shared:
      "On a shared device, remember to “Leave” when you have finished. Without activity the visit ends after 30 minutes.",
    spentTitle: "This link no longer works",
    spent: "A link works once, and for a limited time. That is what protects your file.",
    again: "Send me a new link",
    againSent: "If this link was yours, another one has just left for the same address.",
    missing: "Something is missing in the address of this page. Open the link from the mail that you received.",
    other: "Ask for a link with my address",
  },
});
