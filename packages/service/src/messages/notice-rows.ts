import {
  contextOf,
  type Fact,
  type Language,
  LANGUAGES,
  localDate,
  type Notice,
  resolveFact,
  type Text,
} from "@parcours/core";
import type { Mate, NewMessage, Participant } from "@parcours/store";
import type { PendingNotice } from "../enrollments/batch.ts";
import { fillText, type Filling } from "./fill.ts";
import type { People } from "./people.ts";
import { isTeamRole } from "./team.ts";

type Words = Pick<Notice, "channels" | "subject" | "body">;

/** The role whose person is the participant. */
const PARTICIPANT = "participant";

const TASK_REMINDER = (title: (language: Language) => string): Words => ({
  channels: ["mail"],
  subject: { fr: `À faire : ${title("fr")}`, en: `Due: ${title("en")}` },
  body: {
    fr: `L’échéance de cette tâche est arrivée pour {{participant.name}} : ${title("fr")}.`,
    en: `This task is due for {{participant.name}}: ${title("en")}.`,
  },
});

const titled =
  (text: Text | undefined, id: string) =>
  (language: Language): string =>
    (typeof text === "string" ? text : (text?.[language] ?? text?.fr ?? text?.en)) ?? id;

/** What is sent, under which name, and to which roles. */
const wordsOf = ({ running, effect }: PendingNotice): { name: string; to: string[]; words: Words } | undefined => {
  const { meta } = running.program.compiled.definition;
  if (effect.type === "notify") {
    const words = meta.notices?.[effect.notice];
    return words && { name: effect.notice, to: effect.to, words };
  }
  const title = titled(meta.tasks?.[effect.task]?.title, effect.task);
  return { name: `task.${effect.task}.due`, to: [effect.role], words: TASK_REMINDER(title) };
};

/** The person that a role is: the participant, or the member that it is named like. */
const personIn = (role: string, { participant, members }: People): Participant | undefined =>
  role === PARTICIPANT ? participant : members.get(role);

const addressOf = (
  channel: string,
  role: string,
  { running }: PendingNotice,
  people: People,
  fact: (field: string) => Fact | undefined,
): string | null => {
  if (channel === "portal") return null;
  const contact = running.program.compiled.definition.meta.roles[role]?.contact;
  // What the program says of a role's contact is meant for it; a participant's is in the file.
  if (role === PARTICIPANT || contact === undefined) {
    const person = personIn(role, people);
    return (channel === "mail" ? person?.email : person?.phone) ?? null;
  }
  const field = channel === "mail" ? contact.email : contact.phone;
  const value = field === undefined ? undefined : fact(field);
  return typeof value === "string" && value !== "" ? value : null;
};

/** A message with the other members of the organization who get it too: the first has it under the message's name. */
export type SaidMessage = NewMessage & { others?: readonly string[]; toTeam?: true };

const languageOf = (participant: Pick<Participant, "language"> | undefined): Language =>
  LANGUAGES.find((language) => language === participant?.language) ?? "fr";

/**
 * The messages that a notice or a reminder makes: one for each role and channel, in the language of whoever plays the
 * role (else the participant's), with the facts of the moment. Who of the organization acts in a role is told by `mates`. Nobody is written to from here: messages are queued, with
 * an address where one is known.
 */
export const messagesOf = (
  pending: PendingNotice,
  people: People,
  mates: (role: string) => readonly Mate[],
  newId: () => string,
): SaidMessage[] => {
  const notice = wordsOf(pending);
  if (notice === undefined) return [];
  const { compiled } = pending.running.program;
  const { definition, timeZone } = compiled;
  const fields = definition.meta.fields ?? {};
  const context = contextOf(pending.snapshot);
  const fact = (field: string): Fact | undefined =>
    resolveFact(field, { fields, timeZone, now: pending.snapshot.occurredAt, context });
  const fillingFor = (role: string, [mate]: readonly Mate[]): Filling => {
    const person = personIn(role, people) ?? people.participant;
    return {
      language: languageOf(mate ?? person),
      // A pair is nobody's own run: there it is whoever is written to.
      participant: { name: (people.participant ?? person)?.name ?? "" },
      program: { title: definition.meta.title },
      today: localDate(pending.snapshot.occurredAt, timeZone),
      fields,
      fact,
    };
  };
  const { name, to, words } = notice;
  return [...new Set(to)].flatMap((role) => {
    const team = isTeamRole(definition, role) ? mates(role) : [];
    const filling = fillingFor(role, team);
    const text = { subject: fillText(words.subject, filling), body: fillText(words.body, filling) };
    return [...new Set(words.channels)].map((channel) => ({
      id: newId(),
      enrollmentId: pending.running.enrollment.id,
      notice: name,
      to: role,
      channel,
      address: channel === "mail" && team[0] ? team[0].email : addressOf(channel, role, pending, people, fact),
      ...(channel === "mail" && team.length > 0 && { toTeam: true, others: team.slice(1).map(({ email }) => email) }),
      ...text,
      language: filling.language,
      status: "queued" as const,
      effectId: pending.effect.id,
      createdAt: pending.at,
    }));
  });
};
