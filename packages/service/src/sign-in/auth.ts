import { betterAuth } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { getAdapter } from "better-auth/db/adapter";
import { magicLink } from "better-auth/plugins/magic-link";
import { twoFactor } from "better-auth/plugins/two-factor";
import { z } from "zod";
import type { Service } from "../context.ts";
import { authOptions, MAX_PASSWORD, MIN_PASSWORD, TWO_FACTOR_TABLE } from "./auth-options.ts";
import { withHashedSessions } from "./hashed-sessions.ts";
import { LINK_MINUTES, mailRecovery, mailSignInLink, RECOVERY_MINUTES } from "./letters.ts";

/** Ways to sign in besides a password. */
const START = "/start-session";
const LINK = "/magic-link/verify";
const QUARTER_S = 15 * 60;

/** Starts a session for somebody who was recognized by another way than a password. */
const startSession = () => ({
  id: "parcours" as const,
  endpoints: {
    startSession: createAuthEndpoint(START, { method: "POST", body: z.object({ user: z.string() }) }, async (c) => {
      const user = await c.context.internalAdapter.findUserById(c.body.user);
      if (user === null) throw c.error("UNAUTHORIZED");
      const session = await c.context.internalAdapter.createSession(user.id);
      await setSessionCookie(c, { session, user });
      return c.json({ user: user.id });
    }),
  },
});

/** Two factors, asked after every way to sign in: better-auth asks after a password only. */
const askedAlways = () => {
  const plugin = twoFactor({
    issuer: "Parcours",
    schema: TWO_FACTOR_TABLE,
    accountLockout: { maxFailedAttempts: 5, durationSeconds: QUARTER_S },
    trustDeviceMaxAge: 30 * 24 * 3600,
    allowPasswordless: true,
  });
  for (const hook of plugin.hooks.after) {
    const matches = hook.matcher.bind(hook);
    hook.matcher = (context) => context.path === START || context.path === LINK || matches(context);
  }
  return plugin;
};

const create = async (service: Service) => {
  const options = {
    ...authOptions(service),
    emailAndPassword: {
      enabled: true,
      // Nobody signs up: people are invited.
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RECOVERY_MINUTES * 60,
      sendResetPassword: async ({ user, token }: { user: { id: string }; token: string }) =>
        await mailRecovery(service, user.id, token),
    },
    plugins: [
      askedAlways(),
      startSession(),
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: "hashed",
        disableSignUp: true,
        sendMagicLink: async ({ email, token }) => await mailSignInLink(service, email, token),
      }),
    ],
  };
  const adapter = await getAdapter({
    ...options,
    database: { db: service.store.everywhere() as never, type: "postgres" },
  });
  return betterAuth({ ...options, database: () => withHashedSessions(adapter) });
};

/** better-auth as this service uses it. */
export type Auth = Awaited<ReturnType<typeof create>>;

const auths = new WeakMap<Service, Promise<Auth>>();

/** The one of a service. Never call it inside a transaction: it has no transaction of its own to join. */
export const authOf = async (service: Service): Promise<Auth> => {
  const found = auths.get(service) ?? create(service);
  auths.set(service, found);
  return await found;
};
