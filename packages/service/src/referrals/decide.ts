import {
  decideReferral,
  insertParticipant,
  loadParticipantsForUpdate,
  loadReferralForUpdate,
  type Participant,
  type Referral,
  similarParticipants,
  type Trx,
  updateParticipant,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { assertSite } from "../enrollments/assignment.ts";
import { assertStorable } from "../storable.ts";
import { fieldsOf, receivableFacts } from "./person.ts";
import { noSuchReferral, readReferral } from "./read.ts";
import type { ReferralView } from "./view.ts";

export interface Decision {
  id: string;
  /** Accepting: where the file is to lie; absent: where it was referred to. */
  site?: string | undefined;
  /** Accepting: who is to look after the file. */
  owner?: string | undefined;
  /** Why, for the other side to read. */
  note?: string | undefined;
}

/** An accepted referral; `similar`: files that may be of the same person. Nothing is merged by itself. */
export interface AcceptedReferral {
  referral: ReferralView;
  participant: string;
  similar: string[];
}

const decided = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "Cette orientation est déjà décidée.",
    en: "This referral is decided already.",
  });

const notYours = (fr: string, en: string): ServiceError => new ServiceError("forbidden", { fr, en });

/** Whoever sees everybody decides, and whoever works at the site that it goes to. */
const assertReceives = ({ caller }: Context, { direction, toSiteId }: Referral): void => {
  const { sees } = caller;
  const receives = "all" in sees || (toSiteId !== null && sees.sites?.includes(toSiteId) === true);
  if (direction === "outgoing" || !receives) {
    throw notYours("C’est à l’autre côté de décider.", "It is for the other side to decide.");
  }
};

const assertSent = ({ caller }: Context, referral: Referral): void => {
  const sent = referral.direction !== "incoming" || referral.createdBy === caller.id;
  if (!sent || (!("all" in caller.sees) && referral.createdBy !== caller.id)) {
    throw notYours("Seul qui l’a proposée peut la retirer.", "Only who made it can withdraw it.");
  }
};

const load = async ({ organization, caller }: Context, trx: Trx, id: string): Promise<Referral> => {
  const referral = await loadReferralForUpdate(trx, organization, id, caller.sees);
  if (referral === undefined) throw noSuchReferral();
  if (referral.status !== "pending") throw decided();
  return referral;
};

/** Records a decision here, and on the other side: there without who it was and what came of it. */
const record = async (
  context: Context,
  trx: Trx,
  referral: Referral,
  { status, participantId, note }: { status: Referral["status"]; participantId: string | null; note: string | null },
): Promise<void> => {
  const { organization, caller } = context;
  const decidedAt = nowOf(context);
  const { person, otherOrganization, otherReferral } = referral;
  await decideReferral(trx, organization, referral.id, {
    status,
    participantId,
    person,
    decidedAt,
    decidedBy: caller.id,
    note,
  });
  if (otherOrganization === null || otherReferral === null) return;
  const there = await loadReferralForUpdate(trx, otherOrganization, otherReferral, { all: true });
  if (there === undefined) return;
  const { participantId: theirs, person: kept } = there;
  const decidedBy = organization;
  await decideReferral(trx, otherOrganization, otherReferral, {
    status,
    participantId: theirs,
    person: kept,
    decidedAt,
    decidedBy,
    note,
  });
};

/** The person's file moves to the site; their runs stay where they are, and are seen with the file. */
const moveFile = async (context: Context, trx: Trx, referral: Referral, decision: Decision): Promise<string> => {
  const { organization } = context;
  const id = referral.participantId ?? "";
  const [file] = await loadParticipantsForUpdate(trx, organization, [id]);
  if (file === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  const moved = {
    ...file,
    siteId: decision.site ?? referral.toSiteId,
    ownerId: decision.owner ?? null,
    updatedAt: nowOf(context),
  };
  await updateParticipant(trx, organization, moved);
  return id;
};

/** A file of its own with what was consented to: whoever it may be of besides, is for people to say. */
const newFile = async (
  context: Context,
  trx: Trx,
  referral: Referral,
  decision: Decision,
): Promise<{ id: string; similar: string[] }> => {
  const { service, organization, language } = context;
  const { builtIn, attributes } = receivableFacts(referral.person, await fieldsOf(trx, organization));
  const now = nowOf(context);
  const file: Participant = {
    id: service.newId("ptc"),
    name: builtIn["name"] ?? "",
    email: builtIn["email"] ?? null,
    phone: builtIn["phone"] ?? null,
    birthDate: builtIn["birthDate"] ?? null,
    language,
    externalId: null,
    attributes,
    siteId: decision.site ?? referral.toSiteId,
    ownerId: decision.owner ?? null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
  const similar = await similarParticipants(trx, organization, file);
  await insertParticipant(trx, organization, file);
  return { id: file.id, similar };
};

/**
 * Accepts a referral. Within the organization the person's file moves to the site; from elsewhere a new file is made of
 * what was consented to, and nothing else. Throws `not_found`, `wrong_state` (decided already), `forbidden`.
 */
export const acceptReferral = async (context: Context, decision: Decision): Promise<AcceptedReferral> => {
  authorize(context, "referral.decide");
  assertStorable(decision);
  const { note = null } = decision;
  // What concerns another organization is recorded there too.
  const made = await transact(
    context,
    async (trx) => {
      const referral = await load(context, trx, decision.id);
      assertReceives(context, referral);
      if (decision.site !== undefined) await assertSite(context, trx, decision.site);
      const { id, similar } =
        referral.direction === "internal"
          ? { id: await moveFile(context, trx, referral, decision), similar: [] }
          : await newFile(context, trx, referral, decision);
      await record(context, trx, referral, { status: "accepted", participantId: id, note });
      return { participant: id, similar };
    },
    "everywhere",
  );
  return { referral: await readReferral(context, { id: decision.id }), ...made };
};

/** Declines a referral. Throws `not_found`, `wrong_state`, `forbidden`. */
export const declineReferral = async (
  context: Context,
  { id, note = null }: { id: string; note?: string | null | undefined },
): Promise<ReferralView> => {
  authorize(context, "referral.decide");
  assertStorable({ note });
  await transact(
    context,
    async (trx) => {
      const referral = await load(context, trx, id);
      assertReceives(context, referral);
      await record(context, trx, referral, { status: "declined", participantId: referral.participantId, note });
    },
    "everywhere",
  );
  return await readReferral(context, { id });
};

/** Takes back a referral that is not decided. Throws `not_found`, `wrong_state`, `forbidden`. */
export const withdrawReferral = async (context: Context, { id }: { id: string }): Promise<ReferralView> => {
  authorize(context, "referral.write");
  await transact(
    context,
    async (trx) => {
      const referral = await load(context, trx, id);
      assertSent(context, referral);
      await record(context, trx, referral, { status: "withdrawn", participantId: referral.participantId, note: null });
    },
    "everywhere",
  );
  return await readReferral(context, { id });
};
