import { createHash } from "node:crypto";
import type { Language } from "@parcours/core";
import { hasUsers, insertFirstAdministrator, insertSetUpCode, inTransaction, isSetUpCode } from "@parcours/store";
import type { Service } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { memberRingOf } from "../members/ring.ts";
import { assertStorable } from "../storable.ts";
import { isAddress } from "./email.ts";
import { limitTries } from "./limit-tries.ts";
import { assertGoodPassword } from "./password.ts";
import { type SignedIn, startSession } from "./sign-in.ts";
import { type NewUser, readyUser } from "./users.ts";
import type { Visit } from "./visit.ts";

const CODE_DIGITS = 16;
/** No letter that looks like another. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const MONTH_MS = 30 * 24 * 60 * 60_000;

/** Written in groups, typed in any way. */
const hashOf = (code: string): string =>
  createHash("sha256")
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ""))
    .digest("hex");

/** Whether nobody has an account yet. */
export const isSetUpNeeded = async (service: Service): Promise<boolean> =>
  !(await hasUsers(service.store.everywhere()));

/**
 * A code for the first set-up, while nobody has an account; undefined otherwise. Whoever can read where the server was
 * started may give it: each start makes one more, and the set-up spends them all.
 */
export const issueSetUpCode = async (service: Service): Promise<string | undefined> => {
  if (!(await isSetUpNeeded(service))) return undefined;
  const digits = Array.from(service.randomBytes(CODE_DIGITS), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  const code = digits.match(/.{4}/g)!.join("-");
  const now = service.clock();
  await insertSetUpCode(service.store.everywhere(), {
    id: service.newId("ver"),
    hash: hashOf(code),
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + MONTH_MS).toISOString(),
  });
  return code;
};

export interface SetUp {
  code: string;
  /** What the organization is called. */
  organization: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

const done = (): ServiceError =>
  new ServiceError("conflict", {
    fr: "L’installation est déjà faite : connectez-vous.",
    en: "The set-up is done already: sign in.",
  });

const assertCode = async (service: Service, code: string): Promise<void> => {
  if (await isSetUpCode(service.store.everywhere(), hashOf(code), service.clock().toISOString())) return;
  const message = {
    fr: "Ce code n’est pas celui qui est affiché au démarrage du serveur.",
    en: "This is not the code that is shown when the server starts.",
  };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/code", message }] });
};

const assertFilled = ({ organization, name, email }: SetUp): void => {
  const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  const errors = [
    ...(organization.trim() === "" ? [error("/organization", "Un nom est demandé.", "A name is needed.")] : []),
    ...(name.trim() === "" ? [error("/name", "Un nom est demandé.", "A name is needed.")] : []),
    ...(isAddress(email) ? [] : [error("/email", "Adresse électronique attendue.", "An e-mail address is expected.")]),
  ];
  if (errors.length === 0) return;
  const detail = { fr: "Certaines données sont à corriger.", en: "Some of the input has to be corrected." };
  throw new ServiceError("invalid_input", detail, { errors });
};

/** The first account, with its place in the first organization; undefined when there is an account already. */
const insertFirst = async (
  service: Service,
  given: NewUser,
  organizationName: string | undefined,
): Promise<{ organization: string; user: string } | undefined> => {
  const user = await readyUser(service, given);
  const first = {
    user,
    member: service.newId("mbr"),
    organizationId: service.newId("org"),
    organizationName,
    fallbackName: "Parcours",
  };
  const organization = await inTransaction(
    service.store,
    "everywhere",
    async (trx) => await insertFirstAdministrator(trx, first),
  );
  memberRingOf(service).forget();
  return organization === undefined ? undefined : { organization, user: user.id };
};

/**
 * Names the organization, makes its first administrator and signs them in; once, with the code shown where the server was
 * started. Throws `conflict` when somebody has an account, `invalid_input`, `too_many`.
 */
export const setUp = async (service: Service, visit: Visit, input: SetUp): Promise<SignedIn> => {
  if (!(await isSetUpNeeded(service))) throw done();
  const tried = await limitTries(service, { what: "set-up", address: visit.address });
  await assertCode(service, input.code);
  await tried.succeeded();
  assertStorable(input);
  assertFilled(input);
  await assertGoodPassword(input.password, [input.name, input.email, input.organization]);
  const first = await insertFirst(service, input, input.organization.normalize("NFC").trim());
  if (first === undefined) throw done();
  return await startSession(service, visit, first.user);
};

/**
 * The first administrator as the operator gave them in the environment; false when somebody has an account, and nothing
 * happens. Throws `invalid_input` when the password will not do.
 */
export const ensureAdministrator = async (
  service: Service,
  { email, password }: { email: string; password: string },
): Promise<boolean> => {
  if (!(await isSetUpNeeded(service))) return false;
  await assertGoodPassword(password, [email]);
  const name = email.split("@")[0] ?? email;
  return (await insertFirst(service, { email, name, language: "fr", password }, undefined)) !== undefined;
};
