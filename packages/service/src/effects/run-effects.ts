import type { Fact, Snapshot } from "@parcours/core";
import {
  claimEffects,
  failEffect,
  finishEffect,
  getEnrollment,
  getEnrollments,
  getParticipants,
  inTransaction,
  listEffects,
  listMembers,
  loadParticipantsForUpdate,
  releaseEffects,
  reviveEffect,
  type StoredEffect,
  type Trx,
  updateParticipant,
  writeSteps,
} from "@parcours/store";
import { authorize, type Context, nowOf, type Service } from "../context.ts";
import { finishIdleWork } from "../contracts/idle-work.ts";
import { workOnContract } from "../contracts/work.ts";
import { notFound } from "../errors.ts";
import { readBy } from "../enrollments/members.ts";
import { shownFacts } from "../enrollments/write.ts";
import { changedFacts, factsOfParticipant, withFacts } from "../participants/facts.ts";
import { spreadFacts } from "../participants/spread.ts";
import { offerPlaces, type PlaceToOffer } from "../places/offer-places.ts";
import { deliver, deliveryOf, type Fate, type SystemEvent } from "./deliver.ts";

const LEASE_MS = 60_000;
const HELD_MS = 10 * 60_000;
const MAX_ATTEMPTS = 12;
const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 3_600_000;

/** A send to members or pairs becomes one delivery for each of them, so that none waits for another. */
const send = async (service: Service, effect: StoredEffect): Promise<Fate> =>
  await inTransaction<Fate>(service.store, { within: effect.organization }, async (trx) => {
    const { organization, id, enrollmentId } = effect;
    if (!(await finishEffect(trx, organization, id))) return "done";
    const { to, event: type } = effect.payload as { to: string; event: string };
    const toPairs = to === "its-pairs";
    const memberships = await listMembers(trx, organization, toPairs ? "member" : "pair", [enrollmentId]);
    const targets = toPairs
      ? memberships.map((one) => one.enrollmentId)
      : memberships.filter(({ member }) => member === to).map((one) => one.memberEnrollmentId);
    const now = service.clock().toISOString();
    const effects = targets.map((target) => deliveryOf(`${id}/${target}`, target, { type }, now));
    await writeSteps(trx, organization, { effects });
    return "done";
  });

const changeFile = async (service: Service, trx: Trx, effect: StoredEffect): Promise<void> => {
  const { organization, enrollmentId } = effect;
  const participantId = (await getEnrollment(trx, organization, enrollmentId))?.participantId;
  if (participantId === null || participantId === undefined) return;
  const [before] = await loadParticipantsForUpdate(trx, organization, [participantId]);
  if (before === undefined) return;
  const { data } = effect.payload as { data: Record<string, Fact> };
  const after = { ...withFacts(before, data), updatedAt: service.clock().toISOString() };
  const facts = changedFacts(factsOfParticipant(before), factsOfParticipant(after));
  if (Object.keys(facts).length === 0) return;
  await updateParticipant(trx, organization, after);
  const revision = before.revision + 1;
  await spreadFacts(service, trx, { organization, participantId, revision, facts, except: enrollmentId });
};

const updatePerson = async (service: Service, effect: StoredEffect): Promise<Fate> =>
  await inTransaction<Fate>(service.store, { within: effect.organization }, async (trx) => {
    if (await finishEffect(trx, effect.organization, effect.id)) await changeFile(service, trx, effect);
    return "done";
  });

const only = (fields: readonly string[], facts: Record<string, Fact>): Record<string, Fact> =>
  Object.fromEntries(fields.map((field) => [field, (Object.hasOwn(facts, field) ? facts[field] : undefined) ?? null]));

/** A run is told what the person's file holds now: a change that had to wait must not undo a later one. */
const tellPerson = async (service: Service, effect: StoredEffect): Promise<Fate> => {
  const { organization, enrollmentId } = effect;
  const { fields } = effect.payload as { fields: string[] };
  return await deliver(service, effect, async (batch, trx) => {
    const id = batch.running.get(enrollmentId)?.enrollment.participantId ?? "";
    const [participant] = await getParticipants(trx, organization, [id]);
    return participant && { type: "person.updated", data: only(fields, factsOfParticipant(participant)) };
  });
};

/** A pair is told what its member shows now, of what it reads. */
const tellPair = async (service: Service, effect: StoredEffect): Promise<Fate> => {
  const { organization, id, enrollmentId: memberId } = effect;
  const { pair, member, fields } = effect.payload as { pair: string; member: string; fields: string[] };
  return await deliver(service, { organization, id, enrollmentId: pair }, async (batch, trx) => {
    const program = batch.running.get(pair)?.program;
    const [stored] = await getEnrollments(trx, organization, [memberId]);
    const snapshot = batch.running.get(memberId)?.snapshot ?? (stored && (JSON.parse(stored.snapshot) as Snapshot));
    if (program === undefined || snapshot === undefined) return undefined;
    const data = readBy(program, member, only(fields, shownFacts(snapshot)));
    return Object.keys(data).length === 0 ? undefined : { type: "member.updated", data: { member, data } };
  });
};

const carryOut = async (service: Service, effect: StoredEffect): Promise<Fate> => {
  switch (effect.kind) {
    case "send":
      return await send(service, effect);
    case "deliver":
      return await deliver(service, effect, effect.payload as SystemEvent);
    case "updatePerson":
      return await updatePerson(service, effect);
    case "memberUpdated":
      return await tellPair(service, effect);
    case "personUpdated":
      return await tellPerson(service, effect);
    case "contract":
      return await workOnContract(service, effect);
    case "offerPlaces":
      await offerPlaces(service, effect.organization, effect.payload as PlaceToOffer, effect.id);
      return "done";
    default:
      throw new Error(`unknown kind of effect: ${effect.kind}`);
  }
};

const retryAt = (now: string, attempts: number): string | null => {
  if (attempts >= MAX_ATTEMPTS) return null;
  const wait = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts);
  return new Date(Date.parse(now) + wait).toISOString();
};

const attempt = async (service: Service, effect: StoredEffect, now: string): Promise<Fate | "failed"> => {
  const { organization, id, attempts } = effect;
  const db = service.store.within(organization);
  try {
    const fate = await carryOut(service, effect);
    if (fate === "held") {
      const at = new Date(Date.parse(now) + HELD_MS).toISOString();
      await failEffect(db, organization, id, "the enrollment is held by an error", at);
    }
    return fate;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await failEffect(db, organization, id, message, retryAt(now, attempts));
    return "failed";
  }
};

export interface EffectsRun {
  /** Effects taken, whatever became of them. */
  taken: number;
  /** Effects whose event was not accepted where its enrollment stood; they are over. */
  refused: number;
  failed: number;
}

/**
 * Carries out effects that are due, of all organizations, each once: events between pairs and members, changes of
 * people's files, places to offer. Takes no context: it is the service's own work.
 */
export const runEffects = async (
  service: Service,
  {
    now = service.clock().toISOString(),
    limit = 100,
    owner = "effects",
    withoutAsking,
  }: {
    now?: string;
    limit?: number;
    owner?: string;
    /** Nobody is asked to sign yet: that waits for a call without this. */
    withoutAsking?: boolean;
  } = {},
): Promise<EffectsRun> => {
  const claim = { now, limit, owner, leaseMs: LEASE_MS, withoutAsking };
  const claimed = await claimEffects(service.store.everywhere(), claim);
  const idle = await finishIdleWork(service, claimed);
  const owed = claimed.filter((effect) => !idle.has(effect));
  const fates = await Promise.all(owed.map(async (effect) => await attempt(service, effect, now)));
  const count = (fate: string): number => fates.filter((one) => one === fate).length;
  return { taken: claimed.length, refused: count("refused"), failed: count("failed") };
};

/** Gives back what this process claimed, when it stops. */
export const releaseClaimedEffects = async (service: Service, owner: string): Promise<void> =>
  await releaseEffects(service.store.everywhere(), owner);

/** An effect that was given up, as an operator sees it. */
export interface DeadEffect {
  id: string;
  enrollment: string;
  kind: string;
  error: string | null;
  attempts: number;
}

/** Effects of the organization that were given up after many tries. */
export const listDeadEffects = async (context: Context): Promise<DeadEffect[]> => {
  authorize(context, "operate");
  const dead = await listEffects(context.service.store.within(context.organization), context.organization, {
    state: "dead",
  });
  return dead.map(({ id, enrollmentId, kind, error, attempts }) => ({
    id,
    enrollment: enrollmentId,
    kind,
    error,
    attempts,
  }));
};

/** Tries an effect again that was given up. Throws `not_found`. */
export const retryEffect = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "operate");
  const { service, organization } = context;
  if (!(await reviveEffect(service.store.within(organization), organization, id, nowOf(context)))) {
    throw notFound({ fr: "Effet", en: "Effect" });
  }
  service.wake("effects");
};
