import type { Bilingual } from "@parcours/core";
import { DEFAULT_INSTANCE } from "../instance.ts";
import { MAX_WEBHOOKS } from "../webhooks/create.ts";
import { PER_ENDPOINT } from "../webhooks/deliver.ts";
import { MAX_CONCURRENT, MAX_PER_SECOND } from "../webhooks/input.ts";
import { KEEP_LIMIT, READ_LIMIT } from "../webhooks/post.ts";
import { REPLAYED_AT_ONCE } from "../webhooks/replay.ts";
import { OVERLAP_HOURS } from "../webhooks/rotate-secret.ts";
import { MAX_RETRY_AFTER, STANDARD_SCHEDULE } from "../webhooks/schedule.ts";
import { FAILED_APART_MS, FAILING_MS } from "../webhooks/settle.ts";
import { TIMEOUT_MS } from "../workers/deliveries.ts";

/** A part of what is promised to whoever receives announcements; every figure in it is the one that the code uses. */
export interface Promised {
  id: string;
  title: Bilingual;
  text: readonly Bilingual[];
}

const SECOND_MS = 1_000;
const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const [HOUR_MS, DAY_MS] = [HOUR * SECOND_MS, DAY * SECOND_MS];

const durationIn = (seconds: number, days: string): string => {
  if (seconds % DAY === 0 && seconds > DAY) return `${seconds / DAY} ${days}`;
  if (seconds % HOUR === 0) return `${seconds / HOUR} h`;
  return seconds % MINUTE === 0 ? `${seconds / MINUTE} min` : `${seconds} s`;
};

/** "a, b and c". */
const listed = (items: readonly string[], and: string): string =>
  `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;

const waits = STANDARD_SCHEDULE.map((seconds) => durationIn(seconds, "d"));
const hours = Math.round(STANDARD_SCHEDULE.reduce((sum, seconds) => sum + seconds, 0) / HOUR);
const attempts = STANDARD_SCHEDULE.length + 1;
const timeout = TIMEOUT_MS / SECOND_MS;
const failingDays = FAILING_MS / DAY_MS;
const apart = FAILED_APART_MS / HOUR_MS;
const kib = (bytes: number): number => bytes / 1_024;

/** What we promise, in order of what is asked first. `days`: for how long the installation keeps the log of deliveries. */
export const promisesOf = ({ days = DEFAULT_INSTANCE.deliveryDays } = {}): readonly Promised[] => [
  {
    id: "guarantee",
    title: { fr: "Garantie", en: "Guarantee" },
    text: [
      {
        fr: "Au moins une fois. Ce qui est annoncé est écrit dans la même transaction que ce qui s’est passé : rien ne se perd entre les deux, même si le serveur est coupé. Une annonce finit livrée, ou visiblement abandonnée dans le journal des envois.",
        en: "At least once. What is announced is written in the same transaction as what happened: nothing gets lost in between, even if the server is cut off. An announcement ends delivered, or visibly given up in the log of deliveries.",
      },
    ],
  },
  {
    id: "duplicates",
    title: { fr: "Doublons", en: "Duplicates" },
    text: [
      {
        fr: "La même annonce peut arriver deux fois (votre réponse s’est perdue). Son « webhook-id » est le même à chaque tentative, à chaque renvoi et dans le flux, et son corps est le même à l’octet près (sauf si la personne a été effacée entre-temps) : retenez les identifiants déjà vus, et ne faites rien la seconde fois.",
        en: "The same announcement may arrive twice (your answer got lost). Its `webhook-id` is the same on every attempt, on every replay and in the feed, and its body is the same byte for byte (unless the person was erased in between): remember the ids you have seen and do nothing the second time.",
      },
    ],
  },
  {
    id: "order",
    title: { fr: "Ordre", en: "Order" },
    text: [
      {
        fr: "« sequence » compte sans trou, à partir de 1, les annonces d’un même parcours. Vers une adresse, la suivante attend que la précédente soit livrée ou abandonnée. Entre parcours différents il n’y a pas d’ordre. Le flux a un seul ordre, stable, qui ne saute jamais une écriture tardive.",
        en: "`sequence` counts the announcements of one enrollment without a gap, from 1. To one address the next waits until the one before is delivered or given up. Between enrollments there is no order. The feed has one stable order, which never skips a late commit.",
      },
    ],
  },
  {
    id: "answer",
    title: { fr: "Ce qui vaut accusé de réception", en: "What acknowledges" },
    text: [
      {
        fr: `Une réponse 2xx en ${timeout} secondes. Tout le reste est un échec : un autre code, une redirection (jamais suivie), un nom introuvable, un certificat refusé, une coupure. De la réponse, ${kib(READ_LIMIT)} Kio au plus sont lus et ${kib(KEEP_LIMIT)} Kio gardés dans le journal.`,
        en: `A 2xx answer within ${timeout} seconds. Anything else is a failure: another status, a redirect (never followed), a name that is not found, a certificate that is refused, a cut connection. Of the answer ${kib(READ_LIMIT)} KiB at most are read, and ${kib(KEEP_LIMIT)} KiB kept in the log.`,
      },
    ],
  },
  {
    id: "schedule",
    title: { fr: "Nouvelles tentatives", en: "Further attempts" },
    text: [
      {
        fr: `${attempts} tentatives sur environ ${hours} heures : la première aussitôt, puis après ${listed(waits, "et")} (±10 %). Un « Retry-After » jusqu’à ${durationIn(MAX_RETRY_AFTER, "jours")} est respecté ; avec un 429 ou un 503, l’adresse ne reçoit plus rien d’ici là.`,
        en: `${attempts} attempts over some ${hours} hours: the first at once, then after ${listed(waits, "and")} (±10%). A \`Retry-After\` of up to ${durationIn(MAX_RETRY_AFTER, "days")} is honored; with a 429 or 503 the address gets nothing at all until then.`,
      },
    ],
  },
  {
    id: "disabling",
    title: { fr: "Désactivation", en: "Disabling" },
    text: [
      {
        fr: `Un 410 désactive l’adresse aussitôt ; ${failingDays} jours d’échecs sans une seule réussite, dont deux à ${apart} heures d’écart au moins, la désactivent aussi. L’administration reçoit un courriel et vos autres adresses l’annonce « webhook.disabled ». Ce qui a manqué peut être renvoyé.`,
        en: `A 410 disables the address at once; ${failingDays} days of failures without a single success, two of them at least ${apart} hours apart, disable it too. Administrators get a mail, and your other addresses the announcement \`webhook.disabled\`. What was missed can be sent again.`,
      },
    ],
  },
  {
    id: "pace",
    title: { fr: "Cadence", en: "Pace" },
    text: [
      {
        fr: `${PER_ENDPOINT} envois à la fois vers une adresse, sauf si vous en choisissez un autre nombre (1 à ${MAX_CONCURRENT}) ; autant par seconde que vous le dites (jusqu’à ${MAX_PER_SECOND}), sinon sans limite. Une adresse lente n’en retarde aucune autre. Une organisation a ${MAX_WEBHOOKS} adresses au plus.`,
        en: `${PER_ENDPOINT} deliveries at a time to one address unless you choose another number (1 to ${MAX_CONCURRENT}); as many per second as you say (up to ${MAX_PER_SECOND}), otherwise without a limit. A slow address delays no other. An organization has ${MAX_WEBHOOKS} addresses at most.`,
      },
    ],
  },
  {
    id: "signatures",
    title: { fr: "Signatures", en: "Signatures" },
    text: [
      {
        fr: `Standard Webhooks : « v1 » (HMAC-SHA256) toujours, « v1a » (ed25519) si vous le demandez, sur « identifiant.instant.corps ». L’instant est celui de la tentative : refusez au-delà de cinq minutes d’écart. Quand un secret est changé, l’ancien signe aussi pendant ${OVERLAP_HOURS} heures, ou le temps que vous dites.`,
        en: `Standard Webhooks: \`v1\` (HMAC-SHA256) always, \`v1a\` (ed25519) when you ask for it, over \`id.timestamp.body\`. The timestamp is that of the attempt: refuse what is more than five minutes off. When a secret is changed the old one signs too for ${OVERLAP_HOURS} hours, or as long as you say.`,
      },
    ],
  },
  {
    id: "retention",
    title: { fr: "Ce qui est gardé, et pour combien de temps", en: "What is kept, and for how long" },
    text: [
      {
        fr: `Le journal des envois, avec corps et tentatives : ${days} jours. Le flux : aussi longtemps que le dossier dont il parle. Un renvoi regarde ${REPLAYED_AT_ONCE.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0")} annonces au plus par demande, deux secondes durant, et dit où continuer.`,
        en: `The log of deliveries, with bodies and attempts: ${days} days. The feed: for as long as the file that it is about. A replay looks at ${REPLAYED_AT_ONCE.toLocaleString("en-GB")} announcements at most in one request, for two seconds, and tells where to go on.`,
      },
    ],
  },
  {
    id: "content",
    title: { fr: "Ce qui part, et ce qui ne part jamais", en: "What leaves, and what never does" },
    text: [
      {
        fr: "Identifiants, étapes, codes et instants. Ni nom, ni coordonnées, ni réponse, ni texte libre : votre logiciel les lit par l’API, avec une clé qui en a le droit, et chaque lecture est inscrite au journal des accès.",
        en: "Ids, stages, codes and times. No name, no contact, no answer, no free text: your software reads those from the API with a key that may, and every reading stands in the access log.",
      },
    ],
  },
  {
    id: "change",
    title: { fr: "Évolution", en: "Change" },
    text: [
      {
        fr: "Des champs peuvent s’ajouter à « data », et des types à la liste ; aucun champ ne disparaît ni ne change de sens. Ignorez ce que vous ne connaissez pas. Une rupture de l’API est refusée par nos propres vérifications tant que personne ne l’a acceptée par écrit.",
        en: "Fields may be added to `data`, and types to the list; no field goes away and none changes its meaning. Ignore what you do not know. A breaking change of the API is refused by our own checks until somebody has accepted it in writing.",
      },
    ],
  },
];
