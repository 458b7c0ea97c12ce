import type { Bilingual } from "@parcours/core";
import type { AnnouncementType, OPERATIONAL_TYPES } from "../announcements/announce.ts";

/** Every type that leaves by webhook: those of the feed, those about webhooks themselves, and the trial. */
export type EventType = AnnouncementType | (typeof OPERATIONAL_TYPES)[number] | "webhook.test";

/** What each type says to whoever receives it, in a sentence. A type without words does not compile. */
export const EVENT_TYPE_WORDS: Record<EventType, Bilingual> = {
  "enrollment.started": {
    fr: "Une personne est entrée dans un programme ; « to » dit à quelles étapes elle se trouve.",
    en: "Somebody entered a program; `to` tells at which stages they are.",
  },
  "enrollment.transitioned": {
    fr: "Une personne est passée d’une étape à une autre. Une étape seulement traversée n’est ni dans « from » ni dans « to ».",
    en: "Somebody moved from one stage to another. A stage that was only passed through is in neither `from` nor `to`.",
  },
  "enrollment.held": {
    fr: "Un parcours attend : il manque une information (« missing » dit laquelle), ou une erreur l’a arrêté.",
    en: "A run waits: a fact is missing (`missing` names it), or an error stopped it.",
  },
  "enrollment.exited": {
    fr: "Un parcours est terminé ; « exit » nomme la sortie et « outcome » ce qu’elle vaut.",
    en: "A run ended; `exit` names the way out and `outcome` what it counts as.",
  },
  "form.submitted": {
    fr: "Un formulaire a été rempli. Les réponses restent ici : lisez-les par l’API, avec une clé qui en a le droit.",
    en: "A form was answered. The answers stay here: read them from the API with a key that may.",
  },
  "contract.opened": {
    fr: "Un contrat attend ses signatures, jusqu’à « expiresAt » s’il a une fin.",
    en: "A contract waits for signatures, until `expiresAt` where it has an end.",
  },
  "contract.signed": { fr: "L’une des parties a signé.", en: "One of the parties signed." },
  "contract.completed": { fr: "Toutes les parties ont signé.", en: "Every party has signed." },
  "contract.declined": { fr: "Une partie a refusé de signer.", en: "A party declined to sign." },
  "contract.expired": { fr: "Le contrat n’a pas été signé à temps.", en: "The contract was not signed in time." },
  "contract.voided": {
    fr: "Le contrat a été retiré avant que tous aient signé.",
    en: "The contract was withdrawn before all had signed.",
  },
  "contract.terminated": {
    fr: "Un contrat en vigueur a pris fin avant son terme.",
    en: "A contract in force ended before its term.",
  },
  "task.created": {
    fr: "Quelqu’un a quelque chose à faire, pour « dueAt » s’il y a une échéance.",
    en: "Somebody has something to do, by `dueAt` where there is a date.",
  },
  "task.done": { fr: "Une tâche est faite.", en: "A task is done." },
  "program.published": {
    fr: "Une nouvelle version d’un programme a été publiée.",
    en: "A new version of a program was published.",
  },
  "participant.erased": {
    fr: "Tout ce qui concernait une personne a été effacé. Effacez-le aussi chez vous. Ce qui avait été annoncé de ses parcours porte désormais ce type s’il est renvoyé (« was » dit ce que c’était).",
    en: "Everything about somebody was erased. Erase it on your side too. What was announced of their enrollments bears this type when it is sent again (`was` tells what it had been).",
  },
  "webhook.disabled": {
    fr: "Un autre webhook de l’organisation a été désactivé : il a répondu 410, ou tout a échoué pendant des jours. N’est pas dans le flux.",
    en: "Another webhook of the organization was disabled: it answered 410, or everything failed for days. Not in the feed.",
  },
  "webhook.test": {
    fr: "Envoyé quand quelqu’un essaie le webhook. On ne s’y abonne pas, et il n’est pas dans le flux.",
    en: "Sent when somebody tries the webhook. Nobody subscribes to it, and it is not in the feed.",
  },
};
