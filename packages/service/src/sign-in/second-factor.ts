import { isAPIError } from "better-auth/api";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { authOf } from "./auth.ts";
import { mailChange } from "./letters.ts";
import { limitTries } from "./limit-tries.ts";
import type { Person } from "./session.ts";
import { type SignedIn, signedIn } from "./sign-in.ts";
import { headersOf, type Visit } from "./visit.ts";

/** A code of the app, or one of the codes kept for the day the telephone is lost. */
export interface Factor {
  code?: string | undefined;
  backupCode?: string | undefined;
  /** Not asked again on this device for thirty days. */
  remember?: boolean | undefined;
}

const LOCKED = new Set(["ACCOUNT_TEMPORARILY_LOCKED", "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"]);
const ENDED = new Set(["INVALID_TWO_FACTOR_COOKIE"]);

const wrongCode = (): ServiceError => new ServiceError("unauthorized", { fr: "Code incorrect.", en: "Wrong code." });

const asRefusal = (error: unknown): unknown => {
  if (!isAPIError(error)) return error;
  const code = error.body?.code ?? "";
  if (LOCKED.has(code)) {
    return new ServiceError(
      "too_many",
      { fr: "Trop de codes incorrects. Réessayez plus tard.", en: "Too many wrong codes. Try again later." },
      { retryAfter: 15 * 60 },
    );
  }
  if (ENDED.has(code)) {
    return new ServiceError("unauthorized", {
      fr: "Cette connexion a expiré. Recommencez.",
      en: "This sign-in has expired. Start again.",
    });
  }
  return wrongCode();
};

/** Ends a sign-in that waits for its second factor. Throws `unauthorized`, `too_many`. */
export const giveFactor = async (service: Service, visit: Visit, factor: Factor): Promise<SignedIn> => {
  const tried = await limitTries(service, { what: "factor", address: visit.address });
  const { api } = await authOf(service);
  const headers = headersOf(visit);
  const { code, backupCode, remember = false } = factor;
  try {
    const answer =
      backupCode === undefined
        ? await api.verifyTOTP({ body: { code: code ?? "", trustDevice: remember }, headers, returnHeaders: true })
        : await api.verifyBackupCode({
            body: { code: backupCode.trim(), trustDevice: remember },
            headers,
            returnHeaders: true,
          });
    await tried.succeeded();
    return signedIn(answer);
  } catch (error) {
    throw asRefusal(error);
  }
};

const wrongPassword = (): ServiceError => {
  const message = { fr: "Mot de passe incorrect.", en: "Wrong password." };
  return new ServiceError("invalid_input", message, { errors: [{ path: "/password", message }] });
};

/** Who has no password confirms by having signed in a short while ago. */
const RECENT_MS = 15 * 60_000;

const assertRecent = async (service: Service, { id, since }: Person): Promise<void> => {
  const { internalAdapter } = await (await authOf(service)).$context;
  if (service.clock().getTime() - since.getTime() < RECENT_MS) return;
  if ((await internalAdapter.findCredentialAccount(id)) !== null) return;
  throw new ServiceError("forbidden", {
    fr: "Sans mot de passe, cette action demande une connexion récente : déconnectez-vous, reconnectez-vous, puis recommencez.",
    en: "Without a password this asks for a recent sign-in: sign out, sign in again, then try once more.",
  });
};

/**
 * Asks for the password again before something that a stolen session must not do; of who has none, that they signed in
 * within the last quarter of an hour.
 */
export const confirmed = async <T>(
  service: Service,
  { visit, person }: { visit: Visit; person: Person },
  work: () => Promise<T>,
): Promise<T> => {
  await assertRecent(service, person);
  const tried = await limitTries(service, { what: "confirm", account: person.id, address: visit.address });
  try {
    const done = await work();
    await tried.succeeded();
    return done;
  } catch (error) {
    if (isAPIError(error) && error.body?.code === "INVALID_PASSWORD") throw wrongPassword();
    if (isAPIError(error) && error.body?.code === "TOTP_ALREADY_ENABLED") {
      throw new ServiceError("conflict", {
        fr: "Un second facteur est déjà activé.",
        en: "A second factor is set up already.",
      });
    }
    throw error;
  }
};

interface Asking {
  visit: Visit;
  person: Person;
  password: string | undefined;
}

const bodyOf = (password: string | undefined) => ({ ...(password !== undefined && { password }) });

/** A new secret for an app, which counts once a code of it is confirmed; and codes to write down. */
export const beginFactor = async (service: Service, asking: Asking): Promise<{ uri: string; backupCodes: string[] }> =>
  await confirmed(service, asking, async () => {
    const { api } = await authOf(service);
    const headers = headersOf(asking.visit);
    const answer = await api.enableTwoFactor({ body: { ...bodyOf(asking.password), method: "totp" }, headers });
    if (answer.method !== "totp") throw new Error("a second factor of another kind");
    return { uri: answer.totpURI, backupCodes: answer.backupCodes };
  });

/** Confirms the app by a code: from now on every sign-in asks for one. Returns cookies of the session, which is renewed. */
export const confirmFactor = async (
  service: Service,
  { visit, person }: { visit: Visit; person: Person },
  code: string,
): Promise<string[]> => {
  const tried = await limitTries(service, { what: "factor", account: person.id, address: visit.address });
  const { api } = await authOf(service);
  try {
    const { headers } = await api.verifyTOTP({ body: { code }, headers: headersOf(visit), returnHeaders: true });
    await tried.succeeded();
    if (!person.twoFactor) await mailChange(service, person.id, { kind: "two_factor_changed", on: true });
    return headers.getSetCookie();
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const message = { fr: "Code incorrect.", en: "Wrong code." };
    throw new ServiceError("invalid_input", message, { errors: [{ path: "/code", message }] });
  }
};

/** Takes the second factor away. Returns cookies of the session, which is renewed. */
export const endFactor = async (service: Service, asking: Asking): Promise<string[]> => {
  const cookies = await confirmed(service, asking, async () => {
    const { api } = await authOf(service);
    const told = headersOf(asking.visit);
    const { headers } = await api.disableTwoFactor({
      body: bodyOf(asking.password),
      headers: told,
      returnHeaders: true,
    });
    return headers.getSetCookie();
  });
  if (asking.person.twoFactor) {
    await mailChange(service, asking.person.id, { kind: "two_factor_changed", on: false });
  }
  return cookies;
};

/** New codes to write down; those given out before open nothing any more. */
export const renewBackupCodes = async (service: Service, asking: Asking): Promise<string[]> =>
  await confirmed(service, asking, async () => {
    const { api } = await authOf(service);
    const answer = await api.generateBackupCodes({ body: bodyOf(asking.password), headers: headersOf(asking.visit) });
    return answer.backupCodes;
  });
