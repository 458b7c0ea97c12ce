import { isAPIError } from "better-auth/api";
import { entryOf } from "../audit/entry.ts";
import { recordEntry } from "../audit/recorder.ts";
import { type Service, systemContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { listMemberships } from "../members/membership.ts";
import { doApart } from "./apart.ts";
import { authOf } from "./auth.ts";
import { emailOf } from "./email.ts";
import { limitTries } from "./limit-tries.ts";
import { findUser } from "./users.ts";
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
 * Tells the organizations of an account that somebody who knew its address did not know its password: the account's id
 * and how often within a quarter of an hour. Apart, so that the answer takes as long for an address without account.
 */
const recordFailure = (service: Service, visit: Visit, address: string, failures: number): void =>
  doApart(service, async () => {
    const user = await findUser(service, address);
    if (user === undefined) return;
    for (const { organization } of await listMemberships(service, user.id)) {
      const context = {
        ...systemContext(service, organization),
        origin: visit.address === undefined ? {} : { address: visit.address },
      };
      const entry = { kind: "sign_in", action: "session.refuse", subject: user.id, details: { failures } } as const;
      await recordEntry(service, organization, entryOf(context, entry));
    }
  });

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
    recordFailure(service, visit, address, tried.unanswered);
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
