import { defineTexts } from "@parcours/ui";

export const partTexts = defineTexts({
  fr: {
    waiting: "Un instant…",
    again: "Réessayer",
    gone: "Cette page n’existe pas, ou plus. Revenez à l’accueil.",
    unreachable: "La connexion ne passe pas. Vérifiez le réseau, puis réessayez : rien n’est perdu.",
  },
  en: {
    waiting: "One moment…",
    again: "Try again",
    gone: "This page does not exist, or no longer does. Go back to the start.",
    unreachable: "There is no connection. Check the network, then try again: nothing is lost.",
  },
});
