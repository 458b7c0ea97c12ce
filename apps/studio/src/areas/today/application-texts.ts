import { defineTexts } from "@parcours/ui";

export const applicationTexts = defineTexts({
  fr: {
    title: "Candidatures à confirmer",
    unconfirmed: "adresse pas encore confirmée",
    refused: "n’a pas abouti : {why}",
    take: "Prendre en compte",
    takeFor: "Prendre en compte la candidature de {name}",
    discard: "Supprimer",
    discardFor: "Supprimer la candidature de {name}",
    discardTitle: "Supprimer la candidature de {name} ?",
    discardNote:
      "Ce qui a été écrit sera effacé, et le lien reçu par courriel n’ouvrira plus rien. Une nouvelle candidature reste possible.",
    cancel: "Conserver",
    taken: "Candidature prise en compte : {name}",
    discarded: "Candidature supprimée : {name}",
    next: "Afficher les candidatures suivantes",
    failed: "Les candidatures n’ont pas pu être lues.",
  },
  en: {
    title: "Applications to confirm",
    unconfirmed: "address not confirmed yet",
    refused: "came to nothing: {why}",
    take: "Take in",
    takeFor: "Take in the application of {name}",
    discard: "Delete",
    discardFor: "Delete the application of {name}",
    discardTitle: "Delete the application of {name}?",
    discardNote:
      "What was written will be erased, and the link in the mail will open nothing any more. Applying again stays possible.",
    cancel: "Keep it",
    taken: "Application taken in: {name}",
    discarded: "Application deleted: {name}",
    next: "Show the next applications",
    failed: "The applications could not be read.",
  },
});
