import { changeContractParty, type ContractParty } from "@parcours/store";
import type { Context } from "../context.ts";
import { write } from "../enrollments/event-writer.ts";
import { ServiceError } from "../errors.ts";
import { peopleOf } from "../messages/people.ts";
import { takeUp, turnIn } from "./desk.ts";
import { askParty } from "./ask.ts";
import { openDesk } from "./open-desk.ts";
import { appendEvidence } from "./evidence/append.ts";
import { personOf } from "./parties.ts";
import { notOpen } from "./refusals.ts";
import { contractFor } from "./studio.ts";

/** Nobody is reminded twice within this time, whoever clicks. */
const PAUSE_MS = 10 * 60_000;

const tooSoon = (retryAfter: number): ServiceError =>
  new ServiceError(
    "too_many",
    {
      fr: "Un message vient de partir. Laissez à la personne le temps de le lire.",
      en: "A message has just left. Give the person time to read it.",
    },
    { retryAfter },
  );

const nobody = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "On ne connaît l’adresse de personne à qui écrire. Complétez la fiche, ou passez par le papier.",
    en: "No address is known of anybody to write to. Complete the file, or sign on paper.",
  });

const lastSent = ({ askedAt, remindedAt }: ContractParty): number => Date.parse(remindedAt ?? askedAt ?? "") || 0;

/**
 * Writes again to whoever has to sign now, at the address that is known today. Throws `not_found`, `forbidden`,
 * `wrong_state`, `too_many`.
 */
export const remindParties = async (context: Context, { id }: { id: string }): Promise<void> => {
  const { enrollmentId } = await contractFor(context, id);
  const { service, organization } = context;
  await write(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id });
      if (table.state.status !== "open") throw notOpen();
      const { running, parties, document } = table;
      const people = (await peopleOf(trx, batch, [running]))(running);
      const scope = { program: running.program, snapshot: running.snapshot, people };
      const language = document.language === "en" ? "en" : "fr";
      const next = turnIn(table);
      const reached = parties
        .filter(({ role }) => next.includes(role))
        .map((party) => ({ ...party, ...personOf(party.role, scope, language) }))
        .filter(({ email, signsIn }) => email !== null || signsIn === "studio");
      if (reached.length === 0) throw nobody();
      const at = service.clock().getTime();
      const newest = Math.max(...reached.map(lastSent));
      if (at - newest < PAUSE_MS) throw tooSoon(Math.ceil((newest + PAUSE_MS - at) / 1000));
      const desk = await openDesk(context, trx, id);
      if (desk === undefined) throw notOpen();
      let told = 0;
      for (const party of reached) {
        const { role, name, email, phone } = party;
        await changeContractParty(trx, organization, { contractId: id, role }, { name, email, phone });
        const evidence = await askParty(desk, party, party.status === "asked");
        told += evidence.length;
        await appendEvidence(service, trx, organization, evidence);
      }
      if (told === 0) throw nobody();
      return { enrollment: enrollmentId };
    },
  });
  service.wake("mails");
};
