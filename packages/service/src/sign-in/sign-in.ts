import { isAPIError } from "better-auth/api";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { authOf } from "./auth.ts";
import { emailOf } from "./email.ts";
import { limitTries } from "./limit-tries.ts";
import { headersOf, type Visit } from "./visit.ts";

/** What came of a sign-in: the cookies to set, and whether a second factor is asked before it counts. */
export interface SignedIn {
  status: "signed_in" | "two_factor";
  cookies: string[];
}

/** What better-auth answered, read as ours. */
export const signedIn = ({ headers, response }: { headers: Headers; response: unknown }): SignedIn => {
  const asksMore = typeof response === "object" && response !== null && "twoFactorRedirect" in response;
  return { status: asksMore ? "two_factor" : "signed_in", cookies: headers.getSetCookie() };
};

/**
 * Signs in with e-mail and password. Wrong address and wrong password are answered alike and take as long. Throws
 * `unauthorized`, `too_many`.
 */
export const signIn = async (
  service: Service,
  visit: Visit,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> => {
  const address = emailOf(email);
  const tried = await limitTries(service, { what: "password", account: address, address: visit.address });
  const { api } = await authOf(service);
  try {
    const answer = await api.signInEmail({
      body: { email: address, password },
      headers: headersOf(visit),
      returnHeaders: true,
    });
    await tried.succeeded();
    return signedIn(answer);
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw new ServiceError("unauthorized", {
      fr: "Adresse ou mot de passe incorrect.",
      en: "Wrong address or password.",
    });
  }
};

/** Starts a session for somebody recognized by another way than a password. A second factor is asked all the same. */
export const startSession = async (service: Service, visit: Visit, user: string): Promise<SignedIn> => {
  const { api } = await authOf(service);
  return signedIn(await api.startSession({ body: { user }, headers: headersOf(visit), returnHeaders: true }));
};
