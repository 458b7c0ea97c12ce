import { defineTexts } from "@parcours/ui";

export const texts = defineTexts({
  fr: {
    arrival: "Arrivée",
    baseDate: "La date",
    due: "Échéance",
    pauseShort: "pause",
    simple: "{base} le {start}, échéance le {due}.",
    paused: "{base} le {start}, pause du {from} au {to}, échéance le {due} (sans pause : le {undisturbed}).",
  },
  en: {
    arrival: "Arrival",
    baseDate: "The date",
    due: "Deadline",
    pauseShort: "pause",
    simple: "{base} on {start}, deadline on {due}.",
    paused: "{base} on {start}, pause from {from} to {to}, deadline on {due} (without the pause: {undisturbed}).",
  },
});
