import { type Language, LANGUAGES } from "@parcours/core";
import {
  findUserByEmail,
  getInvitation,
  getOrganization,
  getUser,
  insertInvitation,
  insertMail,
  type Invitation,
  listInvitations as listStored,
  listMembersOf,
  type MemberScope,
  renewInvitation,
  revokeInvitations,
  type Trx,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { readyMail } from "../mail/queue.ts";
import { invitationText } from "../mail/texts.ts";
import { assertPlace } from "../members/place.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import type { OrganizationRole } from "../permissions.ts";
import { emailOf } from "../sign-in/email.ts";
import { assertStorable } from "../storable.ts";
import { newToken } from "./token.ts";

/** For how long an invitation can be accepted. */
const INVITATION_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An invitation as listed. */
export interface InvitationView {
  id: string;
  email: string;
  role: string;
  scope: MemberScope;
  sites: string[];
  status: "open" | "expired" | "accepted" | "revoked";
  createdAt: string;
  createdBy: string;
  expiresAt: string;
}

const statusOf = ({ acceptedAt, revokedAt, expiresAt }: Invitation, now: string): InvitationView["status"] => {
  if (acceptedAt !== null) return "accepted";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
};

const viewOf = (invitation: Invitation, now: string): InvitationView => {
  const { id, email, role, scope, sites, createdAt, createdBy, expiresAt } = invitation;
  return { id, email, role, scope, sites, status: statusOf(invitation, now), createdAt, createdBy, expiresAt };
};

const noSuchInvitation = (): ServiceError => notFound({ fr: "Invitation", en: "Invitation" });

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const assertEmail = (email: string): void => {
  if (EMAIL.test(email) && email.length <= 254) return;
  const message = { fr: "Adresse électronique attendue.", en: "An email address is expected." };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/email", message }] });
};

const endOf = (context: Context): string =>
  new Date(context.service.clock().getTime() + INVITATION_DAYS * DAY_MS).toISOString();

/** Who invites, by name: the person, or the organization when a key did. */
const inviterName = async ({ caller }: Context, trx: Trx, organization: string): Promise<string> => {
  const user = await getUser(trx, caller.madeBy ?? caller.id);
  return user?.name ?? organization;
};

/** Queues the mail with the link; the token stands behind `#`, where it reaches no server and no log by itself. */
const mail = async (
  context: Context,
  trx: Trx,
  { email, language: named, expiresAt }: Pick<Invitation, "email" | "language" | "expiresAt">,
  token: string,
): Promise<void> => {
  const { service, organization } = context;
  const language: Language = LANGUAGES.find((one) => one === named) ?? "fr";
  const name = (await getOrganization(trx, organization))?.name ?? "";
  const text = invitationText({
    language,
    organization: name,
    by: await inviterName(context, trx, name),
    url: `${service.instance.url}/invitation#${token}`,
    days: INVITATION_DAYS,
  });
  await insertMail(
    trx,
    readyMail(service, { organization, kind: "invitation", to: email, language, text, usefulUntil: expiresAt }),
  );
};

export interface InvitationInput {
  email: string;
  role: OrganizationRole;
  scope: MemberScope;
  sites?: readonly string[] | undefined;
  /** Of the mail; absent: the caller's. */
  language?: Language | undefined;
  key?: RequestKey | undefined;
}

const conflict = (fr: string, en: string): ServiceError => new ServiceError("conflict", { fr, en });

const assertStranger = async ({ organization }: Context, trx: Trx, email: string): Promise<void> => {
  const user = await findUserByEmail(trx, email);
  if (user === undefined) return;
  const members = await listMembersOf(trx, organization);
  if (members.some(({ userId }) => userId === user.id)) {
    throw conflict("Cette personne est déjà membre.", "This person is a member already.");
  }
};

/**
 * Invites somebody by mail; the link is in the mail and nowhere else, and ends after seven days. Throws `invalid_input`,
 * `conflict` (a member already, or invited), `forbidden` (more rights than one's own), `key_reused`.
 */
export const invite = async (context: Context, input: InvitationInput): Promise<Written<InvitationView>> => {
  authorize(context, "member.manage");
  const { key, ...asked } = input;
  assertStorable(asked);
  const email = emailOf(asked.email);
  assertEmail(email);
  const { service, organization, caller } = context;
  const now = nowOf(context);
  const written = await once(context, key, async (trx) => {
    const place = await assertPlace(context, trx, { ...asked, sites: asked.sites ?? [] });
    await assertStranger(context, trx, email);
    await revokeInvitations(trx, organization, { expiredFor: email }, now);
    const { token, hash } = newToken(service, organization);
    const invitation = {
      organization,
      id: service.newId("inv"),
      email,
      ...place,
      sites: [...place.sites],
      language: asked.language ?? context.language,
      tokenHash: hash,
      createdAt: now,
      createdBy: caller.madeBy ?? caller.id,
      expiresAt: endOf(context),
    };
    if (!(await insertInvitation(trx, invitation))) {
      throw conflict(
        "Cette adresse a déjà une invitation ; renvoyez-la ou retirez-la.",
        "This address has an invitation already; send it again or revoke it.",
      );
    }
    await mail(context, trx, invitation, token);
    return viewOf({ ...invitation, acceptedAt: null, revokedAt: null }, now);
  });
  service.wake("mails");
  return written;
};

/** Invitations, newest first, whatever became of them. Throws `forbidden`. */
export const listInvitations = async (context: Context): Promise<InvitationView[]> => {
  authorize(context, "member.manage");
  const { service, organization } = context;
  const stored = await listStored(service.store.within(organization), organization);
  return stored.map((invitation) => viewOf(invitation, nowOf(context)));
};

/** Sends an invitation again with another link and another seven days; the link before opens nothing any more. Throws `not_found`, `forbidden`. */
export const resendInvitation = async (context: Context, { id }: { id: string }): Promise<InvitationView> => {
  authorize(context, "member.manage");
  const { service, organization } = context;
  const renewed = await transact(context, async (trx) => {
    const stored = await getInvitation(trx, organization, id);
    if (stored === undefined) throw noSuchInvitation();
    const { token, hash } = newToken(service, organization);
    const invitation = { ...stored, tokenHash: hash, expiresAt: endOf(context) };
    await assertPlace(context, trx, invitation as Invitation & { role: OrganizationRole });
    if (!(await renewInvitation(trx, invitation))) throw noSuchInvitation();
    await mail(context, trx, invitation, token);
    return invitation;
  });
  service.wake("mails");
  return viewOf(renewed, nowOf(context));
};

/** Ends an invitation that nobody accepted. Throws `not_found`, `forbidden`. */
export const revokeInvitation = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "member.manage");
  await transact(context, async (trx) => {
    if ((await revokeInvitations(trx, context.organization, { id }, nowOf(context))) === 0) throw noSuchInvitation();
  });
};
