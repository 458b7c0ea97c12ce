import { addDuration } from "@parcours/core";
import { hasEvidence } from "@parcours/store";
import type { Context } from "../context.ts";
import { actorOf, needsAssignments } from "../enrollments/actor.ts";
import { applyEvent } from "../enrollments/apply.ts";
import { write } from "../enrollments/event-writer.ts";
import { ServiceError } from "../errors.ts";
import { contractWork } from "./contract-work.ts";
import { takeUpToEnd } from "./desk.ts";
import type { Device } from "./device.ts";
import { appendEvidence } from "./evidence/append.ts";
import { momentKey } from "./moments.ts";
import { contractFor } from "./studio.ts";
import { mayTakeBack } from "./take-back.ts";

export interface EndInput {
  id: string;
  reason: string;
  device: Device;
}

const notTheirs = (open: boolean): ServiceError =>
  new ServiceError(
    "forbidden",
    open
      ? {
          fr: "Vous n’avez pas de rôle dans ce programme : vous ne pouvez pas reprendre ce contrat.",
          en: "You have no role in this program: you cannot take this contract back.",
        }
      : {
          fr: "Ce contrat est en vigueur : l’administration ou la direction du programme peut l’annuler ; vous pouvez y mettre fin.",
          en: "This contract is in force: administrators and program managers can void it; you can end it.",
        },
  );

/**
 * The organization takes a contract back, or ends the effect of one. Throws `not_found`, `forbidden`, `wrong_state`.
 * Whoever may take it back speaks for the organization in it, whatever their own role in the program.
 */
export const voidContract = async (context: Context, { id, reason, device }: EndInput): Promise<void> => {
  const { enrollmentId } = await contractFor(context, id);
  const { service, organization, caller } = context;
  await write(service, organization, {
    enrollments: [enrollmentId],
    withRoles: needsAssignments(caller),
    perform: async (batch, trx) => {
      const { contract, running } = await takeUpToEnd(batch, trx, { enrollment: enrollmentId, id });
      const { contract: name, instance } = contract;
      const own = actorOf(caller, enrollmentId, batch.roles);
      if (!mayTakeBack(own, running.program, contract)) throw notTheirs(contract.status === "open");
      const actor = { ...own, roles: "*" as const };
      const event = { type: `contract.${name}.voided`, data: { instance }, actor, reason: { text: reason } };
      batch.momentFacts.set(momentKey(enrollmentId, name, instance), {
        means: "studio",
        facts: { reason, by: { kind: caller.kind, id: caller.id }, device },
      });
      applyEvent(batch, enrollmentId, event);
      return { enrollment: enrollmentId };
    },
  });
};

const notInForce = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "Ce contrat n’est pas en vigueur : il n’y a rien à résilier.",
    en: "This contract is not in force: there is nothing to terminate.",
  });

const noticeGiven = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "Le préavis court déjà.",
    en: "Notice was given already.",
  });

/**
 * Ends a contract early: after the notice that the program asks for, else at once. Who gave notice, why and until when
 * is kept; the contract ends by itself when it has run. Throws `not_found`, `forbidden`, `wrong_state`.
 */
export const terminateContract = async (
  context: Context,
  { id, reason, device }: EndInput,
): Promise<{ endsAt: string }> => {
  const { enrollmentId } = await contractFor(context, id);
  const { service, organization, caller } = context;
  const { value } = await write(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      const { contract, running } = await takeUpToEnd(batch, trx, { enrollment: enrollmentId, id });
      if (contract.status !== "completed" || contract.endedAt !== null) throw notInForce();
      if (await hasEvidence(trx, organization, { contractId: id, kind: "notice_given", role: null }))
        throw noticeGiven();
      const { contract: name, instance } = contract;
      const { definition, timeZone } = running.program.compiled;
      const notice = definition.meta.contracts?.[name]?.notice;
      const endsAt = notice === undefined ? batch.now : addDuration(batch.now, notice, timeZone);
      const facts = {
        reason,
        by: { kind: caller.kind, id: caller.id },
        effectiveAt: endsAt,
        notice: notice ?? null,
        device,
      };
      await appendEvidence(service, trx, organization, [
        { contract: id, at: batch.now, kind: "notice_given", role: null, facts },
      ]);
      if (notice === undefined) {
        const actor = { kind: "system" as const, roles: "*" as const };
        batch.momentFacts.set(momentKey(enrollmentId, name, instance), { means: "studio", facts });
        applyEvent(batch, enrollmentId, {
          type: `contract.${name}.terminated`,
          data: { instance },
          actor,
          reason: { text: reason },
        });
      } else {
        batch.writes.effects.push(
          contractWork(`${id}/terminate`, enrollmentId, { does: "terminate", contract: id, reason }, endsAt),
        );
      }
      return { enrollment: enrollmentId, endsAt };
    },
  });
  return { endsAt: value.endsAt };
};
