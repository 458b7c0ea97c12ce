import { isAPIError } from "better-auth/api";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { doApart } from "./apart.ts";
import { authOf } from "./auth.ts";
import { emailOf } from "./email.ts";
import { mailChange } from "./letters.ts";
import { limitTries } from "./limit-tries.ts";
import { assertGoodPassword } from "./password.ts";
import { type SignedIn, signedIn } from "./sign-in.ts";
import { findUser } from "./users.ts";
import { headersOf, type Visit } from "./visit.ts";

/** Mails to one address within a quarter of an hour. */
const MAILS = 3;

const spent = (): ServiceError =>
  new ServiceError("unauthorized", {
    fr: "Ce lien n’est pas ou plus valable. Demandez-en un autre.",
    en: "This link is not valid, or not any more. Ask for another one.",
  });

/**
 * Mails a link that signs in, when there is an account with this address. The answer is the same and takes the same time
 * when there is none. Throws `too_many`.
 */
export const requestLink = async (service: Service, visit: Visit, email: string): Promise<void> => {
  const address = emailOf(email);
  await limitTries(service, { what: "link", account: address, address: visit.address, max: MAILS });
  doApart(service, async () => {
    if ((await findUser(service, address)) === undefined) return;
    const { api } = await authOf(service);
    await api.signInMagicLink({ body: { email: address }, headers: headersOf(visit) });
  });
};

/** Signs in by the token of a link, once. Throws `unauthorized`, `too_many`. */
export const consumeLink = async (service: Service, visit: Visit, token: string): Promise<SignedIn> => {
  const tried = await limitTries(service, { what: "token", address: visit.address });
  const { api } = await authOf(service);
  try {
    const answer = await api.magicLinkVerify({ query: { token }, headers: headersOf(visit), returnHeaders: true });
    await tried.succeeded();
    return signedIn(answer);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw spent();
  }
};

/** Mails a link to choose a new password; otherwise as `requestLink`. */
export const requestRecovery = async (service: Service, visit: Visit, email: string): Promise<void> => {
  const address = emailOf(email);
  await limitTries(service, { what: "recovery", account: address, address: visit.address, max: MAILS });
  doApart(service, async () => {
    if ((await findUser(service, address)) === undefined) return;
    const { api } = await authOf(service);
    await api.requestPasswordReset({ body: { email: address }, headers: headersOf(visit) });
  });
};

/**
 * Sets a new password by the token of a recovery link, once; every session of the account ends. Nobody is signed in by it.
 * A password that will not do does not spend the token. Throws `invalid_input`, `unauthorized`, `too_many`.
 */
export const finishRecovery = async (
  service: Service,
  visit: Visit,
  { token, password }: { token: string; password: string },
): Promise<void> => {
  const tried = await limitTries(service, { what: "token", address: visit.address });
  const { api, $context } = await authOf(service);
  const { internalAdapter } = await $context;
  // Only to check the password against its owner's name; better-auth spends the token.
  const pending = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const owner = pending && (await internalAdapter.findUserById(pending.value));
  if (!pending || !owner) throw spent();
  await assertGoodPassword(password, [owner.name, owner.email]);
  try {
    await api.resetPassword({ body: { token, newPassword: password }, headers: headersOf(visit) });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw spent();
  }
  await tried.succeeded();
  await mailChange(service, owner.id, { kind: "password_changed" });
};
