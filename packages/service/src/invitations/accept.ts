import type { Language } from "@parcours/core";
import {
  acceptInvitation as accept,
  findInvitation,
  findUserByEmail,
  getOrganization,
  inTransaction,
  insertMember,
  insertUser,
  type Invitation,
  type NewUserRow,
} from "@parcours/store";
import type { Service } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { memberRingOf } from "../members/ring.ts";
import { personOf } from "../sign-in/session.ts";
import { limitTries } from "../sign-in/limit-tries.ts";
import { assertGoodPassword } from "../sign-in/password.ts";
import { startSession } from "../sign-in/sign-in.ts";
import { asTaken, readyUser } from "../sign-in/users.ts";
import type { Visit } from "../sign-in/visit.ts";
import { assertStorable } from "../storable.ts";
import { readToken } from "./token.ts";

/** What an invitation says to whoever holds its link. */
export interface OpenInvitation {
  /** Name of the organization. */
  organization: string;
  email: string;
  role: string;
  expiresAt: string;
  /** The address has an account: sign in with it, then accept. */
  account: boolean;
}

const noSuchInvitation = (): ServiceError =>
  new ServiceError("not_found", {
    fr: "Cette invitation n’existe pas, a déjà servi ou n’est plus valable.",
    en: "This invitation does not exist, was used or is past its end.",
  });

/** The invitation of a token that may still be accepted. Throws `not_found`, the same for all that may not. */
const openOne = async (service: Service, token: string): Promise<Invitation> => {
  const read = readToken(token);
  const found = read && (await findInvitation(service.store.within(read.organization), read.organization, read.hash));
  const now = service.clock().toISOString();
  if (found === undefined || found.acceptedAt !== null || found.revokedAt !== null || found.expiresAt <= now) {
    throw noSuchInvitation();
  }
  return found;
};

/** Shows an invitation to whoever holds its link; nothing changes by that. Throws `not_found`, `too_many`. */
export const lookAtInvitation = async (
  service: Service,
  visit: Visit,
  { token }: { token: string },
): Promise<OpenInvitation> => {
  const tried = await limitTries(service, { what: "invitation", address: visit.address });
  const { organization, email, role, expiresAt } = await openOne(service, token);
  await tried.succeeded();
  const db = service.store.within(organization);
  const name = (await getOrganization(db, organization))?.name ?? "";
  return { organization: name, email, role, expiresAt, account: (await findUserByEmail(db, email)) !== undefined };
};

export interface Acceptance {
  token: string;
  /** Asked of who has no account yet. */
  name?: string | undefined;
  password?: string | undefined;
  language?: Language | undefined;
}

const signInFirst = (): ServiceError =>
  new ServiceError(
    "unauthorized",
    {
      fr: "Cette adresse a déjà un compte : connectez-vous, puis ouvrez de nouveau l’invitation.",
      en: "This address has an account already: sign in, then open the invitation again.",
    },
    { extra: { account: true } },
  );

const asked = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });

/** The account of somebody new. The link reached the address, so the address is theirs. Throws `invalid_input`. */
const newAccount = async (
  service: Service,
  { email, language }: Invitation,
  { name = "", password = "", language: chosen }: Acceptance,
): Promise<NewUserRow> => {
  const errors = [
    ...(name.trim() === "" || name.length > 200 ? [asked("/name", "Un nom est demandé.", "A name is needed.")] : []),
    ...(password === "" ? [asked("/password", "Un mot de passe est demandé.", "A password is needed.")] : []),
  ];
  if (errors.length > 0) {
    throw new ServiceError(
      "invalid_input",
      { fr: "Des informations manquent.", en: "Something is missing." },
      { errors },
    );
  }
  await assertGoodPassword(password, [name, email]);
  return await readyUser(service, { email, name, password, language: chosen ?? (language === "en" ? "en" : "fr") });
};

/** Makes a member of an account, and uses the invitation up with it; a new account is made along. */
const join = async (service: Service, invitation: Invitation, account: string | NewUserRow): Promise<void> => {
  const { organization, tokenHash, role, scope, sites, createdBy } = invitation;
  const now = service.clock().toISOString();
  // An account is of the installation, a membership of the organization: they are made together.
  await inTransaction(service.store, "everywhere", async (trx) => {
    if (!(await accept(trx, organization, tokenHash, now))) throw noSuchInvitation();
    if (typeof account !== "string") await insertUser(trx, account);
    await insertMember(trx, {
      organization,
      id: service.newId("mbr"),
      userId: typeof account === "string" ? account : account.id,
      role,
      scope,
      sites,
      createdAt: now,
      createdBy,
      updatedAt: now,
    });
  });
  memberRingOf(service).forget();
};

/**
 * Accepts an invitation, once: as whoever is signed in, or with a new account that is then signed in. Whoever holds the
 * link has read the mail. Throws `not_found`, `unauthorized` (the address has an account: sign in first),
 * `invalid_input`, `too_many`.
 */
export const acceptInvitation = async (
  service: Service,
  visit: Visit,
  acceptance: Acceptance,
): Promise<{ organization: string; cookies: string[] }> => {
  assertStorable(acceptance);
  const tried = await limitTries(service, { what: "invitation", address: visit.address });
  const invitation = await openOne(service, acceptance.token);
  await tried.succeeded();
  const { organization, email } = invitation;
  const person = await personOf(service, visit);
  if (person !== undefined) {
    await join(service, invitation, person.id);
    return { organization, cookies: [] };
  }
  if ((await findUserByEmail(service.store.everywhere(), email)) !== undefined) throw signInFirst();
  const account = await newAccount(service, invitation, acceptance);
  try {
    await join(service, invitation, account);
  } catch (error) {
    throw asTaken(error);
  }
  const { cookies } = await startSession(service, visit, account.id);
  return { organization, cookies };
};
