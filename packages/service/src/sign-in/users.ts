import { type Language, LANGUAGES } from "@parcours/core";
import { findUserByEmail, insertUser, inTransaction, type NewUserRow, uniqueViolation } from "@parcours/store";
import { hashPassword } from "better-auth/crypto";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { emailOf } from "./email.ts";

/** Somebody who can sign in. */
export interface User {
  id: string;
  name: string;
  email: string;
  language: Language;
}

export interface NewUser {
  email: string;
  name: string;
  language: Language;
  /** Checked already (`assertGoodPassword`); absent for who signs in by link or by a provider. */
  password?: string | undefined;
}

/** The language of an account; French when it is one that we do not speak. */
export const languageOf = (name: string): Language => LANGUAGES.find((language) => language === name) ?? "fr";

/** Who signs in with this address; undefined when nobody does. */
export const findUser = async (service: Service, email: string): Promise<User | undefined> => {
  const found = await findUserByEmail(service.store.everywhere(), emailOf(email));
  return found && { ...found, language: languageOf(found.language) };
};

/**
 * Readies an account to be inserted with `insertUser`, in a transaction of the caller's. Its address counts as verified:
 * whoever calls this has seen to that (an invitation that arrived, the set-up code, the operator's own setting).
 */
export const readyUser = async (service: Service, user: NewUser): Promise<NewUserRow> => ({
  id: service.newId("usr"),
  accountId: service.newId("acc"),
  email: emailOf(user.email),
  name: user.name.normalize("NFC").trim(),
  language: user.language,
  passwordHash: user.password === undefined ? null : await hashPassword(user.password),
  at: service.clock().toISOString(),
});

/** The error of `insertUser` when the address has an account, as people read it; other errors as they are. */
export const asTaken = (error: unknown): unknown =>
  uniqueViolation(error) === "users_email"
    ? new ServiceError("conflict", {
        fr: "Cette adresse a déjà un compte.",
        en: "This address has an account already.",
      })
    : error;

/** Makes an account, see `readyUser`. Throws `conflict` when the address has one. */
export const createUser = async (service: Service, user: NewUser): Promise<User> => {
  const row = await readyUser(service, user);
  try {
    await inTransaction(service.store, "everywhere", async (trx) => await insertUser(trx, row));
  } catch (error) {
    throw asTaken(error);
  }
  return { id: row.id, name: row.name, email: row.email, language: user.language };
};
