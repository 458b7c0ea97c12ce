import { defineTexts } from "@parcours/ui";

export const promisesTexts = defineTexts({
  fr: {
    lead: "À qui reçoit nos messages ou lit le flux. Les chiffres sont ceux que le serveur utilise, sur cette installation.",
  },
  en: {
    lead: "To whoever receives our messages or reads the feed. The figures are those that the server uses, on this installation.",
  },
});
