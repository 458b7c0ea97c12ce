import type { Language } from "@parcours/core";
import { endSessions, listSessions, type OpenSession, updateUser } from "@parcours/store";
import type { Service } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { assertStorable } from "../storable.ts";
import { authOf } from "./auth.ts";
import { mailChange } from "./letters.ts";
import { assertGoodPassword } from "./password.ts";
import { confirmed } from "./second-factor.ts";
import type { Person } from "./session.ts";
import { headersOf, type Visit } from "./visit.ts";

/** Changes how somebody is called, or the language they are written to in. */
export const changeAccount = async (
  service: Service,
  person: Person,
  change: { name?: string | undefined; language?: Language | undefined },
): Promise<Person> => {
  assertStorable(change);
  const name = change.name?.normalize("NFC").trim() ?? person.name;
  const language = change.language ?? person.language;
  if (name === "") {
    const message = { fr: "Un nom est demandé.", en: "A name is needed." };
    throw new ServiceError("invalid_input", message, { errors: [{ path: "/name", message }] });
  }
  await updateUser(service.store.everywhere(), person.id, { name, language, at: service.clock().toISOString() });
  return { ...person, name, language };
};

/**
 * Changes the password, or sets the first one of somebody who signs in by other ways (then `current` is not looked at).
 * Other sessions end. Returns cookies of this session, which is renewed. Throws `invalid_input`, `too_many`.
 */
export const changePassword = async (
  service: Service,
  { visit, person }: { visit: Visit; person: Person },
  { current, next }: { current?: string | undefined; next: string },
): Promise<string[]> => {
  const { api, $context } = await authOf(service);
  const { internalAdapter } = await $context;
  const has = (await internalAdapter.findCredentialAccount(person.id)) !== null;
  await assertGoodPassword(next, [person.name, person.email], "/next");
  const told = headersOf(visit);
  const cookies = await confirmed(service, { visit, person }, async () => {
    if (!has) {
      await api.setPassword({ body: { newPassword: next }, headers: told });
      await endSessions(service.store.everywhere(), person.id, { but: person.session });
      return [];
    }
    const body = { currentPassword: current ?? "", newPassword: next, revokeOtherSessions: true };
    const { headers } = await api.changePassword({ body, headers: told, returnHeaders: true });
    return headers.getSetCookie();
  }).catch((error: unknown) => {
    throw atCurrent(error);
  });
  await mailChange(service, person.id, { kind: "password_changed" });
  return cookies;
};

/** The password asked for again is called `current` here. */
const atCurrent = (error: unknown): unknown => {
  const [fault] = error instanceof ServiceError && error.code === "invalid_input" ? (error.details.errors ?? []) : [];
  if (fault?.path !== "/password") return error;
  return new ServiceError("invalid_input", fault.message, { errors: [{ ...fault, path: "/current" }] });
};

/** Open sessions of somebody, newest first. */
export const listOpenSessions = async (
  service: Service,
  person: Person,
): Promise<(OpenSession & { current: boolean })[]> => {
  const sessions = await listSessions(service.store.everywhere(), person.id, service.clock().toISOString());
  return sessions.map((session) => ({ ...session, current: session.id === person.session }));
};

/** Ends one session of somebody, for good and at once. Throws `not_found`. */
export const endSession = async (service: Service, person: Person, id: string): Promise<void> => {
  if ((await endSessions(service.store.everywhere(), person.id, { only: id })) === 0) {
    throw notFound({ fr: "Session", en: "Session" });
  }
};

/** Ends every session of somebody but this one. */
export const endOtherSessions = async (service: Service, person: Person): Promise<void> => {
  await endSessions(service.store.everywhere(), person.id, { but: person.session });
};
