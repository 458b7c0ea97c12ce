import { type Contract, getContract, getUser } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { actorOf, needsAssignments } from "../enrollments/actor.ts";
import { applyEvent } from "../enrollments/apply.ts";
import type { Batch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";
import { ServiceError } from "../errors.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { consentTo } from "./consent.ts";
import { assertTurn, hasSigned, signedObject, type Table, takeUp } from "./desk.ts";
import type { Device } from "./device.ts";
import { momentKey } from "./moments.ts";
import { invalid, noContract, notOpen } from "./refusals.ts";

/** A contract that the caller may see, for what is done to it. Throws `forbidden`, `not_found`. */
export const contractFor = async (context: Context, id: string): Promise<Contract> => {
  authorize(context, "event.send");
  const { service, organization, caller } = context;
  const contract = await getContract(service.store.within(organization), organization, id, caller.sees);
  if (contract === undefined) throw noContract();
  await assertSeesEnrollments(context, [contract.enrollmentId]);
  return contract;
};

const notAPerson = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Une signature est celle d’une personne connectée : une clé ne signe pas.",
    en: "A signature is that of a person who is signed in: a key does not sign.",
  });

const notTheirs = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Vous ne signez pas pour cette partie.",
    en: "You do not sign for this party.",
  });

/** Roles of the organization’s own parties in which the caller may sign now. */
const ownRoles = (context: Context, batch: Batch, { running, parties }: Table): string[] => {
  const { roles } = actorOf(context.caller, running.enrollment.id, batch.roles);
  return parties
    .filter(({ signsIn, role }) => signsIn === "studio" && (roles === "*" || roles.includes(role)))
    .map(({ role }) => role);
};

const personOf = async (context: Context): Promise<{ id: string; name: string; email: string }> => {
  const { caller, service } = context;
  if (caller.kind !== "user") throw notAPerson();
  const user = await getUser(service.store.everywhere(), caller.id);
  if (user === undefined) throw notAPerson();
  return { id: user.id, name: user.name, email: user.email };
};

export interface StudioSignInput {
  id: string;
  /** For which party; absent: the first that the caller may sign for. */
  role?: string | undefined;
  /** Hash of the sentence that was agreed to. */
  consent: string;
  device: Device;
}

/**
 * The organization signs, by a person who is signed in. Signature, evidence and whatever the program does next are one
 * transaction. Throws `not_found`, `forbidden`, `wrong_state`, `invalid_input`.
 */
export const signInStudio = async (
  context: Context,
  { id, role: asked, consent: agreed, device }: StudioSignInput,
): Promise<void> => {
  const { enrollmentId } = await contractFor(context, id);
  const person = await personOf(context);
  const { service, organization, caller, language } = context;
  await write(service, organization, {
    enrollments: [enrollmentId],
    withRoles: needsAssignments(caller),
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id });
      const own = ownRoles(context, batch, table);
      const role = asked ?? own.find((one) => !hasSigned(table, one)) ?? own[0];
      if (role === undefined || !own.includes(role)) throw notTheirs();
      if (hasSigned(table, role)) return { enrollment: enrollmentId };
      assertTurn(table, role);
      const consent = consentTo(table.document.title, language);
      if (agreed !== consent.hash)
        throw invalid(
          "/consent",
          "Relisez la phrase d’accord, puis cochez-la.",
          "Read the sentence of consent again, then tick it.",
        );
      const { contract, instance } = table.contract;
      const actor = { kind: caller.kind, id: caller.id, roles: [role] };
      applyEvent(batch, enrollmentId, { type: `contract.${contract}.signed`, data: { instance }, as: role, actor });
      const identified = { by: "account", user: person.id, email: person.email, member: caller.member ?? null };
      const facts = { name: person.name, ...signedObject(table), consent, identified, device };
      batch.momentFacts.set(momentKey(enrollmentId, contract, instance, role), { means: "studio", facts });
      return { enrollment: enrollmentId };
    },
  });
};

/** The organization says that it does not sign. Throws `not_found`, `forbidden`, `wrong_state`. */
export const declineInStudio = async (
  context: Context,
  { id, role: asked, reason, device }: { id: string; role?: string | undefined; reason: string; device: Device },
): Promise<void> => {
  const { enrollmentId } = await contractFor(context, id);
  const { service, organization, caller } = context;
  await write(service, organization, {
    enrollments: [enrollmentId],
    withRoles: needsAssignments(caller),
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id });
      const own = ownRoles(context, batch, table);
      const role = asked ?? own.find((one) => !hasSigned(table, one));
      if (role === undefined || !own.includes(role)) throw notTheirs();
      if (table.state.status !== "open") throw notOpen();
      const { contract, instance } = table.contract;
      const actor = { kind: caller.kind, id: caller.id, roles: [role] };
      const event = {
        type: `contract.${contract}.declined`,
        data: { instance },
        as: role,
        actor,
        reason: { text: reason },
      };
      applyEvent(batch, enrollmentId, event);
      const facts = { reason, ...signedObject(table), identified: { by: "account", [caller.kind]: caller.id }, device };
      batch.momentFacts.set(momentKey(enrollmentId, contract, instance), { means: "studio", facts });
      return { enrollment: enrollmentId };
    },
  });
};
